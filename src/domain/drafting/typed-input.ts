import type { Point } from '../geometry/point.ts';
import type { TypedFault } from './arithmetic.ts';
import type { CommandName } from './command-names.ts';

/** What somebody typed into the input line: millimetres, and degrees as they were typed. */
export type TypedInput =
  /** A length in the cursor's direction, an angle or a count: whoever asked knows. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'relative'; readonly by: Point }
  | { readonly kind: 'absolute'; readonly at: Point }
  | { readonly kind: 'polar'; readonly length: number; readonly degrees: number }
  | { readonly kind: 'diameter'; readonly value: number }
  | { readonly kind: 'radius'; readonly value: number }
  /** A choice that the running tool offers. */
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'command'; readonly command: CommandName };

/** A text that was not taken: at fault in one place, or to be read in several ways. */
export type TypedRefusal =
  ({ readonly kind: 'fault' } & TypedFault) | { readonly kind: 'ambiguous'; readonly readings: readonly TypedInput[] };

/** A typed input as text that is read back as the same, with the decimal sign of a language. */
export function printInput(input: TypedInput, decimal: ',' | '.' = '.'): string {
  const number = (value: number): string => String(value).replace('.', decimal);
  switch (input.kind) {
    case 'number':
      return number(input.value);
    case 'relative':
      return `${number(input.by.x)};${number(input.by.y)}`;
    case 'absolute':
      return `#${number(input.at.x)};${number(input.at.y)}`;
    case 'polar':
      return `${number(input.length)}<${number(input.degrees)}`;
    case 'diameter':
      return `d${number(input.value)}`;
    case 'radius':
      return `r${number(input.value)}`;
    case 'option':
      return input.option;
    case 'command':
      return input.command;
  }
}
