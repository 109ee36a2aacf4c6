/** The Kubernetes API over HTTPS: requests with their warnings, and the paths of objects by discovery. */
import { Agent, request as httpsRequest } from 'node:https';
import type { Manifest } from '../../lib/kube/manifest.ts';
import type { Connection } from './control-plane.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any kind of object
  body: any;
  /** Texts of the Warning headers: deprecations, Pod Security, fields that were given twice. */
  warnings: string[];
}

export interface RequestOptions {
  body?: string;
  type?: string;
}

export interface KubeClient {
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
  /** Path of an object; undefined while its kind is not served. */
  pathOf(object: Manifest): Promise<string | undefined>;
  /** Path of the collection that a new object of the kind is posted to. */
  collectionOf(object: Manifest): Promise<string | undefined>;
}

interface Resource {
  plural: string;
  namespaced: boolean;
}

/** Text of `299 - "text"`; several are joined by commas. */
const warningTexts = (header: string | string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .flatMap((text) => [...text.matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? ''));

export const kubeClient = ({ url, ca, token }: Connection): KubeClient => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const known = new Map<string, Resource>();

  const request = (method: string, path: string, { body, type = 'application/json' }: RequestOptions = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        ...(body && { 'content-type': type }),
      };
      const outgoing = httpsRequest(`${url}${path}`, { method, agent, ca, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const isJson = response.headers['content-type']?.startsWith('application/json');
          resolve({
            status: response.statusCode ?? 0,
            body: isJson ? JSON.parse(text) : text,
            warnings: warningTexts(response.headers.warning),
          });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  const discover = async (apiVersion: string): Promise<void> => {
    const { status, body } = await request(
      'GET',
      apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`,
    );
    if (status !== 200) return;
    for (const { name, kind, namespaced } of body.resources as {
      name: string;
      kind: string;
      namespaced: boolean;
    }[]) {
      if (!name.includes('/')) known.set(`${apiVersion}/${kind}`, { plural: name, namespaced });
    }
  };

  const collectionOf = async ({ apiVersion, kind, metadata }: Manifest): Promise<string | undefined> => {
    const key = `${apiVersion}/${kind}`;
    if (!known.has(key)) await discover(apiVersion);
    const resource = known.get(key);
    if (!resource) return undefined;
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    return `${root}/${resource.namespaced ? `namespaces/${metadata.namespace ?? 'default'}/` : ''}${resource.plural}`;
  };

  return {
    request,
    collectionOf,
    pathOf: async (object) => {
      const collection = await collectionOf(object);
      return collection && `${collection}/${encodeURIComponent(object.metadata.name)}`;
    },
  };
};
