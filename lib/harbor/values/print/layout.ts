/** TypeScript data as source text, laid out as the formatter of this project leaves it: width 120, single quotes. */

const WIDTH = 120;
/** Objects stay on one line below this width and number of fields; the formatter accepts them either way. */
const SHORT = 90;
const FEW = 4;

/** Something to print. A call is a function's name with its arguments; lines are comments above a field. */
export type Printed = string | number | boolean | null | Printed[] | Call | Fields;
export interface Call {
  call: string;
  args: Printed[];
}
export interface Fields {
  fields: { key: string; value: Printed; comment?: string }[];
  /** Break it over lines however short it is. */
  open?: boolean;
}

const isCall = (value: Printed): value is Call => typeof value === 'object' && value !== null && 'call' in value;
const isFields = (value: Printed): value is Fields => typeof value === 'object' && value !== null && 'fields' in value;

const ESCAPED: Record<string, string> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
};

/** Control and format characters, lone surrogates: what nobody can see in a source. */
const SPECIAL = /[\\'"\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** The quote that needs fewer escapes; single where both do. */
const quoted = (text: string): string => {
  const quote = text.split("'").length > text.split('"').length ? '"' : "'";
  const escaped = text.replace(SPECIAL, (character) => {
    if (character === "'" || character === '"') return character === quote ? `\\${character}` : character;
    return ESCAPED[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
  return quote + escaped + quote;
};

const keyText = (key: string): string => (/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? key : quoted(key));

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu;

/** Columns that a text takes: letters of East Asian scripts take two. */
const columns = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

/** A list whose items all have several parts goes over lines, as the formatter has it. */
const isLong = (items: Printed[]): boolean =>
  items.length > 1 &&
  (items.every((item) => isFields(item) && item.fields.length > 1) ||
    items.every((item) => Array.isArray(item) && item.length > 1));

/** On one line; undefined where that is no form for it. */
const flat = (value: Printed): string | undefined => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const parts: (string | undefined)[] = [];
  if (Array.isArray(value)) {
    if (isLong(value)) return undefined;
    parts.push(...value.map(flat));
    return parts.includes(undefined) ? undefined : `[${parts.join(', ')}]`;
  }
  if (isCall(value)) {
    parts.push(...value.args.map(flat));
    return parts.includes(undefined) ? undefined : `${value.call}(${parts.join(', ')})`;
  }
  if (value.fields.length === 0) return '{}';
  if (value.open || value.fields.length > FEW || value.fields.some(({ comment }) => comment)) return undefined;
  const fields = value.fields.map((field) => [keyText(field.key), flat(field.value)] as const);
  if (fields.some(([, text]) => text === undefined)) return undefined;
  const text = `{ ${fields.map(([key, text]) => `${key}: ${text}`).join(', ')} }`;
  return columns(text) > SHORT ? undefined : text;
};

/** The text of a value that starts after `before` columns of its line and is followed by one more character. */
export const layout = (value: Printed, indent = '', before = 0): string => {
  const line = flat(value);
  if (line !== undefined && before + columns(line) + 1 <= WIDTH) return line;
  if (typeof value !== 'object' || value === null) return line ?? '';
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${deeper}${layout(item, deeper, deeper.length)},\n`).join('')}${indent}]`;
  }
  if (isCall(value)) {
    const last = value.args.at(-1);
    const rest = value.args.slice(0, -1).map((argument) => `${flat(argument)}, `);
    const opening = `${value.call}(${rest.join('')}`;
    // A map as last argument opens on the line of the call; other arguments get lines of their own.
    if (last !== undefined && typeof last === 'object' && last !== null && before + columns(opening) + 1 <= WIDTH) {
      return `${opening}${layout(last, indent, before + columns(opening) + 1)})`;
    }
    return `${value.call}(\n${value.args.map((argument) => `${deeper}${layout(argument, deeper, deeper.length)},\n`).join('')}${indent})`;
  }
  return `{\n${value.fields.map((field) => fieldLines(field, deeper)).join('')}${indent}}`;
};

const fieldLines = ({ key, value, comment }: Fields['fields'][number], indent: string): string => {
  const name = `${indent}${keyText(key)}:`;
  const text = layout(value, indent, columns(name) + 1);
  // A text that is too long for its line moves to the next one, unless its key is hardly shorter than the indent.
  const tooLong =
    typeof value === 'string' && columns(name) + 1 + columns(text) + 1 > WIDTH && columns(keyText(key)) >= 5;
  const lines = tooLong ? `${name}\n${indent}  ${text},\n` : `${name} ${text},\n`;
  return `${comment === undefined ? '' : commentLines(comment, indent)}${lines}`;
};

const commentLines = (text: string, indent: string): string => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || columns(`${last} ${word}`) > WIDTH) lines.push(`${indent}// ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `${line}\n`).join('');
};
