/** Keys below `persistence`: claims, and where image layers are kept. */
import { defaults } from '../../defaults.ts';
import type { VolumeOwner } from '../../volumes.ts';
import { integer, labels, numberOrText, oneOf, onOff, text, texts, unlisted } from './leaf.ts';

const claim = (owner: VolumeOwner) => ({
  existingClaim: text(),
  storageClass: text(),
  subPath: text(),
  accessMode: oneOf(['ReadWriteOnce', 'ReadWriteMany', 'ReadOnlyMany', 'ReadWriteOncePod'], defaults.access),
  size: numberOrText(defaults.volumes[owner]),
  annotations: labels(),
});

/** Options that the registry reads and the chart knows, but does not list. */
const option = {
  text: () => unlisted(text()),
  switch: () => unlisted(onOff(false)),
  size: () => unlisted(numberOrText(0)),
};

export const persistence = {
  enabled: onOff(true),
  resourcePolicy: oneOf(['keep', ''], 'keep', {
    otherwise: 'the chart knows only `keep`; anything else means that claims may go',
  }),
  persistentVolumeClaim: {
    registry: claim('registry'),
    jobservice: { jobLog: claim('jobservice') },
    database: claim('database'),
    redis: claim('redis'),
    trivy: claim('trivy'),
  },
  imageChartStorage: {
    disableredirect: onOff(false),
    caBundleSecretName: unlisted(text()),
    type: oneOf(['filesystem', 'azure', 'gcs', 's3', 'swift', 'oss'], 'filesystem'),
    filesystem: {
      rootdirectory: text(defaults.registry.rootdirectory),
      maxthreads: unlisted(integer(0)),
    },
    azure: {
      accountname: text('accountname'),
      accountkey: text('base64encodedaccountkey'),
      container: text('containername'),
      existingSecret: text(),
      realm: option.text(),
    },
    gcs: {
      bucket: text('bucketname'),
      encodedkey: text('base64-encoded-json-key-file'),
      existingSecret: text(),
      useWorkloadIdentity: onOff(false),
      rootdirectory: option.text(),
      chunksize: option.size(),
    },
    s3: {
      region: text('us-west-1'),
      bucket: text('bucketname'),
      existingSecret: option.text(),
      accesskey: option.text(),
      secretkey: option.text(),
      regionendpoint: option.text(),
      encrypt: option.switch(),
      keyid: option.text(),
      secure: option.switch(),
      skipverify: option.switch(),
      v4auth: option.switch(),
      chunksize: option.size(),
      rootdirectory: option.text(),
      storageclass: option.text(),
      multipartcopychunksize: option.size(),
      multipartcopymaxconcurrency: option.size(),
      multipartcopythresholdsize: option.size(),
    },
    swift: {
      authurl: text('https://storage.myprovider.com/v3/auth'),
      username: text('username'),
      password: text('password'),
      container: text('containername'),
      existingSecret: text(),
      region: option.text(),
      tenant: option.text(),
      tenantid: option.text(),
      domain: option.text(),
      domainid: option.text(),
      trustid: option.text(),
      insecureskipverify: option.switch(),
      chunksize: option.size(),
      prefix: option.text(),
      secretkey: option.text(),
      accesskey: option.text(),
      authversion: option.size(),
      endpointtype: option.text(),
      tempurlcontainerkey: option.switch(),
      tempurlmethods: unlisted(texts([])),
    },
    oss: {
      accesskeyid: text('accesskeyid'),
      accesskeysecret: text('accesskeysecret'),
      region: text('regionname'),
      bucket: text('bucketname'),
      existingSecret: text(),
      endpoint: option.text(),
      internal: option.switch(),
      encrypt: option.switch(),
      secure: option.switch(),
      chunksize: option.size(),
      rootdirectory: option.text(),
    },
  },
};
