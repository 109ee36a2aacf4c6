/** Harbor's own credentials. */
import { isDeepStrictEqual } from 'node:util';
import type { SecretSource } from '../../../secrets/source.ts';
import { defaults } from '../../defaults.ts';
import type { Credentials } from '../../model/harbor.ts';
import { schema } from '../schema.ts';
import { type Context, defined, unless } from './context.ts';
import { registryCredentials, tokenSigning } from './credential-pairs.ts';
import { sixteen, thirtyTwo } from './placeholders.ts';
import { credential, home } from './secrets.ts';

export const credentialsOf = (context: Context): Credentials => {
  const { values } = context;
  const { core = {}, jobservice = {}, registry = {} } = values;
  noteDefaults(context);
  const credentials: Credentials = {
    adminPassword: single(context, 'core', 'HARBOR_ADMIN_PASSWORD', {
      value: [values.harborAdminPassword, 'harborAdminPassword', 'password'],
      existing: [
        values.existingSecretAdminPassword,
        'existingSecretAdminPassword',
        values.existingSecretAdminPasswordKey,
      ],
    }),
    secretKey: single(context, 'core', 'secretKey', {
      value: [values.secretKey, 'secretKey', '16 characters'],
      existing: [values.existingSecretSecretKey, 'existingSecretSecretKey'],
    }),
    coreSecret: single(context, 'core', 'secret', {
      value: [core.secret, 'core.secret', '16 characters'],
      existing: [core.existingSecret, 'core.existingSecret'],
      placeholder: sixteen,
    }),
    jobserviceSecret: single(context, 'jobservice', 'JOBSERVICE_SECRET', {
      value: [jobservice.secret, 'jobservice.secret', '16 characters'],
      existing: [jobservice.existingSecret, 'jobservice.existingSecret', jobservice.existingSecretKey],
      placeholder: sixteen,
    }),
    registrySecret: single(context, 'registry', 'REGISTRY_HTTP_SECRET', {
      value: [registry.secret, 'registry.secret', '16 characters'],
      existing: [registry.existingSecret, 'registry.existingSecret', registry.existingSecretKey],
      placeholder: sixteen,
    }),
    csrfKey: single(context, 'core', 'CSRF_KEY', {
      value: [core.xsrfKey, 'core.xsrfKey', '32 characters'],
      existing: [core.existingXsrfSecret, 'core.existingXsrfSecret', core.existingXsrfSecretKey],
      placeholder: thirtyTwo,
    }),
    tokenSigning: tokenSigning(context),
    registryCredentials: registryCredentials(context),
    ...defined({ registryUsername: unless(registry.credentials?.username, defaults.registryUsername) }),
  };
  return context.options.secrets === 'live' ? shared(credentials) : credentials;
};

interface Single {
  /** What the values say, where they say it, and what it is. */
  value: [text: string | undefined, path: string, form: string];
  /** The Secret they name, where they name it, and the key in it. */
  existing: [name: string | undefined, path: string, key?: string | undefined];
  /** Given where the chart would invent the credential. */
  placeholder?: string;
}

/** A credential of one value, which a live release keeps in the Secret of `holder` under its own name. */
const single = (
  context: Context,
  holder: string,
  own: string,
  { value, existing, placeholder }: Single,
): SecretSource => {
  const [text, path, form] = value;
  const [name, existingPath, key] = existing;
  return credential(context, {
    path,
    existing: { name, keys: { [own]: key || own } },
    value: text,
    home: home(holder, own),
    ...(placeholder !== undefined && { placeholder }),
    fix: `${path}: <${form}>, or ${existingPath}: <name of a Secret that has it>`,
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
