/** The pass that tells Argo CD in which order to apply an app's objects and which of them to keep. */
import type { App } from '../app.ts';
import type { Manifest } from '../kube/manifest.ts';
import { definedKinds } from './kinds.ts';
import { isKept, mergeOptions, syncOptions } from './options.ts';
import { wavesOf } from './order.ts';

export const annotation = {
  wave: 'argocd.argoproj.io/sync-wave',
  options: 'argocd.argoproj.io/sync-options',
  compare: 'argocd.argoproj.io/compare-options',
} as const;

/**
 * Annotations that an object already has win; sync options are merged by name. Nothing is written where it would say
 * what Argo CD does anyway: wave 0, or one and the same wave for every object of the app.
 */
export const annotate = (app: App): App => {
  const defined = definedKinds(app.manifests);
  const waves = app.manifests.map(wavesOf(app.manifests, defined));
  const ordered = new Set(waves).size > 1;
  return {
    ...app,
    manifests: app.manifests.map((manifest, index) => {
      const given = manifest.metadata.annotations ?? {};
      const wave = ordered ? waves[index] : 0;
      const options = mergeOptions(given[annotation.options], syncOptions(manifest, defined));
      // An object that is kept after it left git would otherwise show its app as OutOfSync for ever.
      const compare = mergeOptions(given[annotation.compare], isKept(options) ? ['IgnoreExtraneous'] : []);
      return withAnnotations(manifest, {
        ...(wave !== 0 && { [annotation.wave]: String(wave) }),
        ...given,
        ...(options && { [annotation.options]: options }),
        ...(compare && { [annotation.compare]: compare }),
      });
    }),
  };
};

const withAnnotations = (manifest: Manifest, annotations: Record<string, string>): Manifest =>
  Object.keys(annotations).length === 0 ? manifest : { ...manifest, metadata: { ...manifest.metadata, annotations } };
