/** The app `preflight`: it stands between the storage and Harbor, and is gone from the cluster when it leaves git. */
import type { App } from '../../app.ts';
import { waves } from '../../argocd/waves.ts';
import { present } from '../../kube/manifest.ts';
import { endpointCalls, endpointChecks } from './endpoints.ts';
import { labelsOf, scriptsConfigMap } from './job.ts';
import type { Preflight, PreflightInput } from './model.ts';
import { nodeChecks } from './nodes.ts';
import type { Script } from './scripts.ts';
import { volumeChecks } from './volumes.ts';

/** Between secrets and Harbor, whose Application starts when all Jobs have succeeded. */
const wave = waves.harbor - 5;

/** Jobs, claims, scripts and calls of an enabled preflight; an app without manifests where nothing is left to check. */
export const renderPreflight = (preflight: Preflight, input: PreflightInput): App => {
  const { volumes = true, nodes = true, endpoints = true } = preflight.checks ?? {};
  const volumeJobs = volumes ? volumeChecks(preflight, input) : [];
  const endpointJobs = endpoints ? endpointChecks(preflight, input) : [];
  const used = present<Script>([volumeJobs.length > 0 && 'volume.sh', endpointJobs.length > 0 && 'endpoints.sh']);
  return {
    name: 'preflight',
    namespace: input.namespace,
    wave,
    manifests: [
      ...(used.length > 0 ? [scriptsConfigMap(input.namespace, labelsOf(input, 'scripts'), used)] : []),
      ...volumeJobs,
      ...endpointJobs,
      ...(nodes ? nodeChecks(preflight, input) : []),
    ],
    calls: endpoints ? endpointCalls(input) : [],
  };
};
