/** Harbor 2.14.4 as chart 1.18.4 renders it. */

import { release215 } from './2.15.ts';
import type { ReleaseFacts } from './facts.ts';

export const release214: ReleaseFacts = {
  ...release215,
  version: '2.14.4',
  chart: '1.18.4',
  upgradesFrom: '2.13',
  imagePrefix: 'goharbor',
  registryHttpClientTimeout: false,
  registryRedisCredentials: false,
};
