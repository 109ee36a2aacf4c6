/** What "no diff" means: everything that was rendered is stored as it was rendered. */

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Places where the stored object differs from the rendered one. The server may add fields (defaults, status); a field that
 * was rendered has exactly the rendered value, and a list exactly the rendered items in their order.
 */
export const differences = (rendered: unknown, stored: unknown, at = ''): string[] => {
  if (isMap(rendered) && isMap(stored)) {
    return Object.entries(rendered).flatMap(([key, value]) => differences(value, stored[key], `${at}.${key}`));
  }
  if (Array.isArray(rendered) && Array.isArray(stored)) {
    if (rendered.length === stored.length) {
      return rendered.flatMap((item, index) => differences(item, stored[index], `${at}[${index}]`));
    }
    const other = rendered.length > stored.length ? stored : rendered;
    const known = new Set(other.map((item) => JSON.stringify(item)));
    const more = (other === stored ? rendered : stored)
      .map((item) => JSON.stringify(item))
      .filter((item) => !known.has(item));
    return [`${at}: only ${other === stored ? 'rendered' : 'stored'} ${more.join(', ')}`];
  }
  if (Object.is(rendered, stored)) return [];
  return [`${at}: rendered ${JSON.stringify(rendered)}, stored ${JSON.stringify(stored)}`];
};
