/** Classes without a provisioner. */
import { expect, test } from 'vitest';
import { free } from './providers.ts';
import { appOf, find } from './rendered.ts';

test('labels, annotations and parameters are the operator’s', () => {
  const own = { labels: { team: 'storage' }, annotations: { 'example.com/owner': 'storage' } };
  const app = appOf({
    type: 'storage-classes',
    classes: [
      {
        name: 'a',
        provisioner: 'x.io/y',
        default: true,
        mountOptions: ['discard'],
        bindingMode: 'WaitForFirstConsumer',
        ...own,
      },
    ],
    snapshotClasses: [{ name: 'b', driver: 'x.io/y', parameters: { tries: 3, quick: true }, ...own }],
  });
  expect(find(app, 'StorageClass')).toMatchObject({
    metadata: {
      labels: own.labels,
      annotations: { 'storageclass.kubernetes.io/is-default-class': 'true', ...own.annotations },
    },
    mountOptions: ['discard'],
    volumeBindingMode: 'WaitForFirstConsumer',
  });
  expect(find(app, 'VolumeSnapshotClass')).toMatchObject({
    metadata: own,
    parameters: { tries: '3', quick: 'true' },
    deletionPolicy: 'Retain',
  });
});

test('free classes and snapshot classes', () => {
  expect(appOf(free).manifests).toEqual([
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'gp3' },
      provisioner: 'ebs.csi.aws.com',
      parameters: { type: 'gp3', iops: '3000' },
      allowVolumeExpansion: true,
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'Immediate',
    },
    {
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshotClass',
      metadata: { name: 'ebs' },
      driver: 'ebs.csi.aws.com',
      deletionPolicy: 'Delete',
    },
  ]);
});
