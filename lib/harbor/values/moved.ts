/** Keys that charts had once: where they went, or what takes the place of the thing they configured. */

interface Moved {
  /** Where the key is now. */
  to?: string;
  /** What happened, as a sentence about the key. */
  what: string;
  /** What to do where no key takes its place. */
  fix?: string;
}

const notary: Moved = {
  what: 'Notary is gone since Harbor 2.9 (chart 1.13)',
  fix: 'remove it; sign images with cosign or Notation, whose signatures Harbor keeps beside the image',
};
const chartmuseum: Moved = {
  what: 'ChartMuseum is gone since Harbor 2.8 (chart 1.12)',
  fix: 'remove it; push charts to Harbor as OCI artifacts with `helm push`',
};
const clair: Moved = {
  what: 'Clair is gone since Harbor 2.2 (chart 1.6)',
  fix: 'remove it; Trivy scans images now, see `trivy`',
};
const moved = (to: string, chart: string, harbor: string): Moved => ({
  to,
  what: `moved in chart ${chart} (Harbor ${harbor})`,
});

const flatJobLog = Object.fromEntries(
  ['existingClaim', 'storageClass', 'subPath', 'accessMode', 'size', 'annotations'].map((key) => [
    `persistence.persistentVolumeClaim.jobservice.${key}`,
    moved(`persistence.persistentVolumeClaim.jobservice.jobLog.${key}`, '1.10', '2.6'),
  ]),
);

/** Versions are those of the first chart without the key (goharbor/harbor-helm, values.yaml of each tag). */
export const movedKeys: Readonly<Record<string, Moved>> = {
  notary,
  'database.external.notaryServerDatabase': notary,
  'database.external.notarySignerDatabase': notary,
  'expose.clusterIP.ports.notaryPort': notary,
  'expose.loadBalancer.ports.notaryPort': notary,
  'expose.nodePort.ports.notary': notary,
  'expose.ingress.hosts.notary': notary,
  'expose.ingress.notary': notary,
  'expose.tls.notarySecretName': notary,
  'expose.tls.secret.notarySecretName': notary,
  'internalTLS.notary': notary,
  chartmuseum,
  'internalTLS.chartmuseum': chartmuseum,
  'persistence.persistentVolumeClaim.chartmuseum': chartmuseum,
  'redis.external.chartmuseumDatabaseIndex': chartmuseum,
  clair,
  'database.external.clairDatabase': clair,
  'internalTLS.clair': clair,
  'redis.external.clairAdapterIndex': clair,
  adminserver: {
    what: 'the admin server is gone since Harbor 1.8 (chart 1.1)',
    fix: 'remove it; core does its work',
  },
  ...flatJobLog,
  'persistence.persistentVolumeClaim.jobservice.scanDataExports': {
    what: 'scan data exports need no volume of their own since chart 1.11.1 (Harbor 2.7)',
    fix: 'remove it',
  },
  'expose.ingress.harbor.annotations': moved('expose.ingress.annotations', '1.15', '2.11'),
  'expose.ingress.harbor.labels': moved('expose.ingress.labels', '1.15', '2.11'),
  'expose.tls.secretName': moved('expose.tls.secret.secretName', '1.5', '2.1'),
  'expose.tls.commonName': moved('expose.tls.auto.commonName', '1.5', '2.1'),
  'jobservice.jobLogger': {
    to: 'jobservice.jobLoggers',
    what: 'moved in chart 1.6 (Harbor 2.2), and is a list there',
  },
  'redis.external.host': {
    ...moved('redis.external.addr', '1.5', '2.1'),
    fix: 'write redis.external.addr: <host>:<port>',
  },
  'redis.external.port': {
    ...moved('redis.external.addr', '1.5', '2.1'),
    fix: 'write redis.external.addr: <host>:<port>',
  },
  'registry.credentials.htpasswd': moved('registry.credentials.htpasswdString', '1.8', '2.4'),
  'database.internal.initContainerImage': {
    what: 'the init container runs the image of the database itself since chart 1.5 (Harbor 2.1)',
    fix: 'remove it',
  },
};
