/**
 * The data model of SCORM 1.2 (RTE 3.4) as a host knows it: what may be read, what may be written, and what a value
 * must look like. Written from the standard, narrowed by the rules that this project keeps for the sake of hosts; knows
 * nothing of the player.
 */
interface ElementRule {
  readonly access: 'read' | 'write' | 'both';
  /** Undefined for elements that are only read. */
  readonly legal?: (value: string) => boolean;
}

const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const IDENTIFIER = /^[A-Za-z0-9_-]{1,60}$/;

/** Text of a person in one line: no control characters, no half of a surrogate pair. */
function line(value: string): boolean {
  return value.length <= 255 && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cs}/u.test(value);
}

function decimal(low: number, high: number): (value: string) => boolean {
  return (value) => /^-?\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) >= low && Number(value) <= high;
}

function words(...list: readonly string[]): (value: string) => boolean {
  return (value) => list.includes(value);
}

const SCORE: ElementRule = { access: 'both', legal: decimal(0, 100) };
const READ: ElementRule = { access: 'read' };

const FIXED: Readonly<Record<string, ElementRule>> = {
  'cmi.core.student_id': READ,
  'cmi.core.student_name': READ,
  'cmi.core.credit': READ,
  'cmi.core.entry': READ,
  'cmi.core.total_time': READ,
  'cmi.core.lesson_mode': READ,
  'cmi.core.lesson_location': { access: 'both', legal: line },
  'cmi.core.lesson_status': { access: 'both', legal: words('passed', 'completed', 'failed', 'incomplete', 'browsed') },
  'cmi.core.score.raw': SCORE,
  'cmi.core.score.min': SCORE,
  'cmi.core.score.max': SCORE,
  'cmi.core.exit': { access: 'write', legal: words('time-out', 'suspend', 'logout', '') },
  'cmi.core.session_time': { access: 'write', legal: (value) => TIMESPAN.test(value) },
  'cmi.suspend_data': { access: 'both', legal: (value) => /^[A-Za-z0-9_.-]{0,4096}$/.test(value) },
  'cmi.launch_data': READ,
  'cmi.comments': { access: 'both', legal: (value) => value.length <= 4096 },
  'cmi.comments_from_lms': READ,
  'cmi.student_data.mastery_score': READ,
  'cmi.student_data.max_time_allowed': READ,
  'cmi.student_data.time_limit_action': READ,
  'cmi.student_preference.audio': { access: 'both', legal: (value) => /^-?\d{1,3}$/.test(value) },
  'cmi.student_preference.language': { access: 'both', legal: line },
  'cmi.student_preference.speed': { access: 'both', legal: (value) => /^-?\d{1,3}$/.test(value) },
  'cmi.student_preference.text': { access: 'both', legal: words('-1', '0', '1') },
};

const TYPES = ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'];
const RESULT_WORDS = ['correct', 'wrong', 'unanticipated', 'neutral'];

const IN_ROW: Readonly<Record<string, (value: string) => boolean>> = {
  id: (value) => IDENTIFIER.test(value),
  type: words(...TYPES),
  time: (value) => CLOCK.test(value),
  weighting: decimal(-100, 100),
  student_response: line,
  result: (value) => RESULT_WORDS.includes(value) || decimal(0, 999)(value),
  latency: (value) => TIMESPAN.test(value),
};

const IN_OBJECTIVE: Readonly<Record<string, (value: string) => boolean>> = {
  id: (value) => IDENTIFIER.test(value),
  'score.raw': decimal(0, 100),
  'score.min': decimal(0, 100),
  'score.max': decimal(0, 100),
  status: words('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'),
};

const PARENTS = new Set([
  'cmi',
  'cmi.core',
  'cmi.core.score',
  'cmi.student_data',
  'cmi.student_preference',
  'cmi.objectives',
  'cmi.interactions',
]);

/** An element's name taken apart. */
type Named =
  | { readonly kind: 'plain'; readonly rule: ElementRule }
  /** `row` is the index in cmi.interactions, `sub` the one in its correct responses or objectives. */
  | {
      readonly kind: 'row';
      readonly rule: ElementRule;
      readonly row: number;
      readonly list?: string;
      readonly sub?: number;
    }
  | { readonly kind: 'objective'; readonly rule: ElementRule; readonly at: number }
  | { readonly kind: 'children' | 'count'; readonly of: string; readonly known: boolean }
  | { readonly kind: 'unknown' };

export function nameOf(element: string): Named {
  const keyword = /^(.*)\._(children|count)$/.exec(element);
  if (keyword?.[1] !== undefined) {
    const of = keyword[1];
    if (keyword[2] === 'children') return { kind: 'children', of, known: PARENTS.has(of) };
    const list = /^cmi\.(objectives|interactions(\.\d+\.(correct_responses|objectives))?)$/.test(of);
    return { kind: 'count', of, known: list };
  }
  const rule = FIXED[element];
  if (rule !== undefined) return { kind: 'plain', rule };
  const row = /^cmi\.interactions\.(\d+)\.(\w+)$/.exec(element);
  const legal = row?.[2] === undefined ? undefined : IN_ROW[row[2]];
  if (row?.[1] !== undefined && legal !== undefined) {
    return { kind: 'row', rule: { access: 'write', legal }, row: Number(row[1]) };
  }
  const objective = /^cmi\.objectives\.(\d+)\.([a-z.]+)$/.exec(element);
  const value = objective?.[2] === undefined ? undefined : IN_OBJECTIVE[objective[2]];
  if (objective?.[1] !== undefined && value !== undefined) {
    return { kind: 'objective', rule: { access: 'both', legal: value }, at: Number(objective[1]) };
  }
  const sub = /^cmi\.interactions\.(\d+)\.(correct_responses|objectives)\.(\d+)\.(pattern|id)$/.exec(element);
  if (sub !== null && (sub[2] === 'correct_responses') === (sub[4] === 'pattern')) {
    const subRule: ElementRule = {
      access: 'write',
      legal: sub[4] === 'pattern' ? line : (value) => IDENTIFIER.test(value),
    };
    return { kind: 'row', rule: subRule, row: Number(sub[1]), list: sub[2] ?? '', sub: Number(sub[3]) };
  }
  return { kind: 'unknown' };
}

/** The texts of RTE 3.3.2.7 that go with the error codes. */
export const ERROR_TEXTS: Readonly<Record<string, string>> = {
  '0': 'No error',
  '101': 'General Exception',
  '201': 'Invalid argument error',
  '202': 'Element cannot have children',
  '203': 'Element not an array. Cannot have count',
  '301': 'Not initialized',
  '401': 'Not implemented error',
  '402': 'Invalid set value, element is a keyword',
  '403': 'Element is read only',
  '404': 'Element is write only',
  '405': 'Incorrect Data Type',
};
