/** The pass that takes every image from its place: the copy in the mirror, with the digest of the lock. */
import type { App } from '../app.ts';
import type { Problem } from '../problem.ts';
import type { ImageLock, Images, UsedImage } from './model.ts';
import { placeOf } from './place.ts';
import { imageProblems } from './problems.ts';
import { renameImages } from './rewrite.ts';
import { nameSidecars } from './trident.ts';
import { imagesOf } from './used.ts';

/** The apps with their images in place, and what runs. Without a mirror or a lock the apps stay as they are. */
export const withImages = (
  settings: Images,
  lock: ImageLock,
  apps: readonly App[],
): { apps: App[]; images: UsedImage[]; problems: Problem[] } => {
  const place = placeOf(settings, lock);
  const named = settings.mirror !== undefined || settings.lock ? apps.map(nameSidecars) : [...apps];
  const used = imagesOf(named).map(({ image: source, apps: users }) => ({ source, image: place(source), apps: users }));
  // What was put in place when it was rendered (its name is part of another name) is the copy of its source.
  const copies = new Set(used.flatMap(({ source, image }) => (source === image ? [] : [image])));
  const images = used.filter(({ source }) => !copies.has(source));
  const rename = renameImages(new Map(used.map(({ source, image }) => [source, image])));
  return {
    apps: named.map((app) => ({
      ...app,
      manifests: app.manifests.map(rename),
      ...(app.images && { images: app.images.map(place) }),
    })),
    images,
    problems: imageProblems(settings, images),
  };
};
