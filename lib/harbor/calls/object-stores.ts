/** The object store of image layers, the CDN in front of it, and where a cloud hands out credentials for it. */
import { endpointOf } from '../../network/endpoint.ts';
import type { ImageStorage } from '../model/storage.ts';
import type { Release } from '../release.ts';
import { installed } from './inside.ts';
import { type Place, placeOf, type Server } from './server.ts';

/** Public endpoints of an object store; an endpoint of one's own takes their place. */
const storePlaces = (storage: Exclude<ImageStorage, { type: 'filesystem' }>): Place[] => {
  const cloud = (...hosts: string[]): Place[] => [{ hosts, ports: [443] }];
  switch (storage.type) {
    case 's3': {
      if (storage.regionendpoint)
        return [placeOf(endpointOf(storage.regionendpoint), storage.secure === false ? 80 : 443)];
      const host = `s3.${storage.region}.amazonaws.com`;
      return cloud(host, `*.${host}`);
    }
    case 'azure':
      return cloud(`${storage.accountname}.blob.${storage.realm ?? 'core.windows.net'}`);
    case 'gcs':
      return cloud('storage.googleapis.com', '*.storage.googleapis.com', 'oauth2.googleapis.com');
    case 'oss':
      return cloud(
        `${storage.bucket}.${storage.endpoint ?? `oss-${storage.region}${storage.internal ? '-internal' : ''}.aliyuncs.com`}`,
      );
    case 'swift':
      // Keystone names the object endpoint, which no setting does.
      return [placeOf(endpointOf(storage.authurl), 443), { ports: [443] }];
  }
};

const objectStorage = (release: Release): Server[] => {
  const { imageStorage: storage, registry } = release.harbor;
  if (storage.type === 'filesystem') return [];
  const redirected = (why: string) =>
    storage.disableredirect
      ? []
      : (['core', 'jobservice', 'trivy'] as const)
          .filter((component) => installed(release, component))
          .map((component) => ({ component, why, unseen: 'the registry answers with the address' }));
  const places = storePlaces(storage);
  const hidden = places.some(({ host }) => host !== undefined) ? {} : { unseen: 'the driver makes the address itself' };
  const cdn = registry?.middleware;
  return [
    {
      setting: 'objectStorage',
      name: `object storage (${storage.type})`,
      callers: [
        { component: 'registry', why: 'stores and serves image layers; registryctl deletes them', ...hidden },
        ...redirected('follows redirects of the registry to image layers'),
      ],
      places,
      http: true,
    },
    ...(cdn && !storage.disableredirect
      ? [
          {
            setting: 'cdn' as const,
            name: 'CloudFront',
            callers: redirected('follows redirects of the registry to CloudFront'),
            places: [{ hosts: [endpointOf(cdn.baseurl).host], ports: [endpointOf(cdn.baseurl).port ?? 443] }],
            http: true,
          },
        ]
      : []),
  ];
};

/** Where the SDKs of storage drivers look for credentials when none are given (AWS and Google SDK documentation). */
const cloudIdentity = ({ harbor: { imageStorage: storage } }: Release): Server[] => {
  const metadata: Place = { cidrs: ['169.254.169.254/32'], ports: [80] };
  const places: Place[] | undefined =
    storage.type === 's3' && !storage.credentials
      ? [
          metadata,
          // EKS Pod Identity agent, then web identity tokens (IRSA).
          { cidrs: ['169.254.170.23/32'], ports: [80] },
          { hosts: [`sts.${storage.region}.amazonaws.com`], ports: [443] },
        ]
      : storage.type === 'gcs' && !storage.key
        ? // GKE's metadata server, behind the second address since 1.21.
          [metadata, { cidrs: ['169.254.169.252/32'], ports: [988] }]
        : undefined;
  return places
    ? [
        {
          setting: 'cloudIdentity',
          name: 'cloud identity',
          callers: [
            { component: 'registry', why: 'credentials for the object store', unseen: "built into the cloud's SDK" },
          ],
          places,
          http: true,
        },
      ]
    : [];
};

export const objectStores = (release: Release): Server[] => [...objectStorage(release), ...cloudIdentity(release)];
