/** Programs of a test: started in a folder of their own, ended together, and never waited for when they are dead already. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Processes {
  folder: string;
  /** Writes a file that only this user can read; returns its path. */
  file(name: string, text: string): string;
  start(program: string, args: string[]): void;
  /** Waits until `isReady`, which may fail at first; fails at once when one of the programs has ended. */
  until(what: string, isReady: () => Promise<boolean>): Promise<void>;
  /** Ends every program and removes the folder. */
  stop(): Promise<void>;
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The programs of one folder of binaries. */
export const processes = (binaries: string): Processes => {
  const folder = mkdtempSync(join(tmpdir(), 'control-plane-'));
  const running = new Map<string, { kill(): void; ended: Promise<void> }>();
  const failures: string[] = [];
  let stopping = false;

  const killAll = () => {
    for (const { kill } of running.values()) kill();
  };
  process.once('exit', killAll);

  const start = (program: string, args: string[]): void => {
    const log = join(folder, `${program}.log`);
    const output = openSync(log, 'a');
    const child = spawn(join(binaries, program), args, {
      cwd: folder,
      stdio: ['ignore', output, output],
      env: { HOME: folder },
    });
    closeSync(output);
    const ended = new Promise<void>((resolve) => {
      const end = (why: string) => {
        if (!stopping) failures.push(`${program} ended (${why}):\n${readFileSync(log, 'utf8').slice(-1000)}`);
        running.delete(program);
        resolve();
      };
      child.once('error', ({ message }) => end(message));
      child.once('exit', (code, signal) => end(`${code ?? signal}`));
    });
    running.set(program, { kill: () => child.kill('SIGKILL'), ended });
  };

  return {
    folder,
    start,
    file: (name, text) => {
      const path = join(folder, name);
      writeFileSync(path, text, { mode: 0o600 });
      return path;
    },
    until: async (what, isReady) => {
      const end = Date.now() + 60_000;
      while (!(await isReady().catch(() => false))) {
        if (failures.length > 0) throw new Error(failures.join('\n'));
        if (Date.now() > end) throw new Error(`not within a minute: ${what}`);
        await sleep(50);
      }
    },
    stop: async () => {
      stopping = true;
      const ended = [...running.values()].map((program) => program.ended);
      killAll();
      await Promise.all(ended);
      process.off('exit', killAll);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
