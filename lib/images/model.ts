/** Where the images of an environment are pulled from: `images` in its file. */

export interface Images {
  /**
   * Registry, with a path if need be, that holds a copy of every image: it takes the place of the source's registry, and
   * the path below stays (`docker.io/goharbor/harbor-core` → `registry.internal/mirror/goharbor/harbor-core`). Or prefix →
   * replacement, where each source registry has a place of its own; the longest prefix counts, and every image must have
   * one. Docker Hub is `docker.io`, also for names without a registry. Default: images come from their sources.
   */
  mirror?: string | Record<string, string>;
  /**
   * Pins every image to the digest that `environments/images.lock.json` has for it; an image without one is an error.
   * Default false: tags.
   */
  lock?: boolean;
}

/** Image as its source names it → `sha256:` and 64 hexadecimal digits. */
export type ImageLock = Readonly<Record<string, string>>;

/** An image that runs, and the apps that bring it. */
export interface UsedImage {
  /** Its name at the source. */
  source: string;
  /** Its name in the rendered objects: the source's, its copy's in the mirror, with the digest where it is pinned. */
  image: string;
  apps: string[];
}
