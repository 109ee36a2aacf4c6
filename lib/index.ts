/** What an environment file may use. */
export { type Environment, environment } from './environment.ts';
export { patch } from './kube/patch.ts';
export { existing, external, ofRelease, plain, sealed } from './secrets/source.ts';
