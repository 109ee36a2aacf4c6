/** What the preflight of an environment has to check, read off its Harbor. */
import type { App } from './app.ts';
import type { Environment } from './environment.ts';
import { userOf } from './harbor/component.ts';
import { preflightEndpoints } from './harbor/endpoints.ts';
import { selector } from './harbor/labels.ts';
import { releaseOf } from './harbor/release.ts';
import type { Place } from './images/place.ts';
import { defaults, type PreflightInput } from './storage/preflight/model.ts';
import { renderPreflight } from './storage/preflight/render.ts';
import { harborClaims } from './volumes.ts';

export const preflightInput = (environment: Environment): PreflightInput => {
  const { harbor, storage = [], network = {} } = environment;
  const { component: _, ...labels } = selector(releaseOf(harbor), 'core');
  return {
    namespace: harbor.namespace,
    labels,
    classes: harborClaims(environment).map(({ class: name, access, component, annotations }) => ({
      ...(name !== undefined && { name }),
      access,
      uid: userOf(component),
      claimAnnotations: annotations,
    })),
    endpoints: preflightEndpoints(harbor, network),
    nfs: storage.some(
      (provider) =>
        provider.type === 'nfs-subdir' ||
        (provider.type === 'trident' && (provider.backends ?? []).some(({ type }) => type !== 'ontap-san')),
    ),
    ...(harbor.imagePullSecrets && { imagePullSecrets: harbor.imagePullSecrets }),
  };
};

/**
 * The Jobs are named after their content, so that the pass over all images comes too late for theirs: it is put in its place
 * before, and its source is named beside it.
 */
export const preflightApp = (environment: Environment, place: Place): App[] => {
  const { preflight } = environment;
  if (!preflight?.enabled) return [];
  const { image = defaults.image } = preflight;
  const app = renderPreflight({ ...preflight, image: place(image) }, preflightInput(environment));
  return [{ ...app, images: app.manifests.length > 0 ? [image] : [] }];
};
