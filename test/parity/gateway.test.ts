/** Objects of the Gateway API are accepted by its CRDs, and leave them nothing to add. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { normalise } from '../../lib/kube/normalise.ts';
import { missingDefaults } from '../argocd/at-rest.ts';
import { cases, gatewayObjects } from '../expose/gateway-fixture.ts';
import { refusals } from '../network/structural.ts';

const shared = join(import.meta.dirname, '../../../shared/crds');
const crds = join(shared, 'gateway-api/all.yaml');

describe.skipIf(!existsSync(crds))('Gateway API', () => {
  const definitions = existsSync(crds)
    ? parseAllDocuments(readFileSync(crds, 'utf8')).map((document) => document.toJS())
    : [];
  const objects = Object.entries(cases).flatMap(([name, { profile }]) =>
    Object.values(gatewayObjects(name)).map((object) => ({ profile, object: normalise(object) })),
  );

  it('accepts every object', () => {
    expect(new Set(objects.map(({ object }) => object.kind))).toEqual(
      new Set(['Gateway', 'HTTPRoute', 'BackendTLSPolicy', 'ReferenceGrant']),
    );
    expect(objects.flatMap(({ object }) => refusals(definitions, object))).toEqual([]);
  });

  it('would refuse a misspelt field and a host that is none', () => {
    const route = gatewayObjects('own Gateway')['HTTPRoute/harbor/harbor-route'];
    if (!route) throw new Error('no route');
    const { hostnames: _, ...rest } = route.spec;
    expect(refusals(definitions, { ...route, spec: { ...rest, hostname: ['x'] } })).toEqual([
      'HTTPRoute.spec: unknown field hostname',
    ]);
    expect(refusals(definitions, { ...route, spec: { ...rest, hostnames: ['X'] } })).toEqual([
      'HTTPRoute.spec.hostnames[0]: pattern',
    ]);
  });

  it('adds nothing in the production profile', () => {
    const defaults = JSON.parse(readFileSync(join(shared, 'DEFAULTS.json'), 'utf8'));
    const of = (wanted: 'chart' | undefined) =>
      missingDefaults(
        defaults,
        objects.filter(({ profile }) => profile === wanted).map(({ object }) => object),
      );
    expect(of(undefined)).toEqual([]);
    // What the chart leaves out shows that the comparison sees something.
    expect(of('chart')).toEqual([
      'HTTPRoute/harbor/harbor-route spec.parentRefs[].group',
      'HTTPRoute/harbor/harbor-route spec.parentRefs[].kind',
    ]);
  });
});
