/** Credentials of two values each: the key pair that signs tokens, and core's account at the registry. */
import { error } from '../../../problem.ts';
import type { SecretSource } from '../../../secrets/source.ts';
import { defaults } from '../../defaults.ts';
import type { Context } from './context.ts';
import { certificate, htpasswd } from './placeholders.ts';
import { credential, home, refer } from './secrets.ts';

export const tokenSigning = (context: Context): SecretSource => {
  const { secretName, tokenKey, tokenCert } = context.values.core ?? {};
  const fix = 'core.secretName: <name of a Secret with tls.key and tls.crt>, or core.tokenKey and core.tokenCert';
  if (!secretName && Boolean(tokenKey) !== Boolean(tokenCert)) {
    const [present, absent] = tokenKey ? ['tokenKey', 'tokenCert'] : ['tokenCert', 'tokenKey'];
    const what = `core.${present} is of no use without core.${absent}: the chart invents a new pair`;
    context.problems.push(
      error('values-secret', `core.${present}`, what, `add core.${absent}, or give core.secretName`),
    );
    return { from: 'plain', value: certificate };
  }
  return credential(context, {
    path: 'core.secretName',
    existing: {
      name: secretName,
      keys: { 'tls.key': 'tls.key', 'tls.crt': 'tls.crt' },
    },
    value: tokenKey && tokenCert ? { 'tls.key': tokenKey, 'tls.crt': tokenCert } : undefined,
    home: home('core', 'tls.key', 'tls.crt'),
    placeholder: certificate,
    fix,
  });
};

export const registryCredentials = (context: Context): SecretSource => {
  const {
    username = defaults.registryUsername,
    password,
    existingSecret,
    htpasswdString,
  } = context.values.registry?.credentials ?? {};
  // In a live release the password stands with its users; the line that it is checked against has a Secret of its own.
  if (context.options.secrets === 'live' && !existingSecret) {
    for (const holder of ['core', 'jobservice']) {
      refer(context, `${context.full}-${holder}`, { REGISTRY_PASSWD: 'REGISTRY_CREDENTIAL_PASSWORD' }, 'chart');
    }
    return refer(context, `${context.full}-registry-htpasswd`, { REGISTRY_HTPASSWD: 'REGISTRY_HTPASSWD' }, 'chart');
  }
  const path = 'registry.credentials.htpasswdString';
  const fix =
    'registry.credentials.htpasswdString: <output of `htpasswd -nbB user password`>, or registry.credentials.existingSecret: <name of a Secret with REGISTRY_PASSWD and REGISTRY_HTPASSWD>';
  const line = existingSecret
    ? undefined
    : credential(context, {
        path,
        value: htpasswdString,
        home: home('registry-htpasswd'),
        placeholder: htpasswd(username),
        fix,
      });
  return credential(context, {
    path: 'registry.credentials.password',
    existing: {
      name: existingSecret,
      keys: {
        REGISTRY_PASSWD: 'REGISTRY_PASSWD',
        REGISTRY_HTPASSWD: 'REGISTRY_HTPASSWD',
      },
    },
    value:
      password && line?.from === 'plain'
        ? { REGISTRY_PASSWD: password, REGISTRY_HTPASSWD: String(line.value) }
        : undefined,
    home: home('registry-htpasswd'),
    fix: 'registry.credentials.password, or registry.credentials.existingSecret',
  });
};
