/** Harbor's own credentials. */

import { isDeepStrictEqual } from 'node:util';
import { error } from '../../../problem.ts';
import type { SecretSource } from '../../../secrets/source.ts';
import { defaults } from '../../defaults.ts';
import type { Credentials } from '../../model/harbor.ts';
import { schema } from '../schema.ts';
import { type Context, defined, unless } from './context.ts';
import { certificate, htpasswd, sixteen, thirtyTwo } from './placeholders.ts';
import { credential, home, refer } from './secrets.ts';

const sixteenCharacters = (path: string, secret: string): string =>
  `${path}: <16 characters>, or ${secret}: <name of a Secret that has it>`;

export const credentialsOf = (context: Context): Credentials => {
  const { values } = context;
  noteDefaults(context);
  const { core = {}, jobservice = {}, registry = {} } = values;
  return shared({
    adminPassword: credential(context, {
      path: 'harborAdminPassword',
      existing: {
        name: values.existingSecretAdminPassword,
        keys: {
          HARBOR_ADMIN_PASSWORD: values.existingSecretAdminPasswordKey || 'HARBOR_ADMIN_PASSWORD',
        },
      },
      value: values.harborAdminPassword,
      home: home('core', 'HARBOR_ADMIN_PASSWORD'),
      fix: 'harborAdminPassword, or existingSecretAdminPassword: <name of a Secret that has it>',
    }),
    secretKey: credential(context, {
      path: 'secretKey',
      existing: {
        name: values.existingSecretSecretKey,
        keys: { secretKey: 'secretKey' },
      },
      value: values.secretKey,
      home: home('core', 'secretKey'),
      fix: sixteenCharacters('secretKey', 'existingSecretSecretKey'),
    }),
    coreSecret: credential(context, {
      path: 'core.secret',
      existing: { name: core.existingSecret, keys: { secret: 'secret' } },
      value: core.secret,
      home: home('core', 'secret'),
      placeholder: sixteen,
      fix: sixteenCharacters('core.secret', 'core.existingSecret'),
    }),
    jobserviceSecret: credential(context, {
      path: 'jobservice.secret',
      existing: {
        name: jobservice.existingSecret,
        keys: {
          JOBSERVICE_SECRET: jobservice.existingSecretKey || 'JOBSERVICE_SECRET',
        },
      },
      value: jobservice.secret,
      home: home('jobservice', 'JOBSERVICE_SECRET'),
      placeholder: sixteen,
      fix: sixteenCharacters('jobservice.secret', 'jobservice.existingSecret'),
    }),
    registrySecret: credential(context, {
      path: 'registry.secret',
      existing: {
        name: registry.existingSecret,
        keys: {
          REGISTRY_HTTP_SECRET: registry.existingSecretKey || 'REGISTRY_HTTP_SECRET',
        },
      },
      value: registry.secret,
      home: home('registry', 'REGISTRY_HTTP_SECRET'),
      placeholder: sixteen,
      fix: sixteenCharacters('registry.secret', 'registry.existingSecret'),
    }),
    csrfKey: credential(context, {
      path: 'core.xsrfKey',
      existing: {
        name: core.existingXsrfSecret,
        keys: { CSRF_KEY: core.existingXsrfSecretKey || 'CSRF_KEY' },
      },
      value: core.xsrfKey,
      home: home('core', 'CSRF_KEY'),
      placeholder: thirtyTwo,
      fix: 'core.xsrfKey: <32 characters>, or core.existingXsrfSecret: <name of a Secret that has it>',
    }),
    tokenSigning: tokenSigning(context),
    registryCredentials: registryCredentials(context),
    ...defined({
      registryUsername: unless(registry.credentials?.username, defaults.registryUsername),
    }),
  });
};

/** References hide what they refer to: say so where it is the text that everybody knows. */
const noteDefaults = ({ options, values, notes }: Context) => {
  if (options.secrets !== 'live') return;
  const left = [
    !values.existingSecretAdminPassword &&
      values.harborAdminPassword === schema.harborAdminPassword.default &&
      'harborAdminPassword (what counts is the password set in Harbor since)',
    !values.existingSecretSecretKey &&
      values.secretKey === schema.secretKey.default &&
      'secretKey (it can never be changed)',
    !values.registry?.credentials?.existingSecret &&
      values.registry?.credentials?.password === schema.registry.credentials.password.default &&
      'registry.credentials.password',
  ].filter((text) => text !== false);
  if (left.length > 0)
    notes.push({
      path: 'harbor.credentials',
      text: `The release has the chart's published defaults of: ${left.join(', ')}.`,
    });
};

const tokenSigning = (context: Context): SecretSource => {
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

const registryCredentials = (context: Context): SecretSource => {
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

/** Several credentials in the same Secret under their own names: said once, as `every`. */
const shared = (credentials: Credentials): Credentials => {
  const sources = Object.values(credentials).filter(
    (source) => typeof source === 'object' && source.from === 'existing' && source.keys === undefined,
  );
  const most = sources.find((source) => sources.filter((other) => isDeepStrictEqual(other, source)).length > 1);
  if (typeof most !== 'object') return credentials;
  const others = Object.entries(credentials).filter(([, source]) => !isDeepStrictEqual(source, most));
  return { every: most, ...Object.fromEntries(others) };
};
