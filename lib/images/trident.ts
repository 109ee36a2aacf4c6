/** The sidecars that Trident's operator starts: named in its own Deployment, so that they can be mirrored and pinned as well. */
import type { App } from '../app.ts';
import type { Container, EnvVar, Manifest } from '../kube/manifest.ts';
import { group, operatorName } from '../storage/trident/release.ts';
import { parseReference } from './reference.ts';

/**
 * `…/csi-node-driver-registrar:v2.17.0` → TRIDENT_CSI_SIDECAR_NODE_DRIVER_REGISTRAR_IMAGE, the variable in which the operator
 * looks for another name of the sidecar (operator/config/config.go in 26.06).
 */
const variable = (image: string): EnvVar[] => {
  const name = parseReference(image)?.path.split('/').at(-1) ?? '';
  return name.startsWith('csi-')
    ? [{ name: `TRIDENT_CSI_SIDECAR_${name.slice(4).toUpperCase().replaceAll('-', '_')}_IMAGE`, value: image }]
    : [];
};

const withVariables = (deployment: Manifest, variables: readonly EnvVar[]): Manifest => {
  const { template } = deployment.spec;
  const containers = template.spec.containers.map((container: Container) => ({
    ...container,
    env: [...(container.env ?? []), ...variables],
  }));
  return {
    ...deployment,
    spec: { ...deployment.spec, template: { ...template, spec: { ...template.spec, containers } } },
  };
};

/**
 * The operator would put `imageRegistry` in front of every sidecar, whatever the variables say; its other images are named in
 * full. An image that does not run need not be named.
 */
const inFull = (orchestrator: Manifest): Manifest => ({
  ...orchestrator,
  spec: {
    ...orchestrator.spec,
    imageRegistry: undefined,
    ...(orchestrator.spec.excludeAutosupport && { autosupportImage: undefined }),
  },
});

/** Other apps stay as they are. */
export const nameSidecars = (app: App): App => {
  const variables = (app.images ?? []).flatMap(variable);
  const isOperator = ({ kind, metadata }: Manifest) => kind === 'Deployment' && metadata.name === operatorName;
  if (variables.length === 0 || !app.manifests.some(isOperator)) return app;
  const manifests = app.manifests.map((manifest) => {
    if (isOperator(manifest)) return withVariables(manifest, variables);
    const { apiVersion, kind } = manifest;
    return apiVersion.startsWith(`${group}/`) && kind === 'TridentOrchestrator' ? inFull(manifest) : manifest;
  });
  return { ...app, manifests };
};
