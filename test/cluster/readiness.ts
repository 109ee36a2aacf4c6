/** Health as Argo CD assesses it, for the kinds that pods depend on, and the cloud that makes them healthy. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Manifest } from '../../lib/kube/manifest.ts';
import { read } from './apply.ts';
import { idOf } from './dist.ts';
import type { KubeClient } from './kube-client.ts';

/** Why an object is not healthy yet; undefined when it is. A kind without an entry is healthy at once, as in Argo CD. */
const waitsFor = ({ kind, metadata, spec, status = {} }: Manifest): string | undefined => {
  const { generation } = metadata as { generation?: number };
  const stale = status.observedGeneration !== generation && 'not seen by its controller yet';
  switch (kind) {
    case 'Deployment':
      return stale || ((status.availableReplicas ?? 0) < (spec.replicas ?? 1) && 'pods are not available') || undefined;
    case 'StatefulSet':
      return stale || ((status.readyReplicas ?? 0) < (spec.replicas ?? 1) && 'pods are not ready') || undefined;
    case 'DaemonSet':
      return stale || (status.numberReady !== status.desiredNumberScheduled && 'pods are not ready') || undefined;
    case 'Job':
      return status.succeeded >= (spec.completions ?? 1) ? undefined : 'not complete';
    case 'PersistentVolumeClaim':
      return status.phase === 'Bound' ? undefined : 'not bound';
    case 'Service':
      return spec.type === 'LoadBalancer' && !status.loadBalancer?.ingress ? 'no address' : undefined;
    case 'Ingress':
      return status.loadBalancer?.ingress ? undefined : 'no address';
    case 'CustomResourceDefinition':
      return status.conditions?.some(
        ({ type, status }: { type: string; status: string }) => type === 'Established' && status === 'True',
      )
        ? undefined
        : 'not established';
    default:
      return undefined;
  }
};

/** The objects that do not become healthy in time, each with its reason. */
export const unhealthy = async (client: KubeClient, objects: readonly Manifest[], seconds = 60): Promise<string[]> => {
  const end = Date.now() + seconds * 1000;
  let waiting = [...objects];
  for (;;) {
    await actAsCloud(client);
    const reasons: string[] = [];
    const still: Manifest[] = [];
    for (const object of waiting) {
      const live = await read(client, object);
      const reason = live ? waitsFor(live) : 'does not exist';
      if (reason === undefined) continue;
      reasons.push(`${idOf(object)}: ${reason}`);
      still.push(object);
    }
    if (still.length === 0 || Date.now() > end) return reasons;
    waiting = still;
    await sleep(100);
  }
};

const provisioner = 'volume.kubernetes.io/storage-provisioner';
const address = { loadBalancer: { ingress: [{ ip: '192.0.2.10' }] } };

/** A volume for each claim that waits for its provisioner, an address for each load balancer and Ingress. */
const actAsCloud = async (client: KubeClient): Promise<void> => {
  const list = async (path: string): Promise<Manifest[]> => (await client.request('GET', path)).body.items;
  for (const { metadata, spec } of await list('/api/v1/persistentvolumeclaims')) {
    if (spec.volumeName || !metadata.annotations?.[provisioner]) continue;
    const { uid } = metadata as { uid?: string };
    const volume = {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: {
        name: `pvc-${uid}`,
        annotations: {
          'pv.kubernetes.io/provisioned-by': metadata.annotations[provisioner],
        },
      },
      spec: {
        accessModes: spec.accessModes,
        capacity: spec.resources.requests,
        claimRef: {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          name: metadata.name,
          namespace: metadata.namespace,
          uid,
        },
        hostPath: { path: `/volumes/${uid}` },
        persistentVolumeReclaimPolicy: 'Retain',
        storageClassName: spec.storageClassName,
        volumeMode: spec.volumeMode,
      },
    };
    await client.request('POST', '/api/v1/persistentvolumes', {
      body: JSON.stringify(volume),
    });
  }
  const services = await list('/api/v1/services');
  const ingresses = await list('/apis/networking.k8s.io/v1/ingresses');
  const addressed = [
    ...services
      .filter(({ spec }) => spec.type === 'LoadBalancer')
      .map((item) => ({ ...item, apiVersion: 'v1', kind: 'Service' })),
    ...ingresses.map((item) => ({
      ...item,
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
    })),
  ] as Manifest[];
  for (const object of addressed.filter(({ status }) => !status?.loadBalancer?.ingress)) {
    const path = await client.pathOf(object);
    const body = JSON.stringify({ status: address });
    await client.request('PATCH', `${path}/status`, {
      body,
      type: 'application/merge-patch+json',
    });
  }
};
