/** The IAM policies for the driver's roles: what the classes need, on their file systems. */
import { describe, expect, test } from 'vitest';
import type { EfsClass, EfsCsi } from '../../lib/storage/efs/model.ts';
import { renderStorage } from '../../lib/storage/index.ts';
import { efs } from './providers.ts';

interface Statement {
  Sid: string;
  Action: string[];
  Resource: string[];
  Condition?: object;
}

const policy = (provider: EfsCsi, name = 'efs-csi-iam-policy'): Record<string, Statement> => {
  const file = renderStorage([provider])[0]?.files?.find(({ path }) => path === `hosts/${name}.json`);
  const { Version, Statement } = JSON.parse(file?.text ?? '{}') as { Version: string; Statement: Statement[] };
  expect(Version).toBe('2012-10-17');
  return Object.fromEntries(Statement.map((one) => [one.Sid, one]));
};
const withClass = (settings: object): EfsCsi => ({ ...efs, classes: [{ ...efs.classes[0], ...settings } as EfsClass] });

describe('the controller', () => {
  test('creates on the classes’ file systems, and deletes what carries its tag', () => {
    const statements = policy(efs);
    expect(Object.keys(statements)).toEqual(['Describe', 'CreateAccessPoint', 'TagAccessPoint', 'DeleteAccessPoint']);
    expect(statements.CreateAccessPoint).toMatchObject({
      Resource: ['arn:aws:elasticfilesystem:*:*:file-system/fs-0123456789abcdef0'],
      Condition: { StringEquals: { 'aws:RequestTag/efs.csi.aws.com/cluster': 'true' } },
    });
    expect(statements.TagAccessPoint).toMatchObject({
      Action: ['elasticfilesystem:TagResource'],
      Condition: { StringEquals: { 'aws:ResourceTag/efs.csi.aws.com/cluster': 'true' } },
    });
    expect(statements.DeleteAccessPoint).toMatchObject({
      Resource: ['arn:aws:elasticfilesystem:*:*:access-point/*'],
      Condition: { StringEquals: { 'aws:ResourceTag/efs.csi.aws.com/cluster': 'true' } },
    });
    expect(JSON.stringify(statements)).not.toMatch(/s3files|ClientMount|"\*:\*"|elasticfilesystem:\*"/);
  });

  test('names each file system once, in order', () => {
    const ids = ['fs-bbbbbbbb', 'fs-aaaaaaaa', 'fs-bbbbbbbb'];
    const classes = ids.map((fileSystemId, index): EfsClass => ({ name: `c${index}`, fileSystemId }));
    expect(policy({ ...efs, classes }).CreateAccessPoint?.Resource.map((arn) => arn.split('/')[1])).toEqual([
      'fs-aaaaaaaa',
      'fs-bbbbbbbb',
    ]);
  });

  test('takes any file system where the id stands in the cluster', () => {
    const classes: EfsClass[] = [{ name: 'a', fileSystemIdConfigRef: 'kube-system/efs/id' }];
    expect(policy({ ...efs, classes }).CreateAccessPoint?.Resource).toEqual([
      'arn:aws:elasticfilesystem:*:*:file-system/*',
    ]);
  });

  test('without tags it may delete what has none, and creates without the condition', () => {
    const statements = policy(withClass({ enableTagging: false }));
    expect(Object.keys(statements)).toEqual(['Describe', 'CreateUntagged', 'DeleteUntagged']);
    expect(statements.CreateUntagged).not.toHaveProperty('Condition');
    expect(statements.DeleteUntagged?.Condition).toEqual({
      Null: { 'aws:ResourceTag/efs.csi.aws.com/cluster': 'true' },
    });
  });

  test('mounts only to delete directories', () => {
    const deletes = { ...efs, controller: { deleteAccessPointRootDir: true, mountTargets: ['10.0.0.0/8'] } };
    expect(policy(deletes).MountToDelete?.Action).toEqual([
      'elasticfilesystem:ClientMount',
      'elasticfilesystem:ClientWrite',
      'elasticfilesystem:ClientRootAccess',
    ]);
  });

  test('another account’s file system needs that account’s role and nothing else', () => {
    const roleArn = 'arn:aws:iam::999922223333:role/efs';
    const statements = policy(withClass({ crossAccount: { roleArn } }));
    expect(Object.keys(statements)).toEqual(['Describe', 'OtherAccounts']);
    expect(statements.OtherAccounts).toMatchObject({ Action: ['sts:AssumeRole'], Resource: [roleArn] });
  });

  test('the partition is the role’s', () => {
    const china = { ...efs, identity: { roleArn: 'arn:aws-cn:iam::111122223333:role/efs' } };
    expect(policy(china).CreateAccessPoint?.Resource[0]).toMatch(/^arn:aws-cn:/);
  });
});

describe('the node', () => {
  test('needs no policy unless a class mounts with IAM', () => {
    expect(renderStorage([efs])[0]?.files).toHaveLength(1);
    expect(policy(withClass({ mountOptions: ['iam'] }), 'efs-csi-node-iam-policy').Mount?.Resource).toEqual([
      'arn:aws:elasticfilesystem:*:*:file-system/fs-0123456789abcdef0',
    ]);
  });
});
