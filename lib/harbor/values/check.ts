/** The values file against the chart's keys: what is unknown, moved, newer than the chart, or of the wrong type. */
import { error, type Problem, warning } from '../../problem.ts';
import { type HarborVersion, releases } from '../releases/index.ts';
import { checkLeaf } from './check-leaf.ts';
import { isMap, type Place } from './check-scalar.ts';
import { dotted, meant } from './meant.ts';
import { movedKeys } from './moved.ts';
import type { Path, Value, ValueMap, ValuesFile } from './read.ts';
import { isLeaf, type Leaf, type Section, type Since } from './schema/leaf.ts';
import { schema, type Values } from './schema.ts';

export interface CheckedValues {
  /** What the file sets, without what is wrong; null where it removes a default. */
  values: Values;
  problems: Problem[];
  /** Paths of keys that are wrong or that were probably meant: their absence from `values` is no news. */
  doubtful: ReadonlySet<string>;
}

export const checkValues = (
  file: Pick<ValuesFile, 'values' | 'line' | 'source'>,
  version: HarborVersion,
): CheckedValues => {
  const problems: Problem[] = [];
  const doubtful = new Set<string>();
  const place = (path: Path): Place => {
    const line = file.line(path);
    return {
      path,
      where: `${dotted(path)}${line === undefined ? '' : ` (line ${line})`}`,
      source: file.source(path),
      below: (step) => place([...path, step]),
    };
  };
  const report = (path: Path, found: Problem[], about: readonly string[] = []) => {
    problems.push(...found);
    if (found.some(({ severity }) => severity === 'error'))
      for (const name of [dotted(path), ...about]) doubtful.add(name);
  };
  const checkSection = (section: Section, values: ValueMap, path: Path): Record<string, unknown> => {
    const checked: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(values)) {
      const node = Object.hasOwn(section, key) ? section[key] : undefined;
      const here = [...path, key];
      if (!node) unknown(section, value, here);
      else if (value === null) checked[key] = null;
      else if (isTooNew(node, version)) report(here, [tooNew(place(here).where, node, version)]);
      else if (isLeaf(node)) {
        const result = checkLeaf(node, value, place(here));
        report(here, result.problems);
        if (result.value !== undefined) checked[key] = result.value;
      } else if (isMap(value)) checked[key] = checkSection(node, value, here);
      else if (!Array.isArray(value) || value.length > 0) report(here, [noMap(place(here).where, node)]);
    }
    return checked;
  };
  const unknown = (section: Section, value: Value, path: Path) => {
    const key = dotted(path);
    const { where } = place(path);
    const gone = Object.hasOwn(movedKeys, key) ? movedKeys[key] : undefined;
    if (gone) {
      const about = gone.to === undefined ? [] : [gone.to];
      report(path, [error('values-moved', where, gone.what, gone.fix ?? `write ${gone.to}`)], about);
    } else if (key === 'global') {
      if (isMap(value) && Object.keys(value).length > 0) {
        report(path, [warning('values-unknown', where, 'the chart reads no global values', 'remove it')]);
      }
    } else if (isMap(value) && Object.keys(movedKeys).some((name) => name.startsWith(`${key}.`))) {
      checkSection({}, value, path);
    } else {
      const { fix, about } = meant(section, path);
      report(path, [error('values-unknown', where, 'the chart has no such key, and Helm ignores it', fix)], about);
    }
  };
  return { values: checkSection(schema, file.values, []) as Values, problems, doubtful };
};

const noMap = (where: string, section: Section): Problem =>
  error(
    'values-type',
    where,
    'a map is expected here',
    `write keys below it: ${Object.keys(section).slice(0, 4).join(', ')}`,
  );

/** The release with which the first of a section's keys came. */
const sinceOf = (node: Leaf<unknown> | Section): Since | undefined => {
  if (isLeaf(node)) return node.since;
  const dates = Object.values(node).map(sinceOf);
  return dates.includes(undefined) ? undefined : dates.sort()[0];
};

const versions = Object.keys(releases) as HarborVersion[];
const isTooNew = (node: Leaf<unknown> | Section, version: HarborVersion): boolean => {
  if (version === versions.at(-1)) return false;
  const since = sinceOf(node);
  return since !== undefined && versions.findIndex((name) => name.startsWith(`${since}.`)) > versions.indexOf(version);
};

const minor = (version: string): string => version.split('.', 2).join('.');

const tooNew = (where: string, node: Leaf<unknown> | Section, version: HarborVersion): Problem => {
  const first = versions.find((name) => minor(name) === sinceOf(node)) ?? version;
  const what = `came with chart ${minor(releases[first].chart)} (Harbor ${minor(first)}); chart ${releases[version].chart} ignores it`;
  return error('values-version', where, what, `remove it, or render Harbor ${first} (--harbor ${first})`);
};
