/** cloud-init's user data: the few modules that are used here, so that a misspelt key does not compile. */
import { toYaml } from '../kube/yaml.ts';
import type { HostFile } from './model.ts';

/** Keys of cloud-init's schema (22.4 and later); cloud-init itself ignores keys that it does not know. */
export interface CloudConfig {
  package_update: true;
  packages: string[];
  write_files: HostFile[];
  /** Commands of the first boot, each a list of words: no shell, no quoting. */
  runcmd: string[][];
}

/** The document with cloud-init's magic first line and a comment on what it is for; empty lists are left out. */
export const userData = (purpose: string, config: CloudConfig): string => {
  const used = Object.fromEntries(
    Object.entries(config).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
  return `#cloud-config\n# ${purpose}\n${toYaml(used)}`;
};
