/** Boots the API server that all test files share, before the first, and stops it after the last. */
import type { TestProject } from 'vitest/node';
import { boot, type Connection } from './control-plane.ts';

declare module 'vitest' {
  interface ProvidedContext {
    connection: Connection;
  }
}

export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const { stop, url, ca, token } = await boot(process.env.KUBEBUILDER_ASSETS ?? '');
  provide('connection', { url, ca, token });
  return stop;
};
