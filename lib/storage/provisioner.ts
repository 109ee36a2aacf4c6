/** What each provisioner knows how to do; `index.ts` has the table of all of them. */
import type { App } from '../app.ts';
import type { Problem } from '../problem.ts';
import type { SecretNeed } from '../secrets/need.ts';
import type { ClassFacts } from './model.ts';
import type { NamespaceNeed } from './namespace.ts';

export interface Provisioner<Provider> {
  /** Name of the app: its folder and its Application. */
  appName(provider: Provider): string;
  app(provider: Provider): Omit<App, 'name'>;
  /** The namespace that the app needs and nobody else makes. */
  namespace(provider: Provider): NamespaceNeed | undefined;
  /** `where` is the provider's path in the environment. */
  classes(provider: Provider, where: string): ClassFacts[];
  problems(provider: Provider, where: string): Problem[];
  secrets(provider: Provider, where: string): SecretNeed[];
}
