/** Something wrong in a text, and at which of its characters (UTF-16 code units, from 0). */
export interface TextFault {
  readonly message: string;
  readonly at: number;
}

/** The place of a fault on its way through a schema, which has no field for it: it travels as the input. */
export class TextOffset {
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

/** Where a character of one text stands in another that differs from it in white space alone. */
export function sameSign(from: string, at: number, to: string): number {
  let signs = from.slice(0, at).replace(/\s/g, '').length;
  for (let index = 0; index < to.length; index += 1) {
    if (/\s/.test(to.charAt(index))) continue;
    if (signs === 0) return index;
    signs -= 1;
  }
  return 0;
}
