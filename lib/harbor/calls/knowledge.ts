/** What is known of Harbor's configuration: keys that hold bare addresses, and addresses that are read and never dialled. */
import { present } from '../../kube/manifest.ts';
import type { Knowledge } from '../../network/config-edges.ts';
import type { Harbor } from '../model/harbor.ts';
import { releaseOf } from '../release.ts';
import { usesProxy } from './declared.ts';
import { components, installed } from './inside.ts';

export const harborConfiguration = (harbor: Harbor): Knowledge => {
  const release = releaseOf(harbor);
  return {
    // Repositories of trivy's databases; endpoints in the registry's storage settings and of trace collectors.
    bare: /_REPOSITORY$|^(regionendpoint|endpoint|authurl|baseurl)$|^TRACE_OTEL_ENDPOINT$/,
    undialled: present([
      { component: 'core', keys: /^EXT_ENDPOINT$/, why: 'written into tokens and links for clients' },
      !installed(release, 'trivy') && {
        component: 'core',
        keys: /^TRIVY_ADAPTER_URL$/,
        why: 'set by the chart even where no scanner is installed',
      },
      {
        component: 'migrator',
        keys: /^(EXT_ENDPOINT|[A-Z_]+_URL|TRACE_[A-Z_]+)$/,
        why: "the Job loads core's whole configuration and only opens cache and database",
      },
      { component: 'registry', keys: / baseurl$/, why: 'the CDN is for clients, the registry only signs its URLs' },
    ]),
    proxied: harbor.proxy?.httpsProxy ? components.filter((component) => usesProxy(release, component)) : [],
  };
};
