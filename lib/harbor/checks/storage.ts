/** The image storage: placeholders, pairs that belong together, features that fit the store. */
import { error, warning } from '../../problem.ts';
import { textOf } from '../../secrets/source.ts';
import type { Check } from './check.ts';

/** What the chart's default values hold where a real name belongs. */
const placeholders = new Set([
  'bucketname',
  'containername',
  'accountname',
  'regionname',
  'accesskeyid',
  'https://storage.myprovider.com/v3/auth',
]);

export const checkImageStorage: Check = ({ imageStorage, registry }) => {
  const options = Object.entries(imageStorage) as [string, unknown][];
  const s3 =
    imageStorage.type === 's3' && imageStorage.credentials?.from === 'plain' ? imageStorage.credentials : undefined;
  const half =
    s3 &&
    (textOf(s3, 'REGISTRY_STORAGE_S3_ACCESSKEY') === undefined) !==
      (textOf(s3, 'REGISTRY_STORAGE_S3_SECRETKEY') === undefined);
  return [
    ...options.map(
      ([option, value]) =>
        typeof value === 'string' &&
        placeholders.has(value) &&
        error(
          'storage-placeholder',
          `harbor.imageStorage.${option}`,
          `${JSON.stringify(value)} is the placeholder of the chart's documentation`,
          `the real ${option}`,
        ),
    ),
    ...['bucket', 'container', 'region', 'authurl', 'accountname'].map(
      (option) =>
        options.some(([name, value]) => name === option && value === '') &&
        error(
          'storage-empty',
          `harbor.imageStorage.${option}`,
          'the store needs a value here',
          `the ${option} of the store`,
        ),
    ),
    half &&
      error(
        'storage-keys',
        'harbor.imageStorage.credentials',
        'access key and secret key go together',
        'both, or neither for the identity of the pod',
      ),
    imageStorage.type === 's3' &&
      Number(imageStorage.chunksize ?? 5242880) < 5242880 &&
      error(
        'storage-chunk',
        'harbor.imageStorage.chunksize',
        `${imageStorage.chunksize} bytes are less than S3 takes in one part`,
        '5242880 (5 MiB) or more',
      ),
    registry?.middleware &&
      imageStorage.type !== 's3' &&
      error(
        'storage-middleware',
        'harbor.registry.middleware',
        'CloudFront signs URLs of S3 objects; this store is none',
        "imageStorage.type: 's3', or no middleware",
      ),
    imageStorage.type === 's3' &&
      imageStorage.skipverify === true &&
      warning(
        'storage-verify',
        'harbor.imageStorage.skipverify',
        'anybody between registry and store can read and change images',
        'caBundle with the CA of the store',
      ),
  ];
};
