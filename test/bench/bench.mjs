/**
 * `npm run bench`: what the program costs in CPU time, alone and against Helm, with the limits that it keeps.
 * HELM and CHART (or --helm, --chart) name a Helm binary and a folder of the Harbor chart; without them, nothing is compared.
 */
import { parseArgs } from 'node:util';
import { cpuOf, inPairs, median } from './cpu.mjs';
import { manyClusters, manyNamespaces } from './environments.mjs';
import { smallCharts, valuesFiles } from './helm.mjs';
import { cleanUp, folder, objectsIn, project } from './project.mjs';

const { values: options } = parseArgs({
  options: {
    helm: { type: 'string', default: process.env.HELM },
    chart: { type: 'string', default: process.env.CHART },
    pairs: { type: 'string', default: '5' },
    /** Leaves out 50,000 namespaces and 1,000 environments. */
    small: { type: 'boolean', default: false },
  },
});
const pairs = Number(options.pairs);

let missed = 0;
const seconds = (number) => (number < 1 ? `${(number * 1000).toFixed(0)} ms` : `${number.toFixed(2)} s`);

const say = (what, measured, limit, kept) => {
  if (kept === false) missed += 1;
  console.log(`| ${what} | ${measured} | ${limit} | ${kept === undefined ? '' : kept ? 'kept' : '**missed**'} |`);
};

const against = (what, limit, ours, theirs) => {
  const found = inPairs(pairs, ours, theirs);
  const measured = `${seconds(found.ours)} : ${seconds(found.theirs)} = ${found.ratio.toFixed(2)}`;
  say(what, measured, limit ? `≤ ${limit}` : '', limit && found.ratio <= limit);
};

const againstHelm = (helm, chart) => {
  const committed = project();
  const work = folder();
  const files = valuesFiles(work);
  const small = smallCharts(work);
  const template = (of, ...more) => cpuOf(helm, ['template', 'harbor', of, '--namespace', 'harbor', ...more]);
  const render = (file, ...more) =>
    committed.run(['render', '--values', file, '--release', 'harbor', '--namespace', 'harbor', ...more]);
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

  say('first `synth` after a change (bundles the sources)', seconds(committed.synth().seconds), '');
  against(
    '`synth` of the five environments : 15 × `helm template`',
    0.5,
    () => committed.synth().seconds,
    () =>
      sum([
        ...Array.from({ length: 5 }, () => template(chart, '-f', files.keys)),
        ...small.map((one) => template(one)),
      ]),
  );
  render(files.keys);
  against(
    '`render --values`, all keys given : `helm template`',
    1.6,
    () => render(files.keys),
    () => template(chart, '-f', files.keys),
  );
  against(
    '`render --values`, defaults : `helm template`',
    0.25,
    () => render(files.defaults, '--placeholders'),
    () => template(chart),
  );
  against(
    'bare `node` : `helm template` with all keys given',
    undefined,
    () => cpuOf('node', ['-e', '0']),
    () => template(chart, '-f', files.keys),
  );
};

/** Time for `count` of something, and what is lost of them. */
const grow = (what, counts, limit, { environments, lost }) => {
  const each = counts.map((count) => {
    const { run, synth } = project(environments(count));
    // Bundles the sources.
    run(['synth']);
    const runs = Array.from({ length: Math.min(pairs, 3) }, synth);
    const found = objectsIn(runs[0].dist).length;
    const time = median(runs.map(({ seconds: cpu }) => cpu));
    const first = count === counts[0];
    say(
      `${count.toLocaleString('en')} ${what}`,
      `${seconds(time)}, ${found.toLocaleString('en')} objects`,
      first ? `≤ ${limit} s, none lost` : 'none lost',
      lost(count, found) === 0 && (!first || time <= limit),
    );
    return { count, time };
  });
  const [small, large] = each;
  if (!large) return;
  const [more, longer] = [large.count / small.count, large.time / small.time];
  say(`${more} times as many`, `${longer.toFixed(1)} times the time`, `≤ ${more * 1.2} times`, longer <= more * 1.2);
};

const sizes = (small, large) => (options.small ? [small] : [small, large]);

console.log('| What | CPU time (user + system), median | Limit | |\n| --- | --- | --- | --- |');
try {
  if (options.helm && options.chart) againstHelm(options.helm, options.chart);
  else console.error('HELM and CHART are not set: nothing is compared with Helm');

  const alone = objectsIn(project(manyClusters(1)).synth().dist).length;
  grow('namespaces with a pull secret', sizes(10_000, 50_000), 3, {
    environments: manyNamespaces,
    // Besides the Secrets' sources there is the Application of their app.
    lost: (count, found) => alone + count + 1 - found,
  });
  grow('environments', sizes(100, 1_000), 5, {
    environments: manyClusters,
    lost: (count, found) => alone * count - found,
  });
} finally {
  cleanUp();
}
process.exitCode = missed > 0 ? 1 : 0;
