/** The Secrets that controllers will make of rendered objects: sealed-secrets, external-secrets and cert-manager. */
import { groupOf } from '../identity.ts';
import type { Manifest } from '../manifest.ts';

export interface MadeSecret {
  name: string;
  /** Absent: in namespaces that a selector finds at run time. */
  namespace?: string | undefined;
  /** Absent: not to be known from the object. */
  keys?: string[] | undefined;
}

export const madeSecrets = (manifest: Manifest): MadeSecret[] =>
  manifest.spec ? (makers[`${groupOf(manifest.apiVersion)}/${manifest.kind}`]?.(manifest) ?? []) : [];

const makers: Readonly<Record<string, (manifest: Manifest) => MadeSecret[]>> = {
  'bitnami.com/SealedSecret': ({ metadata, spec }) => [
    {
      name: spec.template?.metadata?.name ?? metadata.name,
      namespace: metadata.namespace,
      keys: Object.keys({ ...spec.encryptedData, ...spec.template?.data }),
    },
  ],
  'external-secrets.io/ExternalSecret': ({ metadata, spec }) => fromStore(spec, metadata.name, metadata.namespace),
  'external-secrets.io/ClusterExternalSecret': ({ metadata, spec }) => {
    const selects = spec.namespaceSelector !== undefined || spec.namespaceSelectors !== undefined;
    const namespaces: (string | undefined)[] = selects ? [undefined] : (spec.namespaces ?? []);
    const name = spec.externalSecretName ?? metadata.name;
    return namespaces.flatMap((namespace) => fromStore(spec.externalSecretSpec ?? {}, name, namespace));
  },
  'cert-manager.io/Certificate': ({ metadata, spec }) => [
    {
      name: spec.secretName,
      namespace: metadata.namespace,
      keys: spec.keystores || spec.additionalOutputFormats ? undefined : CERTIFICATE_KEYS,
    },
  ],
  'networking.k8s.io/Ingress': (ingress) => {
    const secrets: (string | undefined)[] = (ingress.spec.tls ?? []).map(
      (tls: { secretName?: string }) => tls.secretName,
    );
    return hasIssuer(ingress) ? secrets.flatMap((name) => certificate(name, ingress.metadata.namespace)) : [];
  },
  'gateway.networking.k8s.io/Gateway': (gateway) => {
    if (!hasIssuer(gateway)) return [];
    const references: { name: string }[] = (gateway.spec.listeners ?? []).flatMap(
      (listener: { tls?: { certificateRefs?: { name: string }[] } }) => listener.tls?.certificateRefs ?? [],
    );
    return references.flatMap(({ name }) => certificate(name, gateway.metadata.namespace));
  },
};

const CERTIFICATE_KEYS = ['tls.crt', 'tls.key', 'ca.crt'];

const certificate = (name: string | undefined, namespace: string | undefined): MadeSecret[] =>
  name === undefined ? [] : [{ name, namespace, keys: CERTIFICATE_KEYS }];

/** cert-manager makes the certificates of Ingresses and Gateways that name an issuer in an annotation. */
const hasIssuer = ({ metadata }: Manifest): boolean =>
  ['issuer', 'cluster-issuer'].some((kind) => metadata.annotations?.[`cert-manager.io/${kind}`] !== undefined);

/** What an ExternalSecret makes: its entries, or what a template makes of them (by default only the template's keys). */
const fromStore = (spec: ExternalSecretSpec, ownName: string, namespace: string | undefined): MadeSecret[] => {
  const { name = ownName, creationPolicy, template } = spec.target ?? {};
  if (creationPolicy === 'None' || creationPolicy === 'Merge') return [];
  const entries = spec.dataFrom ? undefined : (spec.data ?? []).map(({ secretKey }) => secretKey);
  if (!template?.data && !template?.templateFrom) return [{ name, namespace, keys: entries }];
  const templated = template.templateFrom ? undefined : Object.keys(template.data ?? {});
  const keys = template.mergePolicy === 'Merge' ? entries && templated && [...entries, ...templated] : templated;
  return [{ name, namespace, keys }];
};

interface ExternalSecretSpec {
  data?: { secretKey: string }[];
  dataFrom?: unknown[];
  target?: {
    name?: string;
    creationPolicy?: string;
    template?: {
      data?: object;
      templateFrom?: unknown[];
      mergePolicy?: string;
    };
  };
}
