/** Files that are for people and machines, not for the cluster. */
import type { App } from '../app.ts';
import { list } from './markdown.ts';

export const otherFiles = (apps: readonly App[]): string[] =>
  apps.flatMap(({ files = [] }) => files.map(({ path }) => path));

export const fileList = (apps: readonly App[]): string =>
  list([...otherFiles(apps)].sort().map((path) => `[${path}](${path})`)) || 'None.\n';
