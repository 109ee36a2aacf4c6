/** The data of Secrets and ConfigMaps: nothing readable in git, keys and sizes within Kubernetes' limits. */
import { error, type Problem } from '../../problem.ts';
import { objectPath } from '../identity.ts';
import type { Manifest } from '../manifest.ts';

/** Secrets with values: whoever reads the repository reads them. An empty value tells nobody anything. */
export const plaintextSecrets = (
  manifests: readonly Manifest[],
  isHarmless: (key: string, text: string) => boolean = () => false,
): Problem[] =>
  manifests.flatMap((manifest) => {
    if (manifest.kind !== 'Secret') return [];
    const texts = Object.entries<string>(manifest.data ?? {}).map(([key, text]) => [
      key,
      Buffer.from(text, 'base64').toString(),
    ]);
    const keys = [...texts, ...Object.entries<string>(manifest.stringData ?? {})]
      .filter(([key = '', text = '']) => text !== '' && !isHarmless(key, text))
      .map(([key]) => key);
    if (keys.length === 0) return [];
    const what = `holds ${keys.join(', ')} in plain text`;
    return [error('plaintext-secret', objectPath(manifest), what, 'seal it, or read it from a secret store')];
  });

/** Bytes that all values of a Secret or ConfigMap may have together (MaxSecretSize in k8s.io/api). */
const LARGEST = 1_048_576;

/** Keys and size of the data. */
export const dataLimits = (manifests: readonly Manifest[]): Problem[] =>
  manifests.flatMap((manifest) => {
    if (manifest.kind !== 'Secret' && manifest.kind !== 'ConfigMap') return [];
    const where = objectPath(manifest);
    const values = valuesOf(manifest);
    const size = values.reduce((bytes, { value, encoding }) => bytes + Buffer.byteLength(value, encoding), 0);
    return [
      ...values.flatMap(({ key }) =>
        /^(?!\.$|\.\.)[-._A-Za-z0-9]{1,253}$/.test(key)
          ? []
          : [
              error(
                'data-key',
                `${where} data`,
                `${JSON.stringify(key)} is no key`,
                'use up to 253 letters, digits, -, _ and .',
              ),
            ],
      ),
      ...(size > LARGEST
        ? [error('data-size', where, `holds ${size} bytes`, `stay below ${LARGEST}, or split it`)]
        : []),
    ];
  });

interface Value {
  key: string;
  value: string;
  encoding: 'utf8' | 'base64';
}

const valuesOf = ({ kind, data = {}, stringData = {}, binaryData = {} }: Manifest): Value[] => {
  const decoded = (values: object, encoding: Value['encoding']) =>
    Object.entries(values).map(([key, value]) => ({
      key,
      value: String(value),
      encoding,
    }));
  const plain = kind === 'ConfigMap' ? data : stringData;
  const base64 = kind === 'ConfigMap' ? binaryData : data;
  return [...decoded(plain, 'utf8'), ...decoded(base64, 'base64')];
};
