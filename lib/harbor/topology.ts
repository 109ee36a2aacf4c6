/** Who listens where and who calls whom inside a Harbor release. Source: Harbor 2.15.1's code and a running Harbor. */

/**
 * `pod` and `service` are ports [plain, with internal TLS]; `calls` are the peers that a component may address:
 * its URLs, probes and network policies come from here, and addressing anybody else does not compile.
 * `urlPort: 'always'` writes the port into URLs even where it is the scheme's default, as the chart does for core.
 */
export const topology = {
  core: {
    pod: [8080, 8443],
    service: [80, 443],
    portName: ['http-web', 'https-web'],
    urlPort: 'always',
    calls: ['database', 'redis', 'registry', 'registryctl', 'jobservice', 'portal', 'trivy'],
  },
  jobservice: {
    pod: [8080, 8443],
    service: [80, 443],
    portName: ['http-jobservice', 'https-jobservice'],
    calls: ['core', 'database', 'redis', 'registryctl', 'registry', 'trivy'],
  },
  registry: {
    pod: [5000, 5443],
    service: [5000, 5443],
    portName: ['http-registry', 'https-registry'],
    calls: ['redis'],
  },
  /** Shares the registry's pod and Service; calls only the image storage, from the registry's pod. */
  registryctl: {
    pod: [8080, 8443],
    service: [8080, 8443],
    portName: ['http-controller', 'https-controller'],
    calls: [],
  },
  portal: { pod: [8080, 8443], service: [80, 443], portName: [undefined, undefined], calls: [] },
  trivy: {
    pod: [8080, 8443],
    service: [8080, 8443],
    portName: ['http-trivy', 'https-trivy'],
    calls: ['core', 'redis'],
  },
  exporter: {
    pod: [8001, 8001],
    service: [8001, 8001],
    portName: ['http-metrics', 'https-metrics'],
    calls: ['core', 'database', 'redis'],
  },
  nginx: { pod: [8080, 8443], service: [80, 443], portName: ['http', 'https'], calls: ['core', 'portal'] },
  database: { pod: [5432, 5432], service: [5432, 5432], portName: [undefined, undefined], calls: [] },
  redis: { pod: [6379, 6379], service: [6379, 6379], portName: [undefined, undefined], calls: [] },
  /** The migration Job: Harbor's core binary, which opens its cache before it migrates. */
  migrator: { pod: [0, 0], service: [0, 0], portName: [undefined, undefined], calls: ['database', 'redis'] },
} as const;

export type Component = keyof typeof topology;

/** The peers that component C may address. */
export type PeerOf<C extends Component> = (typeof topology)[C]['calls'][number];
