/** OpenEBS local PV: rights, images, configuration of classes. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openebs } from './providers.ts';
import { appOf, find } from './rendered.ts';

describe('OpenEBS', () => {
  test('rights are those that the program uses', () => {
    const rules = (kind: string) =>
      (find(appOf(openebs), kind).rules as { resources: string[]; verbs: string[] }[]).map(
        ({ resources, verbs }) => `${resources}: ${verbs.join(' ')}`,
      );
    expect(rules('ClusterRole')).toEqual([
      'nodes: get list watch',
      'persistentvolumes: get list watch create delete update patch',
      'persistentvolumeclaims: get list watch update',
      'storageclasses: get list watch',
      'events: create update patch',
    ]);
    expect(rules('Role')).toEqual(['pods: get list watch create delete', 'leases: get create update']);
  });

  test('the provisioner talks to the API server alone', () => {
    expect(appOf(openebs).calls).toMatchObject([
      { from: { pods: { app: 'localpv-provisioner' } }, to: { apiServer: true }, ports: [{ port: 443 }] },
    ]);
  });

  test('the helper image is in the list of images, from the mirror too', () => {
    expect(appOf(openebs).images).toEqual(['openebs/linux-utils:4.0.0']);
    expect(appOf({ ...openebs, registry: 'harbor.example.com/hub' }).images).toEqual([
      'harbor.example.com/hub/openebs/linux-utils:4.0.0',
    ]);
  });

  test('the configuration of a class is YAML with what was asked for', () => {
    const text = (settings: object) =>
      find(appOf({ ...openebs, classes: [{ name: 'local', ...settings }] }), 'StorageClass').metadata.annotations?.[
        'cas.openebs.io/config'
      ] ?? '';
    const config = parse(
      text({
        basePath: '/data/harbor',
        nodeAffinityLabels: ['openebs.io/node', 'on', '123'],
        ext4Quota: { hardLimitGrace: '5%' },
      }),
      { version: '1.1' },
    );
    expect(config).toEqual([
      { name: 'StorageType', value: 'hostpath' },
      { name: 'BasePath', value: '/data/harbor' },
      { name: 'NodeAffinityLabels', list: ['openebs.io/node', 'on', '123'] },
      { name: 'EXT4Quota', enabled: 'true', data: { softLimitGrace: '0%', hardLimitGrace: '5%' } },
    ]);
    expect(text({})).toMatch(/\n$/);
  });
});
