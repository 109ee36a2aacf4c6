/** The passwords of BGP sessions. */
import type { SecretNeed } from '../../secrets/need.ts';
import type { MetalLB } from './model.ts';
import { namespaceOf } from './release.ts';

export const metallbSecrets = (metallb: MetalLB, where = 'loadBalancer'): SecretNeed[] =>
  (metallb.bgpPeers ?? []).flatMap(({ password }, index): SecretNeed[] =>
    password
      ? [
          {
            slot: `${where}.bgpPeers[${index}].password`,
            source: password,
            namespace: namespaceOf(metallb),
            type: 'kubernetes.io/basic-auth',
            values: [{ own: 'password', origin: 'given', format: { kind: 'text' } }],
            readers: ['metallb'],
          },
        ]
      : [],
  );
