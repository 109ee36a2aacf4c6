/** The lock file of images, as the commands read it: none is an empty one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile, parseLock } from '../images/lock.ts';

export const readImageLock = (root: string): ReturnType<typeof parseLock> => {
  const file = join(root, lockFile);
  return existsSync(file) ? parseLock(readFileSync(file, 'utf8')) : { lock: {}, problems: [] };
};
