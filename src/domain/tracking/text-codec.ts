import type { BitReader } from './bit-reader.ts';
import { ALPHABET, type BitWriter, characterOf } from './bit-writer.ts';

const SINGLE_LETTER = /^[a-z]$/u;
const CODE = /^([A-Za-z])([1-9]\d{0,5})$/u;
const PACKABLE = /^[A-Za-z0-9_-]+$/u;
const FORMS = { letter: 0, code: 1, text: 2 } as const;

/** Whether {@link writeId} can keep it: base64url characters only, at least one. */
export function isPackable(id: string): boolean {
  return PACKABLE.test(id);
}

/** An id in its shortest form: one small letter (7 bits), a letter and a number (`q12`, `S1`), or any packable text. */
export function writeId(writer: BitWriter, id: string): void {
  const code = CODE.exec(id);
  if (SINGLE_LETTER.test(id)) {
    writer.bits(FORMS.letter, 2);
    writer.bits(id.charCodeAt(0) - 0x61, 5);
  } else if (code) {
    writer.bits(FORMS.code, 2);
    writer.bits(ALPHABET.indexOf(code[1] ?? ''), 6);
    writer.gamma(Number(code[2]));
  } else {
    writer.bits(FORMS.text, 2);
    writer.gamma(id.length);
    for (const character of id) writer.bits(ALPHABET.indexOf(character), 6);
  }
}

export function readId(reader: BitReader): string {
  const form = reader.bits(2);
  if (form === FORMS.letter) return String.fromCharCode(0x61 + reader.bits(5));
  if (form === FORMS.code) return characterOf(reader.bits(6)) + String(reader.gamma());
  let id = '';
  for (let left = reader.gamma(); left > 0 && !reader.broken; left -= 1) id += characterOf(reader.bits(6));
  return id;
}

const DIGITS = '0123456789-.e+';

/** A finite number, exactly: the characters of its shortest decimal form, four bits each. */
export function writeNumber(writer: BitWriter, value: number): void {
  const text = String(value);
  writer.bits(text.length, 5);
  for (const digit of text) writer.bits(DIGITS.indexOf(digit), 4);
}

export function readNumber(reader: BitReader): number {
  let text = '';
  for (let left = reader.bits(5); left > 0; left -= 1) text += DIGITS.charAt(reader.bits(4));
  const value = Number(text);
  return Number.isFinite(value) ? value : 0;
}
