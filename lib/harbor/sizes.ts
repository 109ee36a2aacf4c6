/** Requests and limits of the production profile. */
import type { ResourceRequirements } from '../kube/manifest.ts';
import type { Component } from './topology.ts';

/** Of one container at size `small`: millicores, MiB of memory, MiB of local disk. */
interface Small {
  cpu: [request: number, limit: number];
  memory: [request: number, limit: number];
  disk: [request: number, limit: number];
}

/**
 * The requests of `small` add up to about one core and 2 GiB, inside the 2 cores and 4 GiB that Harbor's documentation
 * gives as the minimum of a host (Installation prerequisites, 2.15); `medium` is its recommended 4 cores and 8 GiB. The
 * memory requests are above what the components use when idle (measured on Harbor 2.15.1: 300 to 350 MB for core,
 * jobservice, registry, registryctl, trivy and exporter together); trivy's CPU and memory requests are chart 1.19.1's.
 */
const small: Partial<Record<Component, Small>> = {
  core: { cpu: [100, 1000], memory: [256, 1024], disk: [64, 1024] },
  jobservice: { cpu: [100, 1000], memory: [256, 1024], disk: [64, 2048] },
  registry: { cpu: [100, 1000], memory: [256, 1024], disk: [64, 1024] },
  registryctl: { cpu: [50, 500], memory: [64, 512], disk: [64, 512] },
  portal: { cpu: [10, 250], memory: [32, 128], disk: [32, 256] },
  nginx: { cpu: [50, 500], memory: [64, 256], disk: [64, 1024] },
  trivy: { cpu: [200, 1000], memory: [512, 2048], disk: [128, 4096] },
  exporter: { cpu: [50, 250], memory: [64, 256], disk: [32, 256] },
  database: { cpu: [250, 1000], memory: [512, 1024], disk: [64, 1024] },
  redis: { cpu: [50, 500], memory: [128, 512], disk: [32, 256] },
  migrator: { cpu: [100, 1000], memory: [256, 1024], disk: [64, 1024] },
};

export const factors = { small: 1, medium: 2, large: 4 } as const;

const millicores = (value: number): string => (value % 1000 === 0 ? String(value / 1000) : `${value}m`);
const mebibytes = (value: number): string => (value % 1024 === 0 ? `${value / 1024}Gi` : `${value}Mi`);

/** Requests and limits of a component's container; local disk does not grow with the size. */
export const resourcesOf = (component: Component, size: keyof typeof factors): ResourceRequirements | undefined => {
  const numbers = small[component];
  if (!numbers) return undefined;
  const factor = factors[size];
  const at = (index: 0 | 1) => ({
    cpu: millicores(numbers.cpu[index] * factor),
    memory: mebibytes(numbers.memory[index] * factor),
    'ephemeral-storage': mebibytes(numbers.disk[index]),
  });
  return { requests: at(0), limits: at(1) };
};
