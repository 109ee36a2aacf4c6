/** IAM policies of the driver's roles, as files for who creates the roles: what these classes need and no more. */
import type { TextFile } from '../../app.ts';
import { present } from '../../kube/manifest.ts';
import type { EfsClass, EfsCsi } from './model.ts';

/** The driver tags what it makes; deletion is limited to what carries the tag (docs/iam-policy-example.json, 3.4.1). */
const tag = 'efs.csi.aws.com/cluster';

interface Statement {
  Sid: string;
  Effect: 'Allow';
  Action: string[];
  Resource: string[];
  Condition?: Record<string, Record<string, string>>;
}

const statement = (
  Sid: string,
  Action: string[],
  Resource: string[],
  Condition?: Statement['Condition'],
): Statement => ({ Sid, Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) });

/** `aws`, `aws-cn` or `aws-us-gov`, as the role says. */
const partitionOf = (provider: EfsCsi): string => {
  const identity = provider.managedAddon ? undefined : provider.identity;
  return (identity && 'roleArn' in identity && identity.roleArn.split(':')[1]) || 'aws';
};

/** The classes' file systems; all of them where an id stands in the cluster only. */
const fileSystems = (partition: string, classes: readonly EfsClass[]): string[] => {
  const arn = (id: string) => `arn:${partition}:elasticfilesystem:*:*:file-system/${id}`;
  const ids = classes.map(({ fileSystemId }) => fileSystemId);
  return ids.includes(undefined) ? [arn('*')] : [...new Set(present(ids))].sort().map(arn);
};

const client = ['ClientMount', 'ClientWrite', 'ClientRootAccess'].map((action) => `elasticfilesystem:${action}`);

const controllerStatements = (provider: EfsCsi): Statement[] => {
  const partition = partitionOf(provider);
  const accessPoints = [`arn:${partition}:elasticfilesystem:*:*:access-point/*`];
  const own = provider.classes.filter(({ crossAccount }) => !crossAccount);
  const tagged = own.filter(({ enableTagging = true }) => enableTagging);
  const untagged = own.filter(({ enableTagging = true }) => !enableTagging);
  const otherRoles = [...new Set(present(provider.classes.map(({ crossAccount }) => crossAccount?.roleArn)))].sort();
  const mounts = !provider.managedAddon && provider.controller?.deleteAccessPointRootDir && own.length > 0;
  return present([
    statement(
      'Describe',
      [
        'elasticfilesystem:DescribeAccessPoints',
        'elasticfilesystem:DescribeFileSystems',
        'elasticfilesystem:DescribeMountTargets',
        'ec2:DescribeAvailabilityZones',
      ],
      ['*'],
    ),
    tagged.length > 0 &&
      statement('CreateAccessPoint', ['elasticfilesystem:CreateAccessPoint'], fileSystems(partition, tagged), {
        StringEquals: { [`aws:RequestTag/${tag}`]: 'true' },
      }),
    // On which resource AWS checks the tags of an access point that is just being made is not documented.
    tagged.length > 0 &&
      statement('TagAccessPoint', ['elasticfilesystem:TagResource'], ['*'], {
        StringEquals: { [`aws:ResourceTag/${tag}`]: 'true' },
      }),
    tagged.length > 0 &&
      statement('DeleteAccessPoint', ['elasticfilesystem:DeleteAccessPoint'], accessPoints, {
        StringEquals: { [`aws:ResourceTag/${tag}`]: 'true' },
      }),
    untagged.length > 0 &&
      statement('CreateUntagged', ['elasticfilesystem:CreateAccessPoint'], fileSystems(partition, untagged)),
    untagged.length > 0 &&
      statement('DeleteUntagged', ['elasticfilesystem:DeleteAccessPoint'], accessPoints, {
        Null: { [`aws:ResourceTag/${tag}`]: 'true' },
      }),
    mounts && statement('MountToDelete', client, fileSystems(partition, own)),
    otherRoles.length > 0 && statement('OtherAccounts', ['sts:AssumeRole'], otherRoles),
  ]);
};

const policyFile = (name: string, statements: Statement[]): TextFile => ({
  path: `hosts/${name}.json`,
  text: `${JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2)}\n`,
});

/** The controller's policy, and the node's where a class mounts with IAM authorisation. */
export const iamPolicies = (provider: EfsCsi): TextFile[] => {
  const authorised = provider.classes.filter(({ mountOptions }) => mountOptions?.includes('iam'));
  return [
    policyFile('efs-csi-iam-policy', controllerStatements(provider)),
    ...(authorised.length > 0
      ? [
          policyFile('efs-csi-node-iam-policy', [
            statement('Mount', client, fileSystems(partitionOf(provider), authorised)),
          ]),
        ]
      : []),
  ];
};
