/** The suite that needs a Kubernetes control plane: `KUBEBUILDER_ASSETS=<folder> npm run test:cluster`. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const assets = process.env.KUBEBUILDER_ASSETS;

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..', '..'),
    // Not `*.test.ts`, so that `npm test` does not take them up.
    include: assets ? ['test/cluster/*.cluster.ts'] : ['test/cluster/skipped.ts'],
    globalSetup: assets ? ['test/cluster/shared-control-plane.ts'] : [],
    // One API server for all files: they take turns, and each leaves nothing behind.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['verbose'],
  },
});
