/**
 * Makes the types in this folder: `cdk8s import` over the CRDs of the custom resources that are rendered, reduced to
 * what is written in YAML.
 *
 * The generated classes are left out, as they drop fields which they do not know; the interfaces get back the spelling
 * of the CRD (cdk8s makes `myAsn` of `myASN`), and enums and wrapper classes become the strings and numbers they stand for.
 *
 * Usage: npm run imports -- DIRECTORY [OUTPUT], with CRDs in DIRECTORY/<product>/<group>_<plural>.yaml.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** ApplicationSet is not among them: its generators nest into each other, which makes 80,000 lines (lib/kube/custom.ts). */
const crds = [
  'argocd/argoproj.io_applications',
  'argocd/argoproj.io_appprojects',
  'cert-manager/cert-manager.io_certificates',
  'cert-manager/cert-manager.io_clusterissuers',
  'cert-manager/cert-manager.io_issuers',
  'external-secrets/external-secrets.io_clusterexternalsecrets',
  'external-secrets/external-secrets.io_externalsecrets',
  'gateway-api/gateway.networking.k8s.io_backendtlspolicies',
  'gateway-api/gateway.networking.k8s.io_gateways',
  'gateway-api/gateway.networking.k8s.io_httproutes',
  'gateway-api/gateway.networking.k8s.io_referencegrants',
  'metallb/metallb.io_bfdprofiles',
  'metallb/metallb.io_bgpadvertisements',
  'metallb/metallb.io_bgppeers',
  'metallb/metallb.io_communities',
  'metallb/metallb.io_ipaddresspools',
  'metallb/metallb.io_l2advertisements',
  'prometheus-operator/monitoring.coreos.com_servicemonitors',
  'sealed-secrets/bitnami.com_sealedsecrets',
  'snapshot/snapshot.storage.k8s.io_volumesnapshotclasses',
];

const [source, output = fileURLToPath(new URL('.', import.meta.url))] = process.argv.slice(2);
if (source === undefined) {
  console.error(
    'usage: npm run imports -- DIRECTORY [OUTPUT] (with CRDs in DIRECTORY/<product>/<group>_<plural>.yaml)',
  );
  process.exit(2);
}

const literal = (value) => (typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value));
const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name));
const type = (text) => text.replace(/\bany\b/, 'unknown').replace(/\{ \[key: string\]: (.+) \}/, 'Record<string, $1>');

/** The declarations of a generated module, in its order. */
function* declarations(module) {
  for (const [, keyword, name, body] of module.matchAll(
    /^export (interface|enum|class) (\w+)[^{\n]* \{\n(.*?)^\}/gms,
  )) {
    if (keyword === 'enum') {
      const values = [...body.matchAll(/^ {2}\w+ = (.*),$/gm)].map(([, value]) => literal(JSON.parse(value)));
      yield `export type ${name} = ${values.join(' | ')};\n`;
    } else if (keyword === 'class') {
      const value = body.match(/public readonly value: (.+)\)/)?.[1];
      if (value) yield `export type ${name} = ${value};\n`;
    } else {
      const fields = [...body.matchAll(/@schema \S+#(\S+)\n\s+\*\/\n\s+readonly \w+(\??): (.+);/g)]
        .filter(([, field, , of]) => !(field === 'metadata' && of === 'ApiObjectMetadata'))
        .map(([, field, optional, of]) => `  ${key(field)}${optional}: ${type(of)}${optional && ' | undefined'};\n`);
      yield `export interface ${name} {\n${fields.join('')}}\n`;
    }
  }
}

const cdk8s = fileURLToPath(new URL('../node_modules/.bin/cdk8s', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'imports-'));
try {
  const crdFile = join(scratch, 'crds.yaml');
  writeFileSync(crdFile, crds.map((name) => readFileSync(join(source, `${name}.yaml`), 'utf8')).join('\n---\n'));
  const modules = join(scratch, 'modules');
  execFileSync(
    cdk8s,
    ['import', crdFile, '--output', modules, '--language', 'typescript', '--no-save', '--no-check-upgrade'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (const file of readdirSync(modules)) {
    const types = [...declarations(readFileSync(join(modules, file), 'utf8'))];
    writeFileSync(join(output, file), `// Generated from CRDs by npm run imports.\n\n${types.join('\n')}`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
