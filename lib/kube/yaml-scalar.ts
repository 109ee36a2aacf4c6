/** Scalars in YAML: which strings may stand bare, which need quotes, and which read best as literal blocks. */

/** Words that a YAML 1.1 or 1.2 reader turns into a boolean, null, a merge key or a default value. */
const RETYPED_WORDS = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', '~', '=', '<<']);
const LONGEST_WORD = 5;

/** Numbers of both versions, `_` taken out: decimal, octal (0o7, 0700), hex, binary, sexagesimal, float, infinity. */
const NUMBER = /^[-+]?(?:(?:\d+(?::\d+)*)?\.?\d*(?:e[-+]?\d+)?|0[xob][\da-f]+|\.inf|\.nan)$/i;
const TIMESTAMP = /^\d{4}-\d\d?-\d\d?(?:$|[Tt ])/;

/**
 * Characters that a reader or a reviewer cannot see as they are: control characters, blanks other than the space,
 * byte order marks, lone surrogates, and whatever is invisible or changes the writing direction.
 */
const INVISIBLE =
  '\\u007f-\\u00a0\\u00ad\\u061c\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ud800-\\udfff\\ufeff\\ufff9-\\uffff';
const ESCAPED = new RegExp(`[\\u0000-\\u001f${INVISIBLE}]`, 'gu');
const HAS_ESCAPED = new RegExp(ESCAPED.source, 'u');
const HAS_ESCAPED_IN_BLOCK = new RegExp(`[\\u0000-\\u0008\\u000b-\\u001f${INVISIBLE}]`, 'u');

/** What forbids a bare string inside a block collection: an indicator at its start, or `: ` and ` #` anywhere. */
const NEVER_BARE = /^[\s?:,[\]{}#&*!|>'"%@`]|^-(?: |$)|^---|^\.\.\.|:(?: |$)| #| $/;
/** The common case, decided by one test: it starts like a word, and nothing in it needs a second look. */
const NEEDS_A_LOOK = new RegExp(`^[^A-Za-z/_$(]|^[eE][-+]?\\d|:(?: |$)| #| $|${ESCAPED.source}`, 'u');

const isBare = (text: string): boolean =>
  !NEVER_BARE.test(text) && !NUMBER.test(text.replaceAll('_', '')) && !TIMESTAMP.test(text);

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** JSON's escapes are YAML's too; what JSON leaves raw but nobody can see is escaped as well. */
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A key or a string on one line. */
const oneLine = (text: string): string => {
  if (text.length <= LONGEST_WORD && RETYPED_WORDS.has(text.toLowerCase())) return singleQuoted(text);
  if (!NEEDS_A_LOOK.test(text)) return text === '' ? "''" : text;
  if (HAS_ESCAPED.test(text)) return doubleQuoted(text);
  return isBare(text) ? text : singleQuoted(text);
};

/**
 * Text of several lines as a literal block below a parent at `indent`. Not for text with blanks at the end of a line
 * or characters that need escapes: quotes make those visible and safe from editors.
 */
const block = (text: string, indent: string): string | undefined => {
  if (/[ \t](?:\n|$)/.test(text) || /^\n*$/.test(text) || HAS_ESCAPED_IN_BLOCK.test(text)) return undefined;
  // Where the first line itself starts with a blank, readers cannot tell the indentation from the text.
  const indicator = /^\n*[ \t]/.test(text) ? '2' : '';
  const chomping = !text.endsWith('\n') ? '-' : text.endsWith('\n\n') ? '+' : '';
  const lines = (chomping === '-' ? text : text.slice(0, -1)).split('\n');
  return `|${indicator}${chomping}${lines.map((line) => (line === '' ? '\n' : `\n${indent}  ${line}`)).join('')}`;
};

export const keyText = oneLine;

/** A string, number, boolean or null; `indent` is the column of the key or dash that holds it. Numbers are finite. */
export const scalar = (value: unknown, indent: string): string => {
  if (typeof value !== 'string') return String(value);
  return (value.includes('\n') ? block(value, indent) : undefined) ?? oneLine(value);
};
