/**
 * What responses and right answers of SCORM 1.2 look like by type of interaction (RTE 3.4.4, CMIFeedback), for the types
 * that this project writes; knows nothing of the player.
 */

const MARK = '[a-z0-9]';
const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const CHOICE = new RegExp(`^${MARK}(?:,${MARK})*$`, 'u');
const PAIRS = new RegExp(`^${MARK}\\.${MARK}(?:,${MARK}\\.${MARK})*$`, 'u');
/** The freest form: one line of letters, digits and plain signs. */
const PERFORMANCE = /^[A-Za-z0-9 .,/+{}-]+$/u;

function distinct(value: string): boolean {
  const parts = value.split(',');
  return parts.length === new Set(parts).size;
}

export function isStrictResponse12(type: string, value: string): boolean {
  if (value.length > 255) return false;
  switch (type) {
    case 'choice':
      return CHOICE.test(value) && distinct(value);
    case 'matching':
      return PAIRS.test(value);
    case 'sequencing':
      return CHOICE.test(value);
    case 'numeric':
      return NUMBER.test(value);
    case 'performance':
      return PERFORMANCE.test(value);
    default:
      return false;
  }
}

/** Braces stand around parts that are right only together. */
export function isStrictPattern12(type: string, value: string): boolean {
  const all = /^\{(.*,.*)\}$/u.exec(value)?.[1];
  const whole = type === 'performance' || type === 'sequencing';
  if (all === undefined) return isStrictResponse12(type, value) && (whole || !value.includes(','));
  return type === 'performance' || ((type === 'choice' || type === 'matching') && isStrictResponse12(type, all));
}
