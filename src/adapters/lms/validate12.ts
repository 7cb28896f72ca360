/**
 * What each element of the SCORM 1.2 data model may hold, narrower than the standard (RTE 3.4) where a host is
 * known to break on what the standard allows. Undefined means legal, else the reason in a few words.
 */
type Rule = (value: string) => string | undefined;

/** 1.2 knows passed, completed, failed, incomplete, browsed, not attempted; the rest ends attempts or is a host's word. */
const STATUS = oneOf('incomplete', 'completed', 'passed');
const SCORE = both(matches(/^\d{1,3}(\.\d{1,2})?$/, 'a number with at most two decimals'), between(0, 100));
/** CMITimespan HHHH:MM:SS.SS; Moodle wants two to four digits of hours and two decimals at most. */
const TIMESPAN = matches(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time span HHHH:MM:SS');
/** CMITime, a time of day. */
const TIME = matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time HH:MM:SS');
/** CMIString255 and CMIFeedback: the tutor reads it, so any script, but one line. */
const TEXT_255 = both(atMost(255), plainText);
/** CMIIdentifier: printable ASCII without spaces by the hosts; the tutor's table breaks above 60. */
const IDENTIFIER = matches(/^[A-Za-z0-9_-]{1,60}$/, 'an identifier of at most 60 characters A-Z a-z 0-9 _ -');

const CORE = rules({
  'cmi.core.lesson_status': STATUS,
  'cmi.core.lesson_location': TEXT_255,
  'cmi.core.score.raw': SCORE,
  'cmi.core.score.min': SCORE,
  'cmi.core.score.max': SCORE,
  /** The standard also knows time-out and logout: with either, hosts end the session or give nothing back. */
  'cmi.core.exit': oneOf('suspend'),
  'cmi.core.session_time': TIMESPAN,
  /** CMIString4096. Empty is legal: it stands for no data. The characters are those that no host's encoding swells. */
  'cmi.suspend_data': both(atMost(4096), matches(/^[A-Za-z0-9_.-]*$/, 'only characters A-Z a-z 0-9 _ . -')),
  'cmi.student_preference.language': TEXT_255,
});

const ROW = rules({
  id: IDENTIFIER,
  type: oneOf('choice', 'matching', 'numeric', 'performance', 'fill-in'),
  /** `wrong`, never 2004's `incorrect`; or a number, which Moodle takes with up to three digits before the point. */
  result: either(
    oneOf('correct', 'wrong', 'neutral', 'unanticipated'),
    matches(/^\d{1,3}(\.\d{1,2})?$/, 'a result of 1.2'),
  ),
  student_response: TEXT_255,
  'correct_responses.0.pattern': TEXT_255,
  latency: TIMESPAN,
  time: TIME,
  weighting: both(matches(/^-?\d{1,3}(\.\d{1,2})?$/, 'a number with at most two decimals'), between(-100, 100)),
});

const ROW_ELEMENT = /^cmi\.interactions\.(?:0|[1-9]\d{0,2})\.(.+)$/;

/**
 * Says why a value may not be sent, or undefined when it may.
 * @param element full name, `cmi.interactions.3.result`
 */
export function whyIllegal(element: string, value: string): string | undefined {
  const part = ROW_ELEMENT.exec(element)?.[1];
  const rule = part === undefined ? CORE.get(element) : ROW.get(part);
  return rule === undefined ? 'not an element that the course writes' : rule(value);
}

function rules(byName: Readonly<Record<string, Rule>>): ReadonlyMap<string, Rule> {
  return new Map(Object.entries(byName));
}

function oneOf(...words: readonly string[]): Rule {
  return (value) => (words.includes(value) ? undefined : `not one of ${words.join(', ')}`);
}

function matches(pattern: RegExp, what: string): Rule {
  return (value) => (pattern.test(value) ? undefined : `not ${what}`);
}

function between(low: number, high: number): Rule {
  return (value) => (Number(value) >= low && Number(value) <= high ? undefined : `not between ${low} and ${high}`);
}

function atMost(length: number): Rule {
  return (value) => (value.length <= length ? undefined : `${value.length} characters, at most ${length}`);
}

/**
 * Refuses line ends and other control characters (scorm-again takes one line only, the rest breaks exports) and
 * half surrogate pairs (Moodle's encodeURIComponent throws on one in the middle of a commit).
 */
function plainText(value: string): string | undefined {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029)
      return 'a control character';
    if (code >= 0xd800 && code <= 0xdfff) return 'half a character';
    if (code === 0xfffe || code === 0xffff) return 'a character that is none';
  }
  return undefined;
}

function both(first: Rule, second: Rule): Rule {
  return (value) => first(value) ?? second(value);
}

function either(first: Rule, second: Rule): Rule {
  return (value) => (first(value) === undefined ? undefined : second(value));
}
