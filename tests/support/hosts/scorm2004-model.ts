import { isLegalDescription, TYPES } from './scorm2004-answers.ts';

/**
 * The data model of SCORM 2004 (RTE 4.2) as a host knows it: what may be read, what may be written, and what a value must
 * look like. Written from the standard, narrowed by the rules that this project keeps for the sake of hosts; knows
 * nothing of the player.
 */
export interface ElementRule {
  readonly access: 'read' | 'write' | 'both';
  /** What is wrong with a value: `type` is error 406, `range` 407. */
  readonly fault?: (value: string) => 'type' | 'range' | undefined;
  /** What is read before anything was set; undefined reads as "not initialized", error 403. */
  readonly initial?: string;
}

type Fault = NonNullable<ElementRule['fault']>;

const INTERVAL =
  /^PT(?:\d{1,5}H(?:\d{1,2}M)?(?:\d{1,2}(?:\.\d{1,2})?S)?|\d{1,2}M(?:\d{1,2}(?:\.\d{1,2})?S)?|\d{1,2}(?:\.\d{1,2})?S)$/;
const STAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.\d\dZ$/;

const legal =
  (isLegal: (value: string) => boolean): Fault =>
  (value) =>
    isLegal(value) ? undefined : 'type';
const words = (...list: readonly string[]): Fault => legal((value) => list.includes(value));
const pattern = (form: RegExp): Fault => legal((value) => form.test(value));

function real(low: number, high: number, decimals: number): Fault {
  return (value) => {
    if (!/^-?\d{1,5}(\.\d+)?$/.test(value) || (value.split('.')[1] ?? '').length > decimals) return 'type';
    return Number(value) < low || Number(value) > high ? 'range' : undefined;
  };
}

function isStamp(value: string): boolean {
  const [, ...parts] = STAMP.exec(value)?.map(Number) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return real && date.getUTCMinutes() === minute && year >= 1970 && year <= 2038;
}

const line = (most: number): Fault =>
  legal((value) => value.length <= most && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cs}/u.test(value));

const READ: ElementRule = { access: 'read' };
const SCORE: ElementRule = { access: 'both', fault: real(0, 100, 2) };
const IDENTIFIER = pattern(/^[A-Za-z0-9_-]{1,60}$/);

export const FIXED: Readonly<Record<string, ElementRule>> = {
  'cmi._version': { access: 'read', initial: '1.0' },
  'cmi.completion_status': {
    access: 'both',
    fault: words('completed', 'incomplete', 'not attempted', 'unknown'),
    initial: 'unknown',
  },
  'cmi.completion_threshold': READ,
  'cmi.credit': READ,
  'cmi.entry': READ,
  'cmi.exit': { access: 'write', fault: words('time-out', 'suspend', 'logout', 'normal', '') },
  'cmi.launch_data': READ,
  'cmi.learner_id': READ,
  'cmi.learner_name': READ,
  'cmi.learner_preference.audio_level': { access: 'both', fault: real(0, 1e5, 2), initial: '1' },
  'cmi.learner_preference.audio_captioning': { access: 'both', fault: words('-1', '0', '1'), initial: '0' },
  'cmi.learner_preference.delivery_speed': { access: 'both', fault: real(0, 1e5, 2), initial: '1' },
  'cmi.learner_preference.language': {
    access: 'both',
    fault: pattern(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})?)?$/),
    initial: '',
  },
  'cmi.location': { access: 'both', fault: line(1000) },
  'cmi.max_time_allowed': READ,
  'cmi.mode': READ,
  'cmi.progress_measure': { access: 'both', fault: real(0, 1, 2) },
  'cmi.scaled_passing_score': READ,
  'cmi.score.raw': SCORE,
  'cmi.score.min': SCORE,
  'cmi.score.max': SCORE,
  'cmi.score.scaled': { access: 'both', fault: real(-1, 1, 4) },
  'cmi.session_time': { access: 'write', fault: pattern(INTERVAL) },
  'cmi.success_status': { access: 'both', fault: words('passed', 'failed', 'unknown'), initial: 'unknown' },
  'cmi.suspend_data': { access: 'both', fault: pattern(/^[A-Za-z0-9_.-]{0,64000}$/) },
  'cmi.time_limit_action': READ,
  'cmi.total_time': READ,
};

/** Elements of an interaction but `learner_response`, whose form depends on the type. */
export const IN_ROW: Readonly<Record<string, Fault>> = {
  id: IDENTIFIER,
  type: words(...TYPES),
  description: legal(isLegalDescription),
  timestamp: legal(isStamp),
  result: (value) =>
    ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) ? undefined : real(0, 9999, 2)(value),
  weighting: real(-100, 100, 2),
  latency: pattern(INTERVAL),
};

