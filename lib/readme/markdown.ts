/** Markdown in the little that the READMEs need: tables whose cells cannot break them. */

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table; nothing but a sentence where there are no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[], none = 'None.'): string =>
  rows.length === 0
    ? `${none}\n`
    : `${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}\n`;

export const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

export const section = (title: string, body: string): string => `## ${title}\n\n${body}`;

/** A list; nothing where there are no items. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');
