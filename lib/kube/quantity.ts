/**
 * Kubernetes quantities (`500m`, `1Ti`, `12e6`): exact values, and the one spelling that the API server stores.
 *
 * Follows apimachinery v0.36 (pkg/api/resource/quantity.go), two of its accidents excepted: it reads `.` and `Gi`,
 * which have no digit, as 0, and prints `1000E`, for which it has no suffix, as 1. Both are invalid here.
 */

/** A quantity's exact value in units of 10⁻⁹, the finest that Kubernetes keeps, and the family of its suffix. */
export interface Quantity {
  nano: bigint;
  format: Format;
}
export type Format = 'DecimalSI' | 'BinarySI' | 'DecimalExponent';

const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
/** The suffix of each power of 1000, from 10⁻⁹ on. */
const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const SMALLEST = -9;
const ONE = 10n ** 9n;
/** A binary quantity is capped here: the largest signed 64-bit integer. */
const BINARY_MAX = (2n ** 63n - 1n) * ONE;
/** Up to here apimachinery counts in 64-bit integers and keeps a spelling that it deems canonical. */
const INT64_DIGITS = 18;

const QUANTITY = /^\s*([+-]?)(?=\.?\d)0*(\d*)(?:\.(\d*))?([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d{1,3})?\s*$/;

interface Parsed extends Quantity {
  /** The spelling itself, where the API server keeps it. */
  kept?: string;
}

/** Reads a quantity; undefined where Kubernetes would refuse it (or round it to nonsense, see above). */
export const parseQuantity = (quantity: string | number): Quantity | undefined => {
  const parsed = parse(quantity);
  return parsed && { nano: parsed.nano, format: parsed.format };
};

/** The spelling that the API server stores and returns, e.g. `1Ti` for `1024Gi`; undefined for an invalid quantity. */
export const canonicalQuantity = (quantity: string | number): string | undefined => {
  const parsed = parse(quantity);
  return parsed && (parsed.kept ?? formatQuantity(parsed));
};

/** Negative, zero or positive as `a` is smaller than, equal to or larger than `b`; undefined where one is invalid. */
export const compareQuantities = (a: string | number, b: string | number): number | undefined => {
  const [left, right] = [parse(a), parse(b)];
  return left && right && Number(left.nano > right.nano) - Number(left.nano < right.nano);
};

/** The exact sum in the suffix family of the first summand that is not zero; undefined where one is invalid. */
export const sumQuantities = (quantities: readonly (string | number)[]): string | undefined => {
  let sum: Quantity = { nano: 0n, format: 'DecimalSI' };
  for (const quantity of quantities) {
    const parsed = parse(quantity);
    if (!parsed) return undefined;
    sum = {
      nano: sum.nano + parsed.nano,
      format: sum.nano === 0n ? parsed.format : sum.format,
    };
  }
  return formatQuantity(sum);
};

const parse = (quantity: string | number): Parsed | undefined => {
  const text = String(quantity);
  const match = QUANTITY.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', suffix = ''] = match;
  const digits = (whole || '0') + fraction;
  const binary = suffix.length === 2 && suffix.endsWith('i');
  const format = binary ? 'BinarySI' : /^[eE]./.test(suffix) ? 'DecimalExponent' : 'DecimalSI';
  const exponent = format === 'DecimalExponent' ? Number(suffix.slice(1)) : (DECIMAL.indexOf(suffix) - 3) * 3;
  const scale = (binary ? 0 : exponent) - fraction.length;
  const factor = binary ? 1024n ** BigInt(BINARY.indexOf(suffix)) : 1n;

  let size = atNano(BigInt(digits) * factor, scale);
  if (binary && size > BINARY_MAX) size = BINARY_MAX;
  const parsed: Parsed = {
    nano: sign === '-' ? -size : size,
    format: binary && size < ONE ? 'DecimalSI' : format,
  };
  if (formatQuantity(parsed) === undefined) return undefined;
  return keepsSpelling(binary, digits, fraction, suffix, scale) ? { ...parsed, kept: text.trim() } : parsed;
};

/** `digits` · 10^scale in units of 10⁻⁹, rounded away from zero: whoever asks for some gets some. */
const atNano = (digits: bigint, scale: number): bigint => {
  const shift = scale - SMALLEST;
  if (shift >= 0) return digits * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return (digits + divisor - 1n) / divisor;
};

/**
 * Small numbers keep their spelling where it looks canonical at a glance: no power of 1000 to take out, or no factor 8
 * before a binary suffix. So `1.500` and `12E6` stay, while `1.5` becomes `1500m` and `8Ki` is counted.
 */
const keepsSpelling = (binary: boolean, digits: string, fraction: string, suffix: string, scale: number): boolean => {
  if (!binary) {
    const exact = digits.length <= INT64_DIGITS && scale >= SMALLEST;
    return exact && scale % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
  }
  const decimalPlaces = 3 * BINARY.indexOf(suffix);
  return fraction === '' && digits.length + decimalPlaces <= 14 && BigInt(digits) % 8n !== 0n;
};

/** The shortest spelling in the quantity's own family; undefined beyond the largest suffix. */
export const formatQuantity = ({ nano, format }: Quantity): string | undefined => {
  if (nano === 0n) return '0';
  const size = nano < 0n ? -nano : nano;
  if (format === 'BinarySI' && size >= 1024n * ONE && nano % ONE === 0n) {
    const [mantissa, power] = withoutFactors(nano / ONE, 1024n);
    const suffix = BINARY[power];
    return suffix === undefined ? undefined : `${mantissa}${suffix}`;
  }
  const [mantissa, power] = withoutFactors(nano, 1000n);
  if (format === 'DecimalExponent') return power === 3 ? `${mantissa}` : `${mantissa}e${power * 3 + SMALLEST}`;
  const suffix = DECIMAL[power];
  return suffix === undefined ? undefined : `${mantissa}${suffix}`;
};

const withoutFactors = (value: bigint, factor: bigint): [mantissa: bigint, power: number] => {
  let [mantissa, power] = [value, 0];
  while (mantissa % factor === 0n) {
    mantissa /= factor;
    power += 1;
  }
  return [mantissa, power];
};
