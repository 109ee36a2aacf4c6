/** The gate: known values, planted through every source and command, stand nowhere in what the program writes. */
import { Buffer } from 'node:buffer';
import { afterEach, describe, expect, it } from 'vitest';
import { secretChecksum } from '../../lib/secrets/checksum.ts';
import { htpasswdLine } from '../../lib/secrets/htpasswd.ts';
import { noInputs, readSealedInputs } from '../../lib/secrets/inputs.ts';
import { plainFormatProblems, plaintextProblems } from '../../lib/secrets/plain.ts';
import { regcredNeeds } from '../../lib/secrets/regcred.ts';
import { renderRegcred } from '../../lib/secrets/regcred-objects.ts';
import { secretObjects } from '../../lib/secrets/render.ts';
import { plain, sealed } from '../../lib/secrets/source.ts';
import { rsa } from './pair.ts';
import { workspace } from './run.ts';
import { harborNeeds, need, text } from './samples.ts';

const planted = 'PlantedValue0123';

/** The value as it is, and in the encodings in which it could slip out. */
const traces = (value: string): string[] => [
  value,
  Buffer.from(value)
    .toString('base64')
    .replace(/.{0,3}=*$/, ''),
  Buffer.from(`id:${value}`).toString('base64').slice(4, 20),
  Buffer.from(value).toString('hex'),
  encodeURIComponent(value),
];
const expectClean = (output: string, value = planted) => {
  for (const trace of traces(value)) expect(output).not.toContain(trace);
};

let space: ReturnType<typeof workspace> | undefined;
afterEach(() => space?.remove());

it('the traces would be found', () => {
  expect(() => expectClean(`x ${planted} y`)).toThrow();
  expect(() => expectClean(Buffer.from(`${planted}`).toString('base64'))).toThrow();
});

describe('problems', () => {
  it('with plain values of every form, right and wrong', () => {
    const wrong = `${planted}\n`;
    for (const value of [
      planted,
      wrong,
      `-----BEGIN RSA PRIVATE KEY-----\n${planted}`,
      `{"${planted}`,
      htpasswdLine('u', planted),
    ]) {
      const needs = harborNeeds(plain(value)).map((one) => ({ ...one, plainName: 'harbor' }));
      const all = Object.fromEntries(needs.flatMap(({ values }) => values.map(({ own }) => [own, value])));
      for (const source of [plain(value), plain(all)]) {
        const some = needs.map((one) => ({ ...one, source }));
        const problems = [
          ...plainFormatProblems(some),
          ...plaintextProblems(some, undefined),
          ...plaintextProblems(some, 'reason'),
          ...secretObjects(some, noInputs).problems,
        ];
        expect(problems.length).toBeGreaterThan(2 * needs.length);
        expectClean(JSON.stringify(problems), value);
        expectClean(JSON.stringify(problems));
        expectClean(`${secretChecksum('core', some, noInputs)}`);
      }
    }
  });

  it('with pull secrets', () => {
    for (const credentials of [
      plain(planted),
      plain({ username: `a:${planted}`, password: planted }),
      plain({ '.dockerconfigjson': planted }),
    ]) {
      const regcred = { registries: { host: 'h' }, credentials, namespaces: ['a'] };
      const problems = [...renderRegcred(regcred, noInputs).problems, ...plainFormatProblems(regcredNeeds(regcred))];
      expect(problems).not.toEqual([]);
      expectClean(JSON.stringify(problems));
    }
  });

  it('with plain text where a ciphertext should be', () => {
    const needs = [need('x', sealed('s'), [text('a')])];
    const files = [
      `kind: Secret\nstringData: {a: ${planted}}`,
      `kind: SealedSecret\n${planted}: {a: [`,
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: s, namespace: harbor}\nspec: {encryptedData: {a: ${planted}}}`,
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: ${planted}, namespace: ${planted}}\nspec: {encryptedData: {a: x}}`,
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: s, namespace: harbor}\nspec: {encryptedData: {}, template: {data: {a: ${planted}}}}`,
    ];
    for (const file of files) {
      space = workspace(needs);
      space.write('s.yaml', file);
      const { inputs, problems } = readSealedInputs(space.inputsDirectory);
      const found = [...problems, ...secretObjects(needs, inputs).problems];
      expect(found).not.toEqual([]);
      expectClean(JSON.stringify(found));
      space.remove();
    }
  });
});

describe('commands', () => {
  const needs = [
    ...harborNeeds(sealed('harbor')),
    ...regcredNeeds({ registries: { host: 'h', username: 'id' }, credentials: sealed('regcred'), namespaces: ['a'] }),
  ];
  const commands: [string, string][] = [
    ['seal prod regcred --cert cert.pem', `password=${planted}`],
    ['seal prod regcred --cert cert.pem --scope cluster-wide', `password=${planted}`],
    ['seal prod regcred --cert cert.pem', `{"password":"${planted}"`],
    ['seal prod regcred --cert cert.pem', `pass=${planted}`],
    ['seal prod regcred --cert cert.pem', planted],
    ['seal prod regcred --cert cert.pem', `.dockerconfigjson=${planted}`],
    ['seal prod regcred --cert none.pem', `password=${planted}`],
    ['seal prod regcred --cert cert.pem --scope none', `password=${planted}`],
    ['seal prod harbor --cert cert.pem', `secretKey=${planted}\nCSRF_KEY=${planted}`],
    [
      'seal prod harbor --cert cert.pem',
      JSON.stringify({ 'tls.key': rsa(2048, 'pkcs8').replace('M', planted), 'tls.crt': planted }),
    ],
    ['seal prod harbor --cert cert.pem', `REGISTRY_PASSWD=${planted}`],
    ['seal prod harbor --cert cert.pem', `secretKey=${planted}`],
  ];

  it.each(commands)('%s < %j', async (command, stdin) => {
    space = workspace(needs);
    const first = await space.run(command, stdin);
    const again = await space.run(command, stdin);
    const plan = await space.run('plan prod');
    expectClean(JSON.stringify([first, again, plan]) + space.bytes());
  });

  it('generate shows its values only where it was asked to', async () => {
    space = workspace(needs);
    await space.run('generate prod --output out.json --json');
    const { code, out, err } = await space.run('generate prod --json');
    expect(code).toBe(0);
    const values = Object.values(JSON.parse(out)).flatMap((entry) => Object.values(entry as Record<string, string>));
    expect(values).toHaveLength(10);
    for (const value of values) expectClean(err + space.bytes(), value);
  });
});
