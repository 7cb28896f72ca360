/**
 * The signs of a trainer's code. Of signs that look alike, one alone: 0 and no O, 1 and no I or L, 2 and no Z, 5 and no S,
 * 8 and no B, V and no U. No vowels, so that no code is a word in any language.
 */
export const CODE_SIGNS = '0123456789CDFGHJKMNPQRTVWXY';

/** Ten of 27 signs: 47 bits. */
export const CODE_LENGTH = 10;

/**
 * What checking a code costs, as scrypt has it (RFC 7914): 32 MB of memory and about a quarter of a second, one to two on an old
 * computer (docs/performance.md). What is known of a code is 16 bytes.
 */
export const CODE_COST = { N: 2 ** 15, r: 8, p: 1, dkLen: 16 } as const;

/** A sign that is in no code, and the one that it is taken for. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8', U: 'V' };

/** What is typed between the signs: blanks, dashes of any length, points. */
const BETWEEN = /[\s\-_.\u00ad\u2010-\u2015\u2212]/gu;

/** A code as it is hashed, or why a text is none. */
export type ReadCode =
  | { readonly code: string }
  /** The sign that stands in no code, as it was typed. */
  | { readonly problem: 'sign'; readonly sign: string }
  /** How many signs it has. */
  | { readonly problem: 'length'; readonly typed: number };

/** Reads a code as people type it: in capitals or not, with blanks and dashes, with O for 0 and the like. */
export function readCode(text: string): ReadCode {
  const typed = [...text.normalize('NFKC').replace(BETWEEN, '')];
  const signs = typed.map((sign) => LOOK_ALIKES[sign.toUpperCase()] ?? sign.toUpperCase());
  const foreign = signs.findIndex((sign) => sign.length !== 1 || !CODE_SIGNS.includes(sign));
  if (foreign >= 0) return { problem: 'sign', sign: typed[foreign] ?? '' };
  if (signs.length !== CODE_LENGTH) return { problem: 'length', typed: signs.length };
  return { code: signs.join('') };
}

/** A code as people read it best: in two halves. */
export function writtenCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;
}

/** What is hashed with a code, so that the same code has another hash in every course, module and version. */
export function codeSalt(course: string, version: string, module: string): string {
  return `trainer-code ${course} ${version} ${module}`;
}
