/** The extra suite: real tools as judges (kubeseal, crane, cloud-init, OpenTofu, policy engines), each skipped where it is missing. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/extra/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
