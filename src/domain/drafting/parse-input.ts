import { valueOf, type Expected, type TypedFault } from './arithmetic.ts';
import { commandNamed } from './command-names.ts';
import type { TypedInput, TypedRefusal } from './typed-input.ts';

/** The longest text that is read. */
export const LONGEST_INPUT = 100;

/** Signs that say a diameter: the letter, the sign of ISO 129-1 and the letters it is often typed as. */
const DIAMETER = /^[dDøØ⌀∅]$/;

type Parsed = TypedInput | TypedRefusal;

/**
 * Reads what stands in the input line: `50`, `30;20` or `@30;20` (from the last place), `#30;20` (from the sheet's corner),
 * `50<30`, `d20`, `r10`, sums such as `60/2` for every number, an option of the running tool, a command. Never throws.
 *
 * Comma and point are decimal. Without a `;`, one comma behind `@` or `#` separates x and y; where commas can be
 * understood in several ways nothing is guessed, and all readings come back.
 */
export function parseInput(text: string, options: readonly string[] = []): Parsed {
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  if (to <= from) return fault(text, text.length, 'number');
  if (to - from > LONGEST_INPUT) return fault(text, from + LONGEST_INPUT, 'end');
  // Capital and small letters of a fit are two fits, and `d9` is one where fits are asked for.
  const exact = options.find((each) => each === text.slice(from, to));
  if (exact !== undefined) return { kind: 'option', option: exact };
  const first = text.charAt(from);
  const isRound = DIAMETER.test(first) || /[rR]/.test(first);
  if (isRound && from + 1 < to && !/\p{L}/u.test(text.charAt(from + 1))) {
    const kind = DIAMETER.test(first) ? 'diameter' : 'radius';
    return number(valueOf(text, from + 1, to), (value) => ({ kind, value }));
  }
  if (/\p{L}/u.test(first)) return named(text, from, to, options);
  return first === '@' || first === '#'
    ? place(text, from + 1, to, first)
    : place(text, from, to, /[;<]/.test(text) || text.split(',').length > 2 ? '@' : '');
}

function named(text: string, from: number, to: number, options: readonly string[]): Parsed {
  const name = text.slice(from, to).toLowerCase();
  const option = options.find((each) => each === name) ?? onlyOne(options.filter((each) => each.startsWith(name)));
  if (option !== undefined) return { kind: 'option', option };
  const command = commandNamed(name);
  return command
    ? { kind: 'command', command }
    : { kind: 'fault', at: from, found: text.slice(from, to), expected: 'name' };
}

function place(text: string, from: number, to: number, prefix: '' | '@' | '#'): Parsed {
  if (prefix === '') return number(valueOf(text, from, to), (value) => ({ kind: 'number', value }));
  const angle = indexIn(text, '<', from, to);
  if (angle >= 0) return prefix === '#' ? fault(text, angle, 'separator') : polar(text, from, angle, to);
  const semicolon = indexIn(text, ';', from, to);
  if (semicolon >= 0) return pair(text, from, semicolon, to, prefix);
  const commas = [...text.slice(from, to)].flatMap((sign, at) => (sign === ',' ? [from + at] : []));
  if (commas.length === 0) {
    const value = valueOf(text, from, to);
    return typeof value === 'number' ? fault(text, to, 'separator') : { kind: 'fault', ...value };
  }
  const readings = commas.map((comma) => pair(text, from, comma, to, prefix));
  const possible = readings.filter(
    (reading): reading is TypedInput => reading.kind !== 'fault' && reading.kind !== 'ambiguous',
  );
  const [only] = possible;
  if (!only) return readings[0] ?? fault(text, to, 'separator');
  return possible.length === 1 ? only : { kind: 'ambiguous', readings: possible };
}

function pair(text: string, from: number, separator: number, to: number, prefix: '@' | '#'): Parsed {
  const x = valueOf(text, from, separator);
  if (typeof x !== 'number') return { kind: 'fault', ...x };
  return number(valueOf(text, separator + 1, to), (y) =>
    prefix === '#' ? { kind: 'absolute', at: { x, y } } : { kind: 'relative', by: { x, y } },
  );
}

function polar(text: string, from: number, angle: number, to: number): Parsed {
  const length = valueOf(text, from, angle);
  if (typeof length !== 'number') return { kind: 'fault', ...length };
  const end = text.charAt(to - 1) === '°' ? to - 1 : to;
  return number(valueOf(text, angle + 1, end), (degrees) => ({ kind: 'polar', length, degrees }));
}

function number(value: number | TypedFault, made: (value: number) => TypedInput): Parsed {
  return typeof value === 'number' ? made(value) : { kind: 'fault', ...value };
}

function fault(text: string, at: number, expected: Expected): TypedRefusal {
  return { kind: 'fault', at, found: text.charAt(at), expected };
}

function indexIn(text: string, sign: string, from: number, to: number): number {
  const at = text.indexOf(sign, from);
  return at < to ? at : -1;
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
