/** VolumeSnapshotClass (snapshot.storage.k8s.io/v1). */
import type { VolumeSnapshotClass } from '../../kube/custom.ts';
import { parameters, unlessEmpty } from '../class.ts';
import type { SnapshotClassSettings } from './model.ts';

export const snapshotClass = (settings: SnapshotClassSettings, driver: string): VolumeSnapshotClass => ({
  apiVersion: 'snapshot.storage.k8s.io/v1',
  kind: 'VolumeSnapshotClass',
  metadata: {
    name: settings.name,
    labels: settings.labels,
    annotations: unlessEmpty({
      ...(settings.default && { 'snapshot.storage.kubernetes.io/is-default-class': 'true' }),
      ...settings.annotations,
    }),
  },
  driver,
  deletionPolicy: settings.reclaim ?? 'Retain',
  parameters: parameters(settings.parameters ?? {}),
});
