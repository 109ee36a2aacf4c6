/** Environments in large numbers: many clusters, and many namespaces with a pull secret. */

/** `count` clusters like `eks-ha`. */
export const manyClusters = (count) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const name = `cluster-${String(index).padStart(4, '0')}`;
      const text = `import base from '../templates/eks-ha.ts';
import { environment } from '../lib/index.ts';

export default environment({ ...base, name: '${name}' });
`;
      return [`${name}.ts`, text];
    }),
  );

/** One cluster like `eks-ha`, with a pull secret in `count` namespaces. */
export const manyNamespaces = (count) => ({
  'namespaces.ts': `import base from '../templates/eks-ha.ts';
import { environment, external } from '../lib/index.ts';

const store = { kind: 'ClusterSecretStore', name: 'aws-secrets-manager' } as const;

export default environment({
  ...base,
  name: 'namespaces',
  regcred: {
    registries: { host: 'harbor.example.com', username: 'robot' },
    credentials: external('regcred', store, { password: 'harbor/robot#password' }),
    namespaces: Array.from({ length: ${count} }, (_, index) => \`team-\${index}\`),
  },
});
`,
});
