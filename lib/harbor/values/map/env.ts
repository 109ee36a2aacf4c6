/** Credentials in plain environment variables: of a live release they move to a Secret, and the model refers to them. */
import type { Container, EnvVar } from '../../../kube/manifest.ts';
import type { Context } from './context.ts';
import { refer } from './secrets.ts';

/** Names of variables that hold a credential; and URLs with a password in them. */
const secretName = /PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|(API|ACCESS|PRIVATE|ENCRYPTION)_?KEY/i;
export const urlWithPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]*:[^/?#\s]*@/i;

const isCredential = ({ name, value }: EnvVar): boolean =>
  Boolean(value) && (secretName.test(name) || urlWithPassword.test(value ?? '')) && !value?.includes('$(');

export const referencedEnv = (context: Context, component: string, env: EnvVar[] | undefined): EnvVar[] | undefined => {
  if (context.options.secrets !== 'live') return env;
  const secret = `${context.full}-${component.replaceAll('.', '-')}-env`;
  return env?.map((variable) => {
    if (!isCredential(variable)) return variable;
    const { name } = variable;
    refer(context, secret, { [name]: name }, 'new', `extraEnvVars and initContainers of ${component}`);
    return { name, valueFrom: { secretKeyRef: { name: secret, key: name } } };
  });
};

export const referencedInitEnv = (
  context: Context,
  component: string,
  containers: Container[] | undefined,
): Container[] | undefined =>
  containers?.map((container) => {
    const env = referencedEnv(context, component, container.env);
    return env === container.env || env === undefined ? container : { ...container, env };
  });
