/** What a command may touch: the project, its environments, the terminal. Tests hand in their own. */
import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../environment.ts';

export interface Host {
  /** Directory of the project. */
  root: string;
  /** Directory that relative paths on the command line refer to. */
  cwd: string;
  /** Where `synth` writes; cdk8s hands over its own. */
  outdir: string;
  /** Names of the files in `environments/`, sorted. */
  environments(): string[];
  /** The default export of an environment's file. */
  load(name: string): Promise<Environment>;
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable;
  stderr: Writable;
}
