import { atMost, between, both, either, matches, oneOf, plainText, rules } from './rules.ts';

/*
 * What each element of the SCORM 1.2 data model may hold, narrower than the standard (RTE 3.4) where a host is
 * known to break on what the standard allows.
 */

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
const IDENTIFIER = matches(/^[A-Za-z0-9_-]{1,60}$/, '1 to 60 characters A-Z a-z 0-9 _ -');

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
  'cmi.suspend_data': both(atMost(4096), matches(/^[A-Za-z0-9_.-]*$/, 'characters A-Z a-z 0-9 _ . -')),
  'cmi.student_preference.language': TEXT_255,
});

const ROW = rules({
  id: IDENTIFIER,
  type: oneOf('choice', 'matching', 'sequencing', 'numeric', 'performance', 'fill-in'),
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

const OBJECTIVE = rules({
  id: IDENTIFIER,
  'score.raw': SCORE,
  'score.min': SCORE,
  'score.max': SCORE,
  status: oneOf('incomplete', 'passed'),
});

/** The element of one entry in a list of the data model: which list, and which part of the entry. */
const LISTED = /^cmi\.(objectives|interactions)\.(?:0|[1-9]\d{0,2})\.(.+)$/;

/**
 * Says why a value may not be sent, or undefined when it may.
 * @param element full name, `cmi.interactions.3.result`
 */
export function whyIllegal(element: string, value: string): string | undefined {
  const [, list, part = ''] = LISTED.exec(element) ?? [];
  const rule = list === undefined ? CORE.get(element) : (list === 'objectives' ? OBJECTIVE : ROW).get(part);
  return rule === undefined ? 'not an element of the course' : rule(value);
}
