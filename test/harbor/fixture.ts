/** A small Harbor to change one thing of, and ways to find what is rendered for it. */
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { renderHarbor } from '../../lib/harbor/render.ts';
import type { Container, Manifest } from '../../lib/kube/manifest.ts';
import { existing } from '../../lib/secrets/source.ts';

export const small = (changes: Partial<Harbor> = {}): Harbor => ({
  version: '2.15.1',
  namespace: 'harbor',
  expose: {
    type: 'ingress',
    host: 'harbor.example.com',
    className: 'nginx',
    tls: { from: 'secret', secret: existing('harbor-tls') },
  },
  credentials: { every: existing('harbor-credentials') },
  imageStorage: { type: 'filesystem' },
  database: { type: 'internal', password: existing('harbor-database-password') },
  redis: { type: 'internal' },
  ...changes,
});

/** Rendered objects with the means to pick one. */
export const rendered = (changes: Partial<Harbor> = {}) => {
  const manifests = renderHarbor(small(changes));
  const find = (kind: string, name: string): Manifest => {
    const found = manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
    if (!found)
      throw new Error(
        `no ${kind} ${name} among ${manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`).join(', ')}`,
      );
    return found;
  };
  const has = (kind: string, name: string): boolean =>
    manifests.some((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  const container = (workload: Manifest, name?: string): Container => {
    const containers: Container[] = workload.spec.template.spec.containers;
    const found = name === undefined ? containers[0] : containers.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`no container ${name}`);
    return found;
  };
  const env = (workload: Manifest, name?: string): Record<string, unknown> =>
    Object.fromEntries(
      (container(workload, name).env ?? []).map(({ name: variable, value, valueFrom }) => [
        variable,
        value ?? valueFrom?.secretKeyRef,
      ]),
    );
  return { manifests, find, has, container, env };
};
