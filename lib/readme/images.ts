/** Every image that runs: those in pods, and those that operators and environment variables name. */
import type { App } from '../app.ts';
import type { Container, PodSpec } from '../kube/manifest.ts';

/** An image and the apps that bring it. */
export interface UsedImage {
  image: string;
  apps: string[];
}

const containersOf = (spec: PodSpec | undefined): Container[] => [
  ...(spec?.initContainers ?? []),
  ...(spec?.containers ?? []),
];

/** Images of the apps, each once, in the order of their names. */
export const imagesOf = (apps: readonly App[]): UsedImage[] => {
  const users = new Map<string, Set<string>>();
  const use = (image: string | undefined, app: string) => {
    if (image !== undefined) users.set(image, (users.get(image) ?? new Set()).add(app));
  };
  for (const app of apps) {
    for (const { spec } of app.manifests) {
      for (const { image } of containersOf(spec?.template?.spec)) use(image, app.name);
    }
    for (const image of app.images ?? []) use(image, app.name);
  }
  return [...users].map(([image, names]) => ({ image, apps: [...names] })).sort((a, b) => (a.image < b.image ? -1 : 1));
};
