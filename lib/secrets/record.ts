/** Parsed YAML or JSON whose shape nobody promised. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A map from names to texts, as Kubernetes has it in many places; undefined where the value is anything else. */
export const textRecord = (value: unknown): Record<string, string> | undefined =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string')
    ? (value as Record<string, string>)
    : undefined;
