import type { Comparison, Condition, Formula, Sign } from './formula.ts';
import {
  compare,
  decimalsOf,
  dividedBy,
  minus,
  plus,
  rationalOf,
  rounded,
  times,
  toNumber,
  ZERO,
  MOST_DECIMALS,
  type Rational,
} from './rational.ts';

/** What a name stands for: a number, or why it has none. */
export type Known = ReadonlyMap<string, Rational | string>;

/** The number that a formula comes to, or what keeps it from one: a name that is not known, a division by zero. */
export function evaluate(formula: Formula, known: Known): Rational | string {
  switch (formula.kind) {
    case 'number':
      return rationalOf(formula.digits);
    case 'name':
      return known.get(formula.name) ?? `"${formula.name}" is none of the names ${[...known.keys()].join(', ')}`;
    case 'sign': {
      const left = evaluate(formula.left, known);
      const right = evaluate(formula.right, known);
      if (typeof left === 'string') return left;
      return typeof right === 'string' ? right : calculated(formula.sign, left, right);
    }
    case 'call': {
      const of: Rational[] = [];
      for (const one of formula.of) {
        const value = evaluate(one, known);
        if (typeof value === 'string') return value;
        of.push(value);
      }
      const [first = ZERO, second = ZERO] = of;
      switch (formula.name) {
        case 'min':
          return of.reduce((least, value) => (compare(value, least) < 0 ? value : least), first);
        case 'max':
          return of.reduce((most, value) => (compare(value, most) > 0 ? value : most), first);
        case 'abs':
          return compare(first, ZERO) < 0 ? minus(ZERO, first) : first;
        case 'round':
          return roundedTo(first, second);
        case 'decimals':
          return rationalOf(String(decimalsOf(first) ?? MOST_DECIMALS + 1));
      }
    }
  }
}

/** Whether a condition holds, or what keeps it from being judged. */
export function holds({ sign, left, right }: Condition, known: Known): boolean | string {
  const a = evaluate(left, known);
  const b = evaluate(right, known);
  if (typeof a === 'string') return a;
  return typeof b === 'string' ? b : COMPARISONS[sign](compare(a, b));
}

const COMPARISONS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function calculated(sign: Sign, left: Rational, right: Rational): Rational | string {
  switch (sign) {
    case '+':
      return plus(left, right);
    case '-':
      return minus(left, right);
    case '*':
      return times(left, right);
    case '/':
      return dividedBy(left, right) ?? 'a division by zero';
  }
}

function roundedTo(value: Rational, decimals: Rational): Rational | string {
  const count = toNumber(decimals);
  return Number.isInteger(count) && count >= 0 && count <= MOST_DECIMALS
    ? rounded(value, count)
    : `round takes 0 to ${MOST_DECIMALS} decimals, found ${count}`;
}
