/** Needs like Harbor's, and a key to seal with. */
import { createPublicKey } from 'node:crypto';
import type { SealedInputs } from '../../lib/secrets/inputs.ts';
import type { SecretNeed, SecretValue } from '../../lib/secrets/need.ts';
import type { SecretSource } from '../../lib/secrets/source.ts';

/** A public key whose private half nobody has: for tests that open nothing, since making a pair takes its time. */
const spki = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2Mn7vAwt22nrT35v1rmLcZ5XacllRQP6CTOdu1Tw8apPJp7PsiQG8R6c',
  'Z0FOEYW9jdOT0XXoy97za8bC6r2EkB+UMOEYS5+2C2NjV95J3613SxdCVE7Dyyv9LIwGrWvfffFr8qR3aOo6GlMUj4/IUT0spVgA',
  'wR83EZJfMT8k1ACrupw7TFovIvZMsMMBi9TUKn7HdN38oc/NJdkafULJdcIFYO6p8TDBu08ApQvXMkN934EEpPdCcY/RQ/BcWzjo',
  'Uq61eiHDKTKpqo3ZHvEZhg2gLXBu0ZoOYaszQqCiRZZZPb6PeTtcIQzwXA/VmIfr9RkgaMHIo1NrShioMDqmAQIDAQAB',
];
export const someKey = createPublicKey({ key: Buffer.from(spki.join(''), 'base64'), format: 'der', type: 'spki' });

type Part = Partial<Omit<SecretNeed, 'values'>>;

export const need = (slot: string, source: SecretSource, values: SecretValue[], part: Part = {}): SecretNeed => ({
  ...{ slot, source, namespace: 'harbor', readers: ['core'], values },
  ...part,
});

export const text = (own: string): SecretValue => ({ own, origin: 'generated', format: { kind: 'text' } });
export const given = (own: string): SecretValue => ({ own, origin: 'given', format: { kind: 'text' } });
export const exactly = (own: string, characters: number): SecretValue => ({
  own,
  origin: 'generated',
  format: { kind: 'exactly', characters },
});

export const decrypts = 'Harbor could not decrypt the credentials in its database any more';

/** What the chart's Harbor needs, all from one source; the token pair, which takes longest to make, stands last but one. */
export const harborNeeds = (source: SecretSource): SecretNeed[] => [
  need('harbor.credentials.adminPassword', source, [text('HARBOR_ADMIN_PASSWORD')], { readers: ['core', 'exporter'] }),
  need('harbor.credentials.secretKey', source, [{ ...exactly('secretKey', 16), permanent: decrypts }]),
  need('harbor.credentials.coreSecret', source, [exactly('secret', 16)], {
    readers: ['core', 'jobservice', 'registry'],
  }),
  need('harbor.credentials.jobserviceSecret', source, [exactly('JOBSERVICE_SECRET', 16)], {
    readers: ['core', 'jobservice', 'registry'],
  }),
  need('harbor.credentials.registrySecret', source, [exactly('REGISTRY_HTTP_SECRET', 16)], { readers: ['registry'] }),
  need('harbor.credentials.csrfKey', source, [exactly('CSRF_KEY', 32)]),
  need('harbor.credentials.tokenSigning', source, [
    { own: 'tls.crt', origin: 'generated', format: { kind: 'certificate', key: 'tls.key' } },
    { own: 'tls.key', origin: 'generated', format: { kind: 'rsa-private-key' } },
  ]),
  need(
    'harbor.credentials.registryCredentials',
    source,
    [
      {
        own: 'REGISTRY_HTPASSWD',
        origin: 'generated',
        format: { kind: 'htpasswd', username: 'harbor_registry_user', password: 'REGISTRY_PASSWD' },
      },
      text('REGISTRY_PASSWD'),
    ],
    { readers: ['core', 'registry'] },
  ),
];

/** Those of Harbor's needs whose values are made at once. */
export const quickNeeds = (source: SecretSource): SecretNeed[] => harborNeeds(source).slice(0, -2);

export const inputsOf = (files: Record<string, unknown>): SealedInputs => ({
  directory: 'test.secrets',
  files: new Map(Object.entries(files)),
});
