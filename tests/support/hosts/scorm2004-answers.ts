/**
 * What responses and right answers of SCORM 2004 look like by type of interaction (RTE 4.2.9.1 and 4.2.9.2), narrowed by
 * the rules that this project keeps for the sake of hosts; knows nothing of the player.
 */

const SHORT_ID = '[A-Za-z0-9_]{1,250}';
const NUMBER = '-?\\d{1,5}(?:\\.\\d{1,7})?';
const LANGUAGE = '(?:\\{lang=[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?\\})?';
/** One line of text that does not begin with another mark. */
const LINE = '(?!\\{)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\p{Cs}]';

function list(part: string, most: number): RegExp {
  return new RegExp(`^${part}(?:\\[,\\]${part}){0,${most - 1}}$`, 'u');
}

const CHOICE = list(SHORT_ID, 36);
const PAIRS = list(`${SHORT_ID}\\[\\.\\]${SHORT_ID}`, 36);
const STEPS = list(`${SHORT_ID}\\[\\.\\]${SHORT_ID}`, 250);
const SEQUENCE = list(SHORT_ID, 36);
const LIKERT = new RegExp(`^${SHORT_ID}$`, 'u');
const REAL = new RegExp(`^${NUMBER}$`, 'u');
const RANGE = new RegExp(`^(${NUMBER})\\[:\\](${NUMBER})$`, 'u');
const WORDS = list(`${LANGUAGE}${LINE}{1,250}`, 10);
const LONG = new RegExp(`^${LANGUAGE}${LINE}{1,4000}$`, 'u');
const DESCRIPTION = new RegExp(`^\\{lang=[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?\\}${LINE}{1,250}$`, 'u');

function distinct(value: string): boolean {
  const parts = value.split('[,]');
  return parts.length === new Set(parts).size;
}

export const TYPES: readonly string[] = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
];

/** Types that have one right answer and no more. */
export const ONE_PATTERN: readonly string[] = ['true-false', 'likert', 'numeric', 'other'];

export function isLegalResponse(type: string, value: string): boolean {
  switch (type) {
    case 'true-false':
      return value === 'true' || value === 'false';
    case 'choice':
      return CHOICE.test(value) && distinct(value);
    case 'fill-in':
      return WORDS.test(value);
    case 'long-fill-in':
      return LONG.test(value);
    case 'matching':
      return PAIRS.test(value);
    case 'performance':
      return STEPS.test(value);
    case 'sequencing':
      return SEQUENCE.test(value);
    case 'likert':
      return LIKERT.test(value);
    case 'numeric':
      return REAL.test(value);
    case 'other':
      return LONG.test(value) && !value.startsWith('{');
    default:
      return false;
  }
}

export function isLegalPattern(type: string, value: string): boolean {
  if (type === 'other') return LONG.test(value);
  if (type !== 'numeric') return isLegalResponse(type, value);
  const range = RANGE.exec(value);
  return range !== null && Number(range[1]) <= Number(range[2]);
}

export function isLegalDescription(value: string): boolean {
  return value.length <= 250 && DESCRIPTION.test(value);
}
