/** `README.md` of a rendered environment: what runs, who may talk to whom, what an operator must bring, in which order. */
import type { App, TextFile } from '../app.ts';
import type { Environment } from '../environment.ts';
import type { SecretNeed } from '../secrets/need.ts';
import { bootstrap } from './bootstrap.ts';
import { diagram } from './diagram.ts';
import { section } from './markdown.ts';
import { certificateTable, entryTable, imageTable, secretTable, volumeTable, workloadTable } from './tables.ts';

export const environmentReadme = (
  environment: Environment,
  apps: readonly App[],
  needs: readonly SecretNeed[],
): TextFile => {
  const { name, harbor } = environment;
  const sections = [
    section('Workloads', workloadTable(apps)),
    section(
      'Who may talk to whom',
      `DNS is left out. Probes of the kubelet and mounts by the node pass network policies.\n\n${diagram(apps)}`,
    ),
    section('Ways in', entryTable(apps)),
    section('Certificates', certificateTable(apps)),
    section('Volumes', volumeTable(apps)),
    section('Secrets', secretTable(needs)),
    section('Images', imageTable(apps)),
    section('Bootstrap', bootstrap(environment, apps, needs)),
  ];
  return {
    path: 'README.md',
    text: `# ${name}\n\nHarbor ${harbor.version} in namespace \`${harbor.namespace}\`. Rendered from \`environments/${name}.ts\`; edit that file, not this folder.\n\n${sections.join('\n')}`,
  };
};
