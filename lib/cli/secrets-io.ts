/** Streams and terminal of the `secrets` commands: nothing typed is shown, and a broken pipe is an answer, not a crash. */
import { fstatSync, readlinkSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { formatProblem, type Problem } from '../problem.ts';
import type { Host } from './host.ts';

/** The part of the host that these commands use. */
export type Io = Pick<Host, 'cwd' | 'stdin' | 'stdout' | 'stderr'>;

/** The command cannot do what was asked, and has changed nothing. Ends with exit code 2. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

export const refusal = (where: string, what: string, fix: string): Refused =>
  new Refused([{ check: 'command', severity: 'error', where, what, fix }]);

/** Writes all of it, or rejects when nobody reads any more. */
export const write = (stream: Writable, chunk: string): Promise<void> =>
  new Promise((resolve, reject) => {
    // The stream emits the failure as well as handing it to the callback; without a listener the process would end.
    stream.once('error', reject);
    stream.write(chunk, (failure) => {
      if (failure) return reject(failure);
      stream.off('error', reject);
      resolve();
    });
  });

export const printProblems = (io: Io, subject: string, problems: readonly Problem[]): Promise<void> =>
  write(io.stderr, problems.map((problem) => formatProblem(subject, problem)).join(''));

/** All of standard input, which is no terminal. */
export const readInput = (io: Io): Promise<string> => text(io.stdin);

/** Asks on the terminal. Editing works as usual; what the terminal would echo goes nowhere, before a question too. */
export const askHidden = async (io: Io, questions: readonly string[]): Promise<string[]> => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: io.stdin, output: nowhere, terminal: true, historySize: 0 });
  const lines = terminal[Symbol.asyncIterator]();
  const answers: string[] = [];
  try {
    for (const question of questions) {
      await write(io.stderr, question);
      const line = await lines.next();
      await write(io.stderr, '\n');
      if (line.done) throw refusal('prompt', 'the terminal was closed before the last answer', 'start again');
      answers.push(line.value);
    }
  } finally {
    terminal.close();
  }
  return answers;
};

/** The file to which standard output is redirected, as far as the system tells (Linux does). */
export const redirectedTo = ({ stdout }: Io): string | undefined => {
  try {
    const fd = 'fd' in stdout && typeof stdout.fd === 'number' ? stdout.fd : undefined;
    return fd !== undefined && fstatSync(fd).isFile() ? readlinkSync(`/proc/self/fd/${fd}`) : undefined;
  } catch {
    return undefined;
  }
};
