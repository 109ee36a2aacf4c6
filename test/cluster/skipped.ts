/** Stands in for the whole suite where there is no control plane to run it on. */
import { test } from 'vitest';

console.log(
  'test:cluster is SKIPPED: set KUBEBUILDER_ASSETS to a folder with etcd, kube-apiserver and, for the workload tests, kube-controller-manager, kube-scheduler, kwok and kwok-stages.yaml',
);

test.skip('a Kubernetes control plane: KUBEBUILDER_ASSETS is not set', () => {});
