/** Runs a shell script as a small image would: its shell, BusyBox' tools and nothing else, plus stand-ins for some of them. */
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const found = (command: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(':')
    .map((directory) => join(directory, command))
    .find(existsSync);

export const busybox = found('busybox');

/** Shells that are installed: that of the image, and dash, the strictest of the common ones. */
export const shells: [name: string, command: string[]][] = [
  ...(busybox ? [['busybox sh', [busybox, 'sh']] as [string, string[]]] : []),
  ...(found('dash') ? [['dash', [found('dash') ?? '']] as [string, string[]]] : []),
];

/** Why the scripts cannot be run here; undefined where they can. */
export const missing = busybox
  ? shells.length < 2
    ? 'dash is not installed'
    : undefined
  : 'busybox is not installed (Debian package busybox)';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A directory with BusyBox' tools, a directory for stand-ins before it in PATH, and a place for data. */
export class Sandbox {
  readonly root = mkdtempSync(join(tmpdir(), 'shell-'));
  readonly data = join(this.root, 'data');
  private readonly tools = join(this.root, 'tools');
  private readonly fakes = join(this.root, 'fakes');

  constructor() {
    for (const directory of [this.data, this.tools, this.fakes]) mkdirSync(directory);
    if (!busybox) return;
    const applets = execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n');
    for (const applet of applets) symlinkSync(busybox, join(this.tools, applet));
    chmodSync(this.root, 0o755);
  }

  /** A stand-in for a tool: the body of a shell script. */
  fake(tool: string, body: string): void {
    const path = join(this.fakes, tool);
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
  }

  clear(): void {
    for (const directory of [this.data, this.fakes]) {
      rmSync(directory, { recursive: true, force: true });
      mkdirSync(directory);
    }
  }

  /** Makes every pause a moment. */
  hurry(): void {
    this.fake('sleep', `exec ${busybox} sleep 0.02`);
  }

  /** `uid`: as this user, which only root may do. */
  run(shell: string[], script: string, env: Record<string, string>, uid?: number): Promise<Outcome> {
    const [command = 'sh', ...args] = shell;
    const environment = { PATH: `${this.fakes}:${this.tools}`, ...env };
    return new Promise((resolve) => {
      execFile(
        command,
        [...args, '-c', script],
        { env: environment, timeout: 10_000, ...(uid !== undefined && { uid }) },
        (error, stdout, stderr) => {
          resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr });
        },
      );
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
