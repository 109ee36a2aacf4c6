/** Labels and selectors as the chart makes them: selectors and claim templates are immutable, so a live release keeps them. */
import type { Release } from './release.ts';
import type { Component } from './topology.ts';

/** Labels of every object. `heritage` and `chart` stay: they stand in immutable claim templates of live releases. */
export const commonLabels = (release: Release): Record<string, string> => ({
  heritage: 'Helm',
  release: release.names.release,
  chart: 'harbor',
  app: release.names.short,
  'app.kubernetes.io/instance': release.names.release,
  'app.kubernetes.io/name': release.names.short,
  // In the chart profile pods of a live release must not change by a label alone: its data pods would restart.
  'app.kubernetes.io/managed-by': release.profile === 'chart' ? 'Helm' : 'harbor-manifests',
  'app.kubernetes.io/part-of': release.names.short,
  'app.kubernetes.io/version': release.facts.version,
});

export const componentLabels = (component: Component): Record<string, string> => ({
  component,
  'app.kubernetes.io/component': component,
});

/** What selects a component's pods; registryctl runs in the registry's pod. */
export const selector = (release: Release, component: Component): Record<string, string> => ({
  release: release.names.release,
  app: release.names.short,
  component: component === 'registryctl' ? 'registry' : component,
});

/** Labels of volume claim templates: immutable, so never more than these. */
export const claimTemplateLabels = (release: Release): Record<string, string> => ({
  heritage: 'Helm',
  release: release.names.release,
  chart: 'harbor',
  app: release.names.short,
});