export const IN_OBJECTIVE: Readonly<Record<string, Fault>> = {
  id: IDENTIFIER,
  'score.raw': real(0, 100, 2),
  'score.min': real(0, 100, 2),
  'score.max': real(0, 100, 2),
  'score.scaled': real(-1, 1, 4),
  success_status: words('passed', 'failed', 'unknown'),
  completion_status: words('completed', 'incomplete', 'not attempted', 'unknown'),
  progress_measure: real(0, 1, 2),
  description: legal(isLegalDescription),
};

export const isIdentifier = (value: string): boolean => IDENTIFIER(value) === undefined;

const CHILDREN = [
  'cmi',
  'cmi.score',
  'cmi.learner_preference',
  'cmi.objectives',
  'cmi.interactions',
  'cmi.comments_from_learner',
  'cmi.comments_from_lms',
];

/** An element's name taken apart. */
export type Named =
  | { readonly kind: 'plain'; readonly rule: ElementRule }
  | { readonly kind: 'row' | 'objective'; readonly at: number; readonly part: string }
  | {
      readonly kind: 'inner';
      readonly at: number;
      readonly list: 'correct_responses' | 'objectives';
      readonly inner: number;
    }
  | { readonly kind: 'children'; readonly known: boolean }
  | { readonly kind: 'count'; readonly of: string; readonly known: boolean }
  | { readonly kind: 'unknown' };

export function nameOf2004(element: string): Named {
  const keyword = /^(.*)\._(children|count)$/.exec(element);
  if (keyword) {
    const [, of = '', what] = keyword;
    if (what === 'children') return { kind: 'children', known: CHILDREN.includes(of) };
    const list = /^cmi\.(objectives|interactions(\.\d+\.(correct_responses|objectives))?)$/.test(of);
    return { kind: 'count', of, known: list };
  }
  const rule = FIXED[element];
  if (rule) return { kind: 'plain', rule };
  const inner = /^cmi\.interactions\.(0|[1-9]\d*)\.(correct_responses|objectives)\.(0|[1-9]\d*)\.(pattern|id)$/.exec(
    element,
  );
  if (inner) {
    const list = inner[2] === 'objectives' ? 'objectives' : 'correct_responses';
    if ((list === 'objectives') !== (inner[4] === 'id')) return { kind: 'unknown' };
    return { kind: 'inner', at: Number(inner[1]), list, inner: Number(inner[3]) };
  }
  const [, parent, at, part = ''] = /^cmi\.(interactions|objectives)\.(0|[1-9]\d*)\.([a-z_.]+)$/.exec(element) ?? [];
  if (parent === 'interactions' && (part === 'learner_response' || IN_ROW[part])) {
    return { kind: 'row', at: Number(at), part };
  }
  if (parent === 'objectives' && IN_OBJECTIVE[part]) return { kind: 'objective', at: Number(at), part };
  return { kind: 'unknown' };
}

/** How many seconds a time interval is; 0 for what is none. */
export function intervalSeconds(interval: string): number {
  const [, hours = '0', minutes = '0', rest = '0'] =
    /^PT(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/.exec(interval) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

/** The texts of RTE 3.1.7 that go with the error codes. */
export const ERROR_TEXTS_2004: Readonly<Record<string, string>> = {
  '0': 'No Error',
  '101': 'General Exception',
  '102': 'General Initialization Failure',
  '103': 'Already Initialized',
  '104': 'Content Instance Terminated',
  '111': 'General Termination Failure',
  '112': 'Termination Before Initialization',
  '113': 'Termination After Termination',
  '122': 'Retrieve Data Before Initialization',
  '123': 'Retrieve Data After Termination',
  '132': 'Store Data Before Initialization',
  '133': 'Store Data After Termination',
  '142': 'Commit Before Initialization',
  '143': 'Commit After Termination',
  '201': 'General Argument Error',
  '301': 'General Get Failure',
  '351': 'General Set Failure',
  '391': 'General Commit Failure',
  '401': 'Undefined Data Model Element',
  '402': 'Unimplemented Data Model Element',
  '403': 'Data Model Element Value Not Initialized',
  '404': 'Data Model Element Is Read Only',
  '405': 'Data Model Element Is Write Only',
  '406': 'Data Model Element Type Mismatch',
  '407': 'Data Model Element Value Out Of Range',
  '408': 'Data Model Dependency Not Established',
};
