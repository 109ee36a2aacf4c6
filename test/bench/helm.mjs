/** What Helm is given to render: values of the Harbor chart, and ten small charts such as platforms have beside it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the chart would generate is given, so that Helm spends no time on keys. */
const keys = `core:
  secret: c0reSecret654321
  xsrfKey: abcdefghijklmnopqrstuvwxyz012345
  secretName: token-signing
jobservice:
  secret: j0bSecret6543210
registry:
  secret: r3gSecret6543210
  credentials:
    # Of the chart's default password, as its values file has it.
    htpasswdString: harbor_registry_user:$2a$05$IPnI.TSgP8ek1/ESjkULVemA.A3nSXPdN80ljsmcun7FtE3ViSYUq
expose:
  tls:
    certSource: secret
    secret:
      secretName: harbor-tls
`;

/** Files of values below `path`: none given, and all keys given. */
export const valuesFiles = (path) => {
  const files = { defaults: join(path, 'defaults.yaml'), keys: join(path, 'keys.yaml') };
  writeFileSync(files.defaults, '{}\n');
  writeFileSync(files.keys, keys);
  return files;
};

const templates = {
  'storageclass.yaml': `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: {{ .Values.class.name }}
  labels: {{- include "small.labels" . | nindent 4 }}
provisioner: {{ .Values.class.provisioner }}
reclaimPolicy: {{ .Values.class.reclaimPolicy | default "Delete" }}
`,
  'deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "small.fullname" . }}
  labels: {{- include "small.labels" . | nindent 4 }}
spec:
  replicas: {{ .Values.replicas }}
  selector:
    matchLabels: {{- include "small.labels" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "small.labels" . | nindent 8 }}
    spec:
      serviceAccountName: {{ include "small.fullname" . }}
      containers:
        - name: provisioner
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
          env: {{- range $name, $value := .Values.env }}
            - name: {{ $name }}
              value: {{ $value | quote }}
            {{- end }}
`,
  'serviceaccount.yaml': `apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "small.fullname" . }}
`,
  'regcred.yaml': `{{- range .Values.namespaces }}
---
apiVersion: v1
kind: Secret
metadata:
  name: regcred
  namespace: {{ . }}
type: kubernetes.io/dockerconfigjson
data:
  .dockerconfigjson: {{ printf "{\\"auths\\":{\\"%s\\":{}}}" $.Values.host | b64enc }}
{{- end }}
`,
  '_helpers.tpl': `{{- define "small.fullname" -}}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 63 }}{{- end }}
{{- define "small.labels" -}}
app: {{ .Chart.Name }}
release: {{ .Release.Name }}
{{- end }}
`,
};

const values = `class: { name: standard, provisioner: example.com/nfs }
replicas: 1
image: { repository: registry.k8s.io/sig-storage/nfs-subdir-external-provisioner, tag: v4.0.2 }
env: { NFS_SERVER: 10.0.0.1, NFS_PATH: /export }
host: harbor.example.com
namespaces: [default, team-a, team-b]
`;

/** Ten charts of four templates each. */
export const smallCharts = (path) =>
  Array.from({ length: 10 }, (_, index) => {
    const chart = join(path, `small-${index}`);
    mkdirSync(join(chart, 'templates'), { recursive: true });
    writeFileSync(join(chart, 'Chart.yaml'), `apiVersion: v2\nname: small-${index}\nversion: 1.0.0\n`);
    writeFileSync(join(chart, 'values.yaml'), values);
    for (const [name, text] of Object.entries(templates)) writeFileSync(join(chart, 'templates', name), text);
    return chart;
  });
