/** The commands as a program of their own, with the environment `prod` in the current directory. */
import { join } from 'node:path';
import { secretsCommand } from '../../lib/cli/secrets.ts';
import { regcredNeeds } from '../../lib/secrets/regcred.ts';
import { existing, sealed } from '../../lib/secrets/source.ts';
import { quickNeeds } from './samples.ts';

const regcred = { registries: { host: 'harbor.example.com' }, credentials: sealed('regcred'), namespaces: ['default'] };
const cwd = process.cwd();
process.exitCode = await secretsCommand(
  process.argv.slice(2),
  { cwd, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr },
  async (name) => {
    if (name !== 'prod') throw new Error('there is no such environment');
    const needs = [...quickNeeds(existing('harbor')), ...regcredNeeds(regcred)];
    return { name, needs, inputsDirectory: join(cwd, 'prod.secrets') };
  },
);
