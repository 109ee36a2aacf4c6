/** Environments as the commands load them: by name, checked to be what their file says, with their sealed inputs. */
import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { error, type Problem } from '../problem.ts';
import { readSealedInputs, type SealedInputs } from '../secrets/inputs.ts';
import type { Host } from './host.ts';

export type Loaded =
  | { environment: Environment; inputs: SealedInputs; problems: Problem[] }
  | { environment?: undefined; problems: Problem[] };

/** Loads `environments/<name>.ts`; a file that throws or exports something else is a problem, not a crash. */
export const loadEnvironment = async (host: Host, name: string): Promise<Loaded> => {
  const file = `environments/${name}.ts`;
  let environment: Environment | undefined;
  try {
    environment = await host.load(name);
  } catch (failure) {
    const what = failure instanceof Error ? failure.message : String(failure);
    return { problems: [error('environment-file', file, `the file cannot be loaded: ${what}`, 'correct the file')] };
  }
  if (typeof environment !== 'object' || environment === null || typeof environment.harbor !== 'object') {
    return {
      problems: [
        error(
          'environment-file',
          file,
          'its default export is no environment',
          `export default environment({ name: '${name}', … })`,
        ),
      ],
    };
  }
  if (environment.name !== name) {
    return {
      problems: [
        error(
          'environment-name',
          'name',
          `${JSON.stringify(environment.name)} is not the name of the file ${file}`,
          `name: '${name}'`,
        ),
      ],
    };
  }
  const { inputs, problems } = readSealedInputs(join(host.root, 'environments', `${name}.secrets`));
  return { environment, inputs, problems };
};
