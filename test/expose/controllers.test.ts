/** What each kind of Ingress controller gets, word for word: `controllers/<kind>.yaml`, rewritten by `vitest run test/expose -u`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkHarbor } from '../../lib/harbor/checks/index.ts';
import { kinds } from '../../lib/harbor/expose/controller-kinds.ts';
import type { IngressController, IngressExpose } from '../../lib/harbor/model/expose.ts';
import type { Harbor } from '../../lib/harbor/model/harbor.ts';
import { renderHarbor } from '../../lib/harbor/render.ts';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { normalise } from '../../lib/kube/normalise.ts';
import { validateSchemas } from '../../lib/kube/schema.ts';
import { toYamlDocuments } from '../../lib/kube/yaml.ts';
import { existing } from '../../lib/secrets/source.ts';
import { small } from '../harbor/fixture.ts';

const folder = join(import.meta.dirname, 'controllers');
const names = ['default', ...Object.keys(kinds)] as IngressController[];

const variants: { title: string; expose?: Partial<IngressExpose>; harbor?: Partial<Harbor> }[] = [
  { title: 'plain HTTP to the pods' },
  { title: 'internal TLS', harbor: { internalTLS: { from: 'cert-manager', issuer: 'internal' } } },
  {
    title: 'clients of two networks only, an hour of patience',
    expose: { sourceRanges: ['192.0.2.0/24', '2001:db8::/32'], idleTimeoutSeconds: 3600 },
  },
];

/** A small Harbor behind this kind; an ALB takes no certificate from a Secret, and GKE no class. */
const harborOf = (controller: IngressController, { expose, harbor }: (typeof variants)[number]): Harbor =>
  small({
    ...harbor,
    expose: {
      type: 'ingress',
      controller,
      host: 'harbor.example.com',
      ...(controller !== 'gce' && { className: controller }),
      tls: controller === 'alb' ? { from: 'controller' } : { from: 'secret', secret: existing('harbor-tls') },
      ...expose,
    },
  });

/** Objects that differ between controllers: the Ingress, the Services behind it, and the controller's own; labels, the same everywhere, left out. */
const shown = (harbor: Harbor): Manifest[] => {
  const all = renderHarbor(harbor).map(({ metadata: { labels: _, ...metadata }, ...rest }) =>
    normalise({ ...rest, metadata } as Manifest),
  );
  const { namespace } = harbor;
  const usual = new Set(renderHarbor(small()).map(({ kind, metadata }) => `${kind}/${metadata.name}`));
  return all.filter(
    ({ kind, metadata, apiVersion }) =>
      kind === 'Ingress' ||
      (kind === 'Service' && /-(core|portal)$/.test(metadata.name)) ||
      (metadata.namespace === namespace &&
        !apiVersion.startsWith('cert-manager.io') &&
        !usual.has(`${kind}/${metadata.name}`)),
  );
};

const refusals = (harbor: Harbor): string[] =>
  checkHarbor(harbor)
    .filter(({ severity, where }) => severity === 'error' && !where.startsWith('harbor.externalURL'))
    .map(({ where, what, fix }) => `# refused: ${where}: ${what}\n#   instead: ${fix}\n`);

const golden = (controller: IngressController): string =>
  variants
    .map((variant) => {
      const harbor = harborOf(controller, variant);
      const refused = refusals(harbor);
      const body = refused.length > 0 ? refused.join('') : toYamlDocuments(shown(harbor));
      return `# ${controller}: ${variant.title}\n${body}`;
    })
    .join('---\n');

it('has a file for each kind, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.yaml`).sort());
});

describe.each(names)('%s', (name) => {
  it('is rendered as it was', async () => {
    await expect(golden(name)).toMatchFileSnapshot(join(folder, `${name}.yaml`));
  });

  it('has objects that the API server knows', () => {
    const objects = variants
      .map((variant) => harborOf(name, variant))
      .filter((harbor) => refusals(harbor).length === 0)
      .flatMap(shown);
    const { problems, notCovered } = validateSchemas(objects);
    expect(objects.length).toBeGreaterThan(2);
    expect(problems).toEqual([]);
    expect(notCovered.filter((kind) => !/^(traefik\.io|cloud\.google\.com|networking\.gke\.io)\//.test(kind))).toEqual(
      [],
    );
  });
});
