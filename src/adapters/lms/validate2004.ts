import { atMost, between, both, either, matches, oneOf, plainText, rules, type Rule } from './rules.ts';
import { isResponse2004, isPattern2004 } from './response2004.ts';

/*
 * What each element of the SCORM 2004 data model may hold (RTE 4th Edition 4.2), narrower than the standard where a host
 * is known to break on what the standard allows.
 */

const DECIMAL = matches(/^\d{1,3}(\.\d{1,2})?$/, 'a number with at most two decimals');
const SCALED = matches(/^(0(\.\d{1,4})?|1)$/, 'a number from 0 to 1 with at most four decimals');
const SCORE = both(DECIMAL, between(0, 100));
/** timeinterval (second,10,2): hours, minutes and seconds alone; days are added up wrongly by Moodle. */
const TIMEINTERVAL = matches(
  /^PT(?=\d)(\d{1,5}H)?(\d{1,2}M)?(\d{1,2}(\.\d{1,2})?S)?$/,
  'a time interval PTnHnMnS with at most two decimals',
);
/** time (second,10,0) in UTC: Moodle takes a zone only behind one or two decimals, and no year after 2038. */
const TIMESTAMP = matches(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d\dZ$/,
  'a time YYYY-MM-DDThh:mm:ss.00Z',
);
/** long_identifier_type; the tutor's table breaks above 60. */
const IDENTIFIER = matches(/^[A-Za-z0-9_-]{1,60}$/, '1 to 60 characters A-Z a-z 0-9 _ -');

const CMI = rules({
  'cmi.completion_status': oneOf('incomplete', 'completed'),
  /** The standard also knows failed and unknown: the one ends attempts, the other takes back what was reached. */
  'cmi.success_status': oneOf('passed'),
  'cmi.progress_measure': both(matches(/^(0(\.\d{1,2})?|1)$/, 'a number with at most two decimals'), between(0, 1)),
  'cmi.location': both(atMost(1000), plainText),
  'cmi.score.raw': SCORE,
  'cmi.score.min': SCORE,
  'cmi.score.max': SCORE,
  'cmi.score.scaled': SCALED,
  /** The standard also knows normal, time-out and logout: after them a host gives nothing back. */
  'cmi.exit': oneOf('suspend'),
  'cmi.session_time': TIMEINTERVAL,
  /** characterstring (SPM 64000). The characters are those that no host's encoding swells. */
  'cmi.suspend_data': both(atMost(64_000), matches(/^[A-Za-z0-9_.-]*$/, 'characters A-Z a-z 0-9 _ . -')),
  'cmi.learner_preference.language': matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'a language as in pt or pt-BR'),
});

const ROW = rules({
  id: IDENTIFIER,
  type: oneOf('choice', 'matching', 'sequencing', 'numeric', 'performance', 'fill-in', 'long-fill-in', 'other'),
  /** localized_string (SPM 250): some hosts count the language as well. */
  description: both(
    both(atMost(250), plainText),
    matches(/^\{lang=[a-z]{2,3}(-[A-Za-z0-9]{2,8})?\}[^{]/, 'words behind their language'),
  ),
  timestamp: TIMESTAMP,
  /** `incorrect`, never 1.2's `wrong`; or a number. */
  result: either(oneOf('correct', 'incorrect', 'neutral', 'unanticipated'), DECIMAL),
  latency: TIMEINTERVAL,
  weighting: both(matches(/^-?\d{1,3}(\.\d{1,2})?$/, 'a number with at most two decimals'), between(-100, 100)),
});

const OBJECTIVE = rules({
  id: IDENTIFIER,
  'score.raw': SCORE,
  'score.min': SCORE,
  'score.max': SCORE,
  'score.scaled': SCALED,
  success_status: oneOf('passed', 'unknown'),
  completion_status: oneOf('completed', 'incomplete'),
});

/** The element of one entry in a list of the data model: which list, and which part of the entry. */
const LISTED = /^cmi\.(objectives|interactions)\.(?:0|[1-9]\d{0,2})\.(.+)$/;

/**
 * Says why a value may not be sent, or undefined when it may.
 * @param element full name, `cmi.interactions.3.result`
 * @param type the interaction's type, which says what a response and a pattern may be
 */
export function whyIllegal(element: string, value: string, type = ''): string | undefined {
  const [, list, part = ''] = LISTED.exec(element) ?? [];
  const listed = list === 'objectives' ? OBJECTIVE.get(part) : rowRule(part, type);
  const rule = list === undefined ? CMI.get(element) : listed;
  return rule === undefined ? 'not an element of the course' : rule(value);
}

function rowRule(part: string, type: string): Rule | undefined {
  if (part === 'learner_response')
    return (value) => (isResponse2004(type, value) ? undefined : `no response of ${type}`);
  if (part === 'correct_responses.0.pattern') {
    return (value) => (isPattern2004(type, value) ? undefined : `no pattern of ${type}`);
  }
  return ROW.get(part);
}
