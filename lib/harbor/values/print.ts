/** The model of an imported release as the source of `environments/<name>.ts`. */
import type { SecretSource } from '../../secrets/source.ts';
import type { Harbor } from '../model/harbor.ts';
import type { Note } from './map/context.ts';
import { layout, type Printed } from './print/layout.ts';

export interface ImportedEnvironment {
  /** Name of the environment and of its file. */
  name: string;
  harbor: Harbor;
  notes: readonly Note[];
  /** Checks that the release does not pass as it is, each with the reason to let it be. */
  accept?: Readonly<Record<string, string>>;
  /** Objects that the release refers to and that nobody renders. */
  expects?: readonly { kind: string; name: string; namespace?: string }[];
}

const profileNote = 'Renders what the chart rendered. Delete this line to see the hardening as a diff.';
const argocdNote = 'Where Argo CD finds the rendered files: put your repository and its branch here.';

/** A file that compiles, is formatted, and renders the release. */
export const printEnvironment = ({ name, harbor, notes, expects = [], accept = {} }: ImportedEnvironment): string => {
  const rest = { ...(expects.length > 0 && { expects }), ...(Object.keys(accept).length > 0 && { accept }) };
  const comments = new Map([
    ['argocd', argocdNote],
    ['harbor.profile', profileNote],
  ]);
  for (const { path, text } of notes) {
    const place = nearestField({ harbor }, path.split('.')).join('.');
    const before = comments.get(place);
    comments.set(place, before === undefined ? text : `${before} ${text}`);
  }
  const argocd = {
    repoURL: 'https://git.example.com/platform/harbor-manifests.git',
    targetRevision: 'main',
  };
  const body = layout({
    call: 'environment',
    args: [printed({ name, argocd, harbor, ...rest }, '', comments, true)],
  });
  const release = harbor.release ?? 'harbor';
  return `/** Harbor in namespace ${harbor.namespace}, adopted from the Helm release ${release}. */
import { ${imported(harbor).join(', ')} } from '../lib/index.ts';

export default ${body};
`;
};

/** What the file is written with, in the order of the alphabet. */
const imported = (harbor: Harbor): string[] => [...new Set(['environment', ...constructors(harbor)])].sort();

const constructors = (value: unknown): string[] => {
  if (isMap(value) && isSource(value)) return [constructorOf(value as unknown as SecretSource)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(constructors) : [];
};

/** The function by which people write a source. */
const constructorOf = (source: SecretSource): string =>
  source.from === 'existing' && source.ofRelease ? 'ofRelease' : source.from;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The longest part of a path that the data has. */
const nearestField = (data: unknown, path: string[]): string[] => {
  const [step, ...rest] = path;
  if (step === undefined || !isMap(data) || !Object.hasOwn(data, step)) return [];
  return [step, ...nearestField(data[step], rest)];
};

const isSource = (value: Record<string, unknown>): boolean =>
  (value.from === 'existing' && typeof value.name === 'string') ||
  (value.from === 'plain' && value.value !== undefined);

/** Data with its comments; credentials as the calls by which people write them. */
const printed = (value: unknown, path: string, comments: ReadonlyMap<string, string>, open = false): Printed => {
  if (Array.isArray(value)) return value.map((item, index) => printed(item, `${path}[${index}]`, comments));
  if (!isMap(value)) return value as Printed;
  if (isSource(value)) return sourceCall(value as unknown as SecretSource);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => {
      const here = path === '' ? key : `${path}.${key}`;
      const comment = comments.get(here);
      return {
        key,
        value: printed(field, here, comments, here === 'harbor'),
        ...(comment !== undefined && { comment }),
      };
    });
  return { fields, ...(open && { open }) };
};

const sourceCall = (source: SecretSource): Printed => {
  if (source.from === 'plain') return { call: 'plain', args: [plainData(source.value)] };
  const { name, keys } = source;
  return {
    call: constructorOf(source),
    args: keys === undefined ? [name] : [name, plainData(keys)],
  };
};

const plainData = (value: string | Record<string, string>): Printed =>
  typeof value === 'string'
    ? value
    : {
        fields: Object.entries(value).map(([key, text]) => ({
          key,
          value: text,
        })),
      };
