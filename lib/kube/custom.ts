/** Custom resources as plain data, typed by the bindings in `imports/`, which are types only. */
import type { ApplicationProps, ApplicationSpec, AppProjectProps } from '../../imports/argoproj.io.ts';
import type { SealedSecretProps } from '../../imports/bitnami.com.ts';
import type { CertificateProps, ClusterIssuerProps, IssuerProps } from '../../imports/cert-manager.io.ts';
import type { ClusterExternalSecretProps, ExternalSecretProps } from '../../imports/external-secrets.io.ts';
import type {
  BackendTlsPolicyProps,
  GatewayProps,
  HttpRouteProps,
  ReferenceGrantProps,
} from '../../imports/gateway.networking.k8s.io.ts';
import type {
  BfdProfileProps,
  BgpAdvertisementProps,
  BgpPeerV1Beta2Props,
  CommunityProps,
  IpAddressPoolProps,
  L2AdvertisementProps,
} from '../../imports/metallb.io.ts';
import type { ServiceMonitorProps } from '../../imports/monitoring.coreos.com.ts';
import type { VolumeSnapshotClassProps } from '../../imports/snapshot.storage.k8s.io.ts';
import type { Metadata } from './manifest.ts';

/** The bindings of some CRDs leave `spec` optional; an object without it says nothing. */
type Custom<Kind extends string, Version extends string, Props> = Props & {
  apiVersion: Version;
  kind: Kind;
  metadata: Metadata;
} & (Props extends { spec?: infer Spec }
    ? 'spec' extends keyof Props
      ? { spec: NonNullable<Spec> }
      : unknown
    : unknown);

export type Application = Custom<'Application', 'argoproj.io/v1alpha1', ApplicationProps>;
export type AppProject = Custom<'AppProject', 'argoproj.io/v1alpha1', AppProjectProps>;
export type ApplicationSet = Custom<'ApplicationSet', 'argoproj.io/v1alpha1', { spec: ApplicationSetSpec }>;

export type Certificate = Custom<'Certificate', 'cert-manager.io/v1', CertificateProps>;
export type ClusterIssuer = Custom<'ClusterIssuer', 'cert-manager.io/v1', ClusterIssuerProps>;
export type Issuer = Custom<'Issuer', 'cert-manager.io/v1', IssuerProps>;

export type ClusterExternalSecret = Custom<
  'ClusterExternalSecret',
  'external-secrets.io/v1',
  ClusterExternalSecretProps
>;
export type ExternalSecret = Custom<'ExternalSecret', 'external-secrets.io/v1', ExternalSecretProps>;
export type SealedSecret = Custom<'SealedSecret', 'bitnami.com/v1alpha1', SealedSecretProps>;

export type BackendTLSPolicy = Custom<'BackendTLSPolicy', 'gateway.networking.k8s.io/v1', BackendTlsPolicyProps>;
export type Gateway = Custom<'Gateway', 'gateway.networking.k8s.io/v1', GatewayProps>;
export type HTTPRoute = Custom<'HTTPRoute', 'gateway.networking.k8s.io/v1', HttpRouteProps>;
/** v1beta1, which is what Gateway API 1.6 stores. */
export type ReferenceGrant = Custom<'ReferenceGrant', 'gateway.networking.k8s.io/v1beta1', ReferenceGrantProps>;

export type BFDProfile = Custom<'BFDProfile', 'metallb.io/v1beta1', BfdProfileProps>;
export type BGPAdvertisement = Custom<'BGPAdvertisement', 'metallb.io/v1beta1', BgpAdvertisementProps>;
export type BGPPeer = Custom<'BGPPeer', 'metallb.io/v1beta2', BgpPeerV1Beta2Props>;
export type Community = Custom<'Community', 'metallb.io/v1beta1', CommunityProps>;
export type IPAddressPool = Custom<'IPAddressPool', 'metallb.io/v1beta1', IpAddressPoolProps>;
export type L2Advertisement = Custom<'L2Advertisement', 'metallb.io/v1beta1', L2AdvertisementProps>;

export type ServiceMonitor = Custom<'ServiceMonitor', 'monitoring.coreos.com/v1', ServiceMonitorProps>;
export type VolumeSnapshotClass = Custom<'VolumeSnapshotClass', 'snapshot.storage.k8s.io/v1', VolumeSnapshotClassProps>;

interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: {
    key: string;
    operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    values?: string[];
  }[];
}

/** Where an ApplicationSet takes its parameters from: clusters known to Argo CD, folders in git, or a fixed list. */
export type ApplicationSetGenerator =
  | { clusters: { selector?: LabelSelector; values?: Record<string, string> } }
  | {
      git: {
        repoURL: string;
        revision: string;
        directories: { path: string; exclude?: boolean }[];
        values?: Record<string, string>;
      };
    }
  | { list: { elements: Record<string, unknown>[] } };

/**
 * The part of an ApplicationSet that fleets need, on top of Application's own type: generated from its CRD (Argo CD 3.5),
 * the bindings are 80,000 lines, because each generator can hold all others.
 */
export interface ApplicationSetSpec {
  goTemplate: true;
  goTemplateOptions: 'missingkey=error'[];
  generators: (ApplicationSetGenerator | { matrix: { generators: ApplicationSetGenerator[] } })[];
  /** AllAtOnce, or step by step over label values of the Applications (needs progressive syncs switched on). */
  strategy?: {
    type: 'AllAtOnce' | 'RollingSync';
    rollingSync?: {
      steps: {
        matchExpressions: {
          key: string;
          operator: 'In' | 'NotIn';
          values: string[];
        }[];
        maxUpdate?: number | string;
      }[];
    };
  };
  syncPolicy?: {
    /** true: Applications and workloads stay when a generator stops naming them. */
    preserveResourcesOnDeletion?: boolean;
    applicationsSync?: 'create-only' | 'create-update' | 'create-delete' | 'sync';
  };
  template: { metadata: Metadata; spec: ApplicationSpec };
}
