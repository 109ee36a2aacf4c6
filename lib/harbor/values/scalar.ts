/** Plain scalars of YAML as Helm's reader (go-yaml v2, YAML 1.1) understands them. */

/** What a scalar may become. Integers beyond 2^53 stay exact as bigint; Helm itself would round them. */
export type Scalar = string | number | bigint | boolean | null;

const cases = (word: string): string[] => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
const words = (value: boolean | null, list: string[]) =>
  list.flatMap(cases).map((word): [string, boolean | null] => [word, value]);

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...words(true, ['true', 'yes', 'on', 'y']),
  ...words(false, ['false', 'no', 'off', 'n']),
  ...words(null, ['null', '~', '']),
]);

/** Decimal without leading zero, hexadecimal, binary, octal with `0` or `0o`. */
const INTEGER = /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*)$/;
const FLOAT = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;

/** What a scalar without quotes stands for: `on` is true, `017` is 15, `1_000` is 1000, `1:30` and dates are text. */
export const resolveScalar = (source: string): Scalar => {
  const word = WORDS.get(source);
  if (word !== undefined) return word;
  const first = source.charCodeAt(0);
  // Numbers start with a digit, a sign or a dot; most text is decided here.
  if (first > 0x39 || first < 0x2b) return source;
  const plain = source.replaceAll('_', '');
  const [, sign, digits] = INTEGER.exec(plain) ?? [];
  if (digits !== undefined) {
    const exact = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
    const value = sign === '-' ? -exact : exact;
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  }
  return FLOAT.test(plain) ? Number(plain) : source;
};
