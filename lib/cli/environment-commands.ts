/** Commands on one environment: `secrets`, `network`, `images`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { App } from '../app.ts';
import type { Environment } from '../environment.ts';
import { imagesOf } from '../readme/images.ts';
import { render } from '../render.ts';
import { secretNeeds } from '../secret-needs.ts';
import type { SealedInputs } from '../secrets/inputs.ts';
import { loadEnvironment } from './environments.ts';
import type { Host } from './host.ts';
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

/** The apps of an environment as they are applied; undefined after its problems were printed. */
const apps = async (host: Host, name: string): Promise<App[] | undefined> => {
  const result = await loaded(host, name);
  if (!result) return undefined;
  const rendered = render(result.environment, result.inputs);
  return report(
    host.stderr,
    name,
    rendered.problems.filter(({ severity }) => severity === 'error'),
  ) === 0
    ? rendered.apps
    : undefined;
};

/** `network ENVIRONMENT` */
export const networkCommand = async ([name, ...rest]: string[], host: Host): Promise<number> => {
  if (name === undefined || rest.length > 0 || !host.environments().includes(name))
    return unknown(host, 'network', name);
  const folders = await apps(host, name);
  if (!folders) return 1;
  host.stdout.write(reachabilityTable(folders.flatMap(({ manifests }) => manifests)));
  return 0;
};

const imageFormats = {
  list: (images: readonly string[]) => `${images.join('\n')}\n`,
  json: (images: readonly string[]) => `${JSON.stringify(images, null, 2)}\n`,
  /** A script that copies every image to the registry in $MIRROR. */
  crane: (images: readonly string[]) =>
    images.map((image) => `crane copy ${image} "$MIRROR/${image.replace(/^[^/]*[.:][^/]*\//, '')}"\n`).join(''),
};

const isFormat = (text: string): text is keyof typeof imageFormats => Object.hasOwn(imageFormats, text);

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
  const images = new Set<string>();
  for (const name of names) {
    const folders = await apps(host, name);
    if (!folders) return 1;
    for (const { image } of imagesOf(folders)) images.add(image);
  }
  host.stdout.write(imageFormats[format]([...images].sort()));
  return 0;
};
