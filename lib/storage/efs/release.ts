/** AWS EFS CSI driver 3.4.1: what its chart 4.4.1 (July 2026) fixes. */

export const release = {
  version: '3.4.1',
  images: {
    driver: 'public.ecr.aws/efs-csi-driver/amazon/aws-efs-csi-driver:v3.4.1',
    provisioner: 'public.ecr.aws/csi-components/csi-provisioner:v6.3.0-eksbuild.2',
    registrar: 'public.ecr.aws/csi-components/csi-node-driver-registrar:v2.17.0-eksbuild.3',
    livenessProbe: 'public.ecr.aws/csi-components/livenessprobe:v2.19.0-eksbuild.3',
  },
  /**
   * Requests only: the driver's are the chart's commented example, the sidecars' those that Trident 26.06 measured for the
   * same programs (config.go). No limits: a node's driver holds one process per mount, and all mounts hang when it is killed
   * (docs/parameters.md has the formula for who wants one).
   */
  resources: {
    driver: { requests: { cpu: '100m', memory: '128Mi' } },
    provisioner: { requests: { cpu: '2m', memory: '20Mi' } },
    registrar: { requests: { cpu: '1m', memory: '10Mi' } },
    livenessProbe: { requests: { cpu: '2m', memory: '20Mi' } },
  },
} as const;

/** The driver's own name: CSIDriver, provisioner of classes, folder below the kubelet's plugins. */
export const driverName = 'efs.csi.aws.com';

/** The chart's namespace; RBAC and the credentials of other accounts depend on it. */
export const namespace = 'kube-system';

export const accounts = {
  controller: { name: 'efs-csi-controller-sa', namespace },
  node: { name: 'efs-csi-node-sa', namespace },
} as const;

/** Secret with the role of another account; the controller's rights name it. */
export const crossAccountSecret = 'x-account';

export const defaultRelease = 'aws-efs-csi-driver';

/** Labels of all objects. */
export const labels = { 'app.kubernetes.io/name': 'aws-efs-csi-driver' };

/** Labels of what the chart adds to the driver: budget, Service, ServiceMonitor. */
export const monitoringLabels = (instance: string = defaultRelease) => ({
  ...labels,
  'app.kubernetes.io/instance': instance,
  'app.kubernetes.io/version': release.version,
});

/** Labels of pods; Deployment and DaemonSet select by them for ever. */
export const podLabels = (app: 'efs-csi-controller' | 'efs-csi-node', instance: string = defaultRelease) => ({
  app,
  ...labels,
  'app.kubernetes.io/instance': instance,
});
