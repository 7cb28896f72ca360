import { plainText } from './rules.ts';

/** short_identifier_type, as narrow as Moodle has it. */
const TOKEN = /^[A-Za-z0-9_]{1,250}$/;
/** real(10,7), with no more digits before the point than Moodle takes. */
const REAL = /^-?\d{1,5}(\.\d{1,7})?$/;
const LOCALIZED = /^(\{lang=[a-z]{2,3}(-[A-Za-z0-9]{2,8})?\})?[^{]/;
/** The standard promises to keep so many parts. */
const MAX_PARTS = 36;

/** Whether a text is a learner's response to an interaction of that type (RTE 4.2.9.2). */
export function isResponse2004(type: string, text: string): boolean {
  switch (type) {
    case 'choice':
      return areParts(text, isToken, true);
    case 'sequencing':
      return areParts(text, isToken, false);
    case 'matching':
    case 'performance':
      return areParts(text, isPair, false);
    case 'numeric':
      return REAL.test(text);
    case 'fill-in':
      return areParts(text, (part) => isWords(part, 250), false);
    case 'long-fill-in':
      return isWords(text, 4000);
    case 'other':
      return !text.startsWith('{') && isWords(text, 4000);
    default:
      return false;
  }
}

/** Whether a text is a right answer to an interaction of that type; of a number always a range (RTE 4.2.9.1). */
export function isPattern2004(type: string, text: string): boolean {
  if (type !== 'numeric') return isResponse2004(type, text);
  const [least, most, ...more] = text.split('[:]');
  if (least === undefined || most === undefined || more.length > 0) return false;
  return REAL.test(least) && REAL.test(most) && Number(least) <= Number(most);
}

function areParts(text: string, isPart: (part: string) => boolean, unique: boolean): boolean {
  const parts = text.split('[,]');
  if (parts.length > MAX_PARTS || (unique && new Set(parts).size < parts.length)) return false;
  return parts.every(isPart);
}

function isToken(part: string): boolean {
  return TOKEN.test(part);
}

function isPair(part: string): boolean {
  const ends = part.split('[.]');
  return ends.length === 2 && ends.every(isToken);
}

/** One line, with or without its language. */
function isWords(text: string, length: number): boolean {
  return text.length <= length && LOCALIZED.test(text) && plainText(text) === undefined;
}
