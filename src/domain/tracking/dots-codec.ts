import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';
import { MAX_ITEMS, readMany } from './response-codec.ts';

/** Columns A to P and rows 1 to 16 in four bits each; one more says whether a line leads there from the dot before. */
const PLACE_BITS = 4;
const FIRST_COLUMN = 0x41;
const DOT = '[A-P](?:[1-9]|1[0-6])';
const DOTS = new RegExp(`^(?:${DOT}(?:[- ]${DOT})*)?$`, 'u');

/** Whether {@link writeDots} can keep a drawing on a grid of dots exactly: `C2-F2-F5 B7`. */
export function areDotsPackable(drawing: string): boolean {
  return DOTS.test(drawing) && drawing.split(/[- ]/u).length <= MAX_ITEMS;
}

/** Nine bits a dot. */
export function writeDots(writer: BitWriter, drawing: string): void {
  const dots = [...drawing.matchAll(/(-?)([A-P])(\d+)/gu)];
  writer.gamma(dots.length);
  for (const [, line = '', column = '', row] of dots) {
    writer.bits(line.length, 1);
    writer.bits(column.charCodeAt(0) - FIRST_COLUMN, PLACE_BITS);
    writer.bits(Number(row) - 1, PLACE_BITS);
  }
}

export function readDots(reader: BitReader): string {
  return readMany(reader, reader.gamma(), () => {
    const mark = reader.bits(1) === 1 ? '-' : ' ';
    return mark + String.fromCharCode(FIRST_COLUMN + reader.bits(PLACE_BITS)) + String(reader.bits(PLACE_BITS) + 1);
  })
    .join('')
    .replace(/^[- ]/u, '');
}
