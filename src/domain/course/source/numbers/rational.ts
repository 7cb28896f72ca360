/** An exact number: a fraction in its lowest terms, the bottom above 0. So 0.1 + 0.2 is 0.3, and a third times three is 1. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** More decimals no text shows. */
export const MOST_DECIMALS = 6;

/** @param bottom not 0 */
function fraction(top: bigint, bottom: bigint): Rational {
  const sign = bottom < 0n ? -1n : 1n;
  const shared = sign * divisor(top < 0n ? -top : top, sign * bottom);
  return { top: top / shared, bottom: bottom / shared };
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

export const ZERO = fraction(0n, 1n);

/** @param text digits, perhaps with a point between them: `12.5` */
export function rationalOf(text: string): Rational {
  const [whole = '0', decimals = ''] = text.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** A finite number as its shortest decimal form says it: 0.1 is a tenth. Undefined where that form has an exponent. */
export function rationalOfNumber(value: number): Rational | undefined {
  const text = String(Math.abs(value));
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return undefined;
  const size = rationalOf(text);
  return value < 0 ? minus(ZERO, size) : size;
}

export function plus(a: Rational, b: Rational): Rational {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function minus(a: Rational, b: Rational): Rational {
  return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}

export function times(a: Rational, b: Rational): Rational {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** Undefined for a division by zero. */
export function dividedBy(a: Rational, b: Rational): Rational | undefined {
  return b.top === 0n ? undefined : fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Below 0, 0 or above 0, as a is less than b, the same or more. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest number with so many decimals; a half goes away from 0, as people round. */
export function rounded(value: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const { top, bottom } = value;
  const size = ((top < 0n ? -top : top) * scale * 2n + bottom) / (bottom * 2n);
  return fraction(top < 0n ? -size : size, scale);
}

/** How many decimals the number has; undefined when more than {@link MOST_DECIMALS}, or when they do not end. */
export function decimalsOf(value: Rational): number | undefined {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    if (compare(rounded(value, decimals), value) === 0) return decimals;
  }
  return undefined;
}

/** The number as programs have it; exact for whatever {@link decimalsOf} knows and 15 digits hold. */
export function toNumber(value: Rational): number {
  const decimals = decimalsOf(value);
  if (decimals === undefined) return Number(value.top) / Number(value.bottom);
  const digits = String((value.top * 10n ** BigInt(decimals)) / value.bottom);
  return decimals === 0 ? Number(digits) : Number(`${digits}e-${decimals}`);
}
