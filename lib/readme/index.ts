/** `README.md` of a rendered environment: what runs, who may talk to whom, what an operator must bring, in which order. */
import type { App, TextFile } from '../app.ts';
import type { Environment } from '../environment.ts';
import { releaseOf } from '../harbor/release.ts';
import { imagesOf } from '../images/used.ts';
import type { SecretNeed } from '../secrets/need.ts';
import { bootstrap } from './bootstrap.ts';
import { certificateTable, offersCa } from './certificates.ts';
import { entryTable } from './entries.ts';
import { fileList } from './files.ts';
import { code, section, table } from './markdown.ts';
import { networkPicture } from './network.ts';
import { secretTable } from './secrets.ts';
import { volumeTable } from './volumes.ts';
import { workloadTable } from './workloads.ts';

const imageTable = (apps: readonly App[]): string =>
  table(
    ['Image', 'App'],
    imagesOf(apps).map(({ image, apps: users }) => [code(image), users.join(', ')]),
  );

export const environmentReadme = (
  environment: Environment,
  apps: readonly App[],
  needs: readonly SecretNeed[],
): TextFile => {
  const { name, harbor } = environment;
  const url = releaseOf(harbor).externalURL;
  const download = offersCa(apps) ? `\nClients get the CA at ${url}/api/v2.0/systeminfo/getcert.\n` : '';
  const sections = [
    section('Workloads', workloadTable(apps)),
    section('Who may talk to whom', networkPicture(environment, apps)),
    section('Ways in', `Clients use ${url}.\n\n${entryTable(apps)}`),
    section('Certificates', `${certificateTable(apps)}${download}`),
    section('Volumes', volumeTable(apps)),
    section('Secrets', secretTable(apps, needs)),
    section('Images', imageTable(apps)),
    section('Files', fileList(apps)),
    section('Bootstrap', bootstrap(environment, apps, needs)),
  ];
  return {
    path: 'README.md',
    text: `# ${name}\n\nHarbor ${harbor.version} in namespace \`${harbor.namespace}\`. Rendered from \`environments/${name}.ts\`; edit that file, not this folder.\n\n${sections.join('\n')}`,
  };
};
