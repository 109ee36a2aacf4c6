/** The fast suite: everything that needs neither a cluster nor tools beyond Node. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/cluster/**', 'test/extra/**'],
    testTimeout: 30_000,
    // Files share their modules: nothing here keeps state, and loading them anew for each file takes most of the time.
    isolate: false,
    // By default one core is left alone, which on a machine with two doubles the time.
    maxWorkers: '100%',
  },
});
