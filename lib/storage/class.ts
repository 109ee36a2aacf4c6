/** Storage classes: the settings that all provisioners share under the same words, and the object they become. */
import type { StorageClass } from '../kube/manifest.ts';
import type { ClassFacts } from './model.ts';

export interface ClassSettings {
  /**
   * metadata.name, unique in the cluster. Provisioner, parameters, reclaim policy and binding mode of a class that
   * exists cannot be changed: a class that shall differ gets another name.
   */
  name: string;
  /** true: claims that name no class get this one; one class of an environment at most. Default false. */
  default?: boolean;
  /** What becomes of a volume whose claim is deleted. Default `Delete`, as in Kubernetes; Harbor's data deserves `Retain`. */
  reclaim?: 'Retain' | 'Delete';
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
}

export interface BindingSettings {
  /** When a claim gets its volume: at once, or when its first pod was scheduled. Default `Immediate`, as in Kubernetes. */
  bindingMode?: 'Immediate' | 'WaitForFirstConsumer';
}

/** Annotation that makes a class the cluster's default (Kubernetes reference). */
const defaultClassAnnotation = 'storageclass.kubernetes.io/is-default-class';

/** Parameters of a class are strings for the API server, whatever they mean; absent ones are left out. */
export const parameters = (
  values: Record<string, string | number | boolean | undefined>,
): Record<string, string> | undefined => {
  const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, `${value}`]]));
  return given.length > 0 ? Object.fromEntries(given) : undefined;
};

/** undefined instead of an empty map: Argo CD would show `{}` as a difference for ever. */
export const unlessEmpty = (map: Record<string, string>): Record<string, string> | undefined =>
  Object.keys(map).length > 0 ? map : undefined;

/** What the provisioner decides; binding mode and reclaim policy are always written out, so that a reader sees them. */
type Rest = Pick<StorageClass, 'provisioner'> &
  Partial<
    Pick<
      StorageClass,
      'parameters' | 'mountOptions' | 'allowVolumeExpansion' | 'volumeBindingMode' | 'allowedTopologies'
    >
  >;

export const storageClass = (
  settings: ClassSettings,
  { volumeBindingMode = 'Immediate', ...rest }: Rest,
): StorageClass => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: {
    name: settings.name,
    labels: settings.labels,
    annotations: unlessEmpty({
      ...(settings.default && { [defaultClassAnnotation]: 'true' }),
      ...settings.annotations,
    }),
  },
  ...rest,
  reclaimPolicy: settings.reclaim ?? 'Delete',
  volumeBindingMode,
});

/** The facts that follow from the settings which all provisioners share. */
export const facts = (
  where: string,
  settings: ClassSettings & BindingSettings,
  rest: Omit<ClassFacts, 'name' | 'where' | 'isDefault' | 'reclaim' | 'bindingMode'> &
    Partial<Pick<ClassFacts, 'bindingMode'>>,
): ClassFacts => ({
  name: settings.name,
  where,
  isDefault: settings.default ?? false,
  reclaim: settings.reclaim ?? 'Delete',
  bindingMode: settings.bindingMode ?? 'Immediate',
  ...rest,
});
