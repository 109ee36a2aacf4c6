/** Admission webhooks: the API server asks MetalLB whether its own objects make sense. */
import type { Manifest } from '../../kube/manifest.ts';
import { frrK8sLabels, frrK8sNames } from './frr-k8s-release.ts';
import type { MetalLB } from './model.ts';
import { labels, names, namespaceOf } from './release.ts';

interface Webhook {
  name: string;
  service: string;
  group: string;
  version: string;
  /** Singular, as in the webhook's path. */
  singular: string;
  plural: string;
  operations?: string[];
}

const webhook = (
  metallb: MetalLB,
  { name, service, group, version, singular, plural, operations = ['CREATE', 'UPDATE'] }: Webhook,
) => ({
  name,
  admissionReviewVersions: ['v1'],
  clientConfig: {
    service: {
      name: service,
      namespace: namespaceOf(metallb),
      path: `/validate-${group.replaceAll('.', '-')}-${version}-${singular}`,
    },
  },
  // without an answer nothing is changed: an object that MetalLB cannot read stops its whole configuration
  failurePolicy: 'Fail',
  rules: [{ apiGroups: [group], apiVersions: [version], operations, resources: [plural] }],
  sideEffects: 'None',
});

const own = (singular: string, plural: string, version = 'v1beta1', operations?: string[]): Webhook => ({
  name: `${singular}validationwebhook.metallb.io`,
  service: names.webhookService,
  group: 'metallb.io',
  version,
  singular,
  plural,
  ...(operations && { operations }),
});

const ownWebhooks: Webhook[] = [
  own('bgppeer', 'bgppeers', 'v1beta2'),
  own('ipaddresspool', 'ipaddresspools'),
  own('bgpadvertisement', 'bgpadvertisements'),
  own('community', 'communities'),
  // a profile that peers refer to cannot be deleted
  own('bfdprofile', 'bfdprofiles', 'v1beta1', ['CREATE', 'DELETE']),
  own('l2advertisement', 'l2advertisements'),
];

const configuration = (
  name: string,
  labels: Record<string, string>,
  webhooks: ReturnType<typeof webhook>[],
): Manifest => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingWebhookConfiguration',
  metadata: { name, labels },
  webhooks,
});

export const webhookConfiguration = (metallb: MetalLB): Manifest =>
  configuration(
    names.webhooks,
    labels(),
    ownWebhooks.map((settings) => webhook(metallb, settings)),
  );

export const frrK8sWebhookConfiguration = (metallb: MetalLB): Manifest =>
  configuration(frrK8sNames.webhooks, frrK8sLabels(), [
    webhook(metallb, {
      name: 'frrconfigurationsvalidationwebhook.metallb.io',
      service: frrK8sNames.webhookService,
      group: 'frrk8s.metallb.io',
      version: 'v1beta1',
      singular: 'frrconfiguration',
      plural: 'frrconfigurations',
    }),
  ]);
