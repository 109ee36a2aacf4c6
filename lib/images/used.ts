/** Every image that runs: those in pods, and those that operators and environment variables name. */
import type { App } from '../app.ts';
import { containersOf, podTemplates } from '../kube/checks/pod-templates.ts';
import type { Manifest } from '../kube/manifest.ts';

const inPods = (manifests: readonly Manifest[]): string[] =>
  podTemplates(manifests).flatMap((pod) => containersOf(pod).flatMap(({ container }) => container.image ?? []));

/** Images of the apps as their objects name them, each once, in the order of their names. */
export const imagesOf = (apps: readonly App[]): { image: string; apps: string[] }[] => {
  const users = new Map<string, Set<string>>();
  for (const { name, manifests, images = [] } of apps) {
    for (const image of [...inPods(manifests), ...images]) users.set(image, (users.get(image) ?? new Set()).add(name));
  }
  return [...users].map(([image, names]) => ({ image, apps: [...names] })).sort((a, b) => (a.image < b.image ? -1 : 1));
};
