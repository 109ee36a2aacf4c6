/** Commands on one environment: `secrets`, `network`, `images`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Environment } from '../environment.ts';
import { type EnvironmentImages, type ImageFormat, imageFormats } from '../images/formats.ts';
import type { ImageLock } from '../images/model.ts';
import { type Rendered, render } from '../render.ts';
import { secretNeeds } from '../secret-needs.ts';
import type { SealedInputs } from '../secrets/inputs.ts';
import { loadEnvironment } from './environments.ts';
import type { Host } from './host.ts';
import { readImageLock } from './image-lock.ts';
import { reachabilityTable } from './network.ts';
import { report, usageError } from './report.ts';
import { secretsCommand as secrets } from './secrets.ts';
import { refusal } from './secrets-io.ts';

/** A loaded environment, or undefined after its problems were printed. */
const loaded = async (
  host: Host,
  name: string,
): Promise<{ environment: Environment; inputs: SealedInputs } | undefined> => {
  const result = await loadEnvironment(host, name);
  return report(host.stderr, name, result.problems) === 0 && result.environment ? result : undefined;
};

const unknown = (host: Host, command: string, name: string | undefined): 2 =>
  usageError(
    host.stderr,
    name === undefined ? command : `${command} ${name}`,
    name === undefined ? 'an environment is missing' : 'there is no such environment',
    `one of ${host.environments().join(', ')}`,
  );

/** `secrets plan|generate|seal …` */
export const secretsCommand = (args: string[], host: Host): Promise<number> =>
  secrets(args, host, async (name) => {
    if (!host.environments().includes(name)) {
      throw refusal(name, 'there is no such environment', `one of ${host.environments().join(', ')}`);
    }
    const { environment } = await loadEnvironment(host, name);
    if (!environment) throw refusal(name, 'the environment cannot be loaded', `npx harbor-manifests synth ${name}`);
    return {
      name,
      needs: secretNeeds(environment),
      inputsDirectory: join(host.root, 'environments', `${name}.secrets`),
    };
  });

/** An environment as it is applied; undefined after its problems were printed. */
const rendered = async (
  host: Host,
  name: string,
  lock: ImageLock,
): Promise<(Rendered & { environment: Environment }) | undefined> => {
  const result = await loaded(host, name);
  if (!result) return undefined;
  const all = render(result.environment, result.inputs, lock);
  const errors = all.problems.filter(({ severity }) => severity === 'error');
  return report(host.stderr, name, errors) === 0 ? { ...all, environment: result.environment } : undefined;
};

/** `network ENVIRONMENT` */
export const networkCommand = async ([name, ...rest]: string[], host: Host): Promise<number> => {
  if (name === undefined || rest.length > 0 || !host.environments().includes(name))
    return unknown(host, 'network', name);
  const found = await rendered(host, name, readImageLock(host.root).lock);
  if (!found) return 1;
  host.stdout.write(reachabilityTable(found.apps.flatMap(({ manifests }) => manifests)));
  return 0;
};

const isFormat = (text: string): text is ImageFormat => Object.hasOwn(imageFormats, text);

/** `images [ENVIRONMENT] [--format list|json|crane]` */
export const imagesCommand = async (args: string[], host: Host): Promise<number> => {
  const usage = 'images [ENVIRONMENT] [--format list|json|crane]';
  let format = 'list';
  let names: string[] = [];
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { format: { type: 'string' } },
      allowPositionals: true,
    });
    format = values.format ?? format;
    names = positionals.length > 0 ? positionals : host.environments();
  } catch (failure) {
    return usageError(host.stderr, 'images', failure instanceof Error ? failure.message : String(failure), usage);
  }
  if (!isFormat(format)) return usageError(host.stderr, `images --format ${format}`, 'there is no such format', usage);
  const strange = names.find((name) => !host.environments().includes(name));
  if (strange !== undefined) return unknown(host, 'images', strange);
  const { lock, problems } = readImageLock(host.root);
  if (report(host.stderr, 'images', problems) > 0) return 1;
  const environments: EnvironmentImages[] = [];
  for (const name of names) {
    const found = await rendered(host, name, lock);
    if (!found) return 1;
    environments.push({ settings: found.environment.images ?? {}, images: found.images });
  }
  host.stdout.write(imageFormats[format](environments));
  return 0;
};
