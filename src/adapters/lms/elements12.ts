import type { Commit } from '../../domain/tracking/lms.ts';
import type { HostObjective } from '../../domain/tracking/host-objectives.ts';
import type { Row } from '../../domain/tracking/row.ts';
import { decimalText } from './decimal-text.ts';
import type { Element } from './dialect.ts';

/** The elements of a row; the id first and the type second, as hosts with a sense of order want it. */
export function rowElements(row: Row): Element[] {
  const name = (part: string) => `cmi.interactions.${row.index}.${part}`;
  const elements: Element[] = [
    [name('id'), row.id],
    [name('type'), row.type],
  ];
  if (row.time !== undefined) elements.push([name('time'), row.time]);
  // An unanswered question has no response at all: an empty one would read as an answer.
  if (row.response !== '') elements.push([name('student_response'), row.response]);
  if (row.pattern !== '') elements.push([name('correct_responses.0.pattern'), row.pattern]);
  elements.push([name('result'), typeof row.result === 'number' ? decimalText(row.result) : RESULTS[row.result]]);
  if (row.weighting !== undefined) elements.push([name('weighting'), decimalText(row.weighting)]);
  elements.push([name('latency'), timespanText(row.seconds)]);
  return elements;
}

/** What changes from commit to commit besides score and status; suspend data first: it holds the whole work. */
export function stateElements(commit: Commit): Element[] {
  const elements: Element[] = [
    ['cmi.suspend_data', commit.suspendData],
    ['cmi.core.lesson_location', commit.location],
  ];
  if (commit.language !== '') elements.push(['cmi.student_preference.language', commit.language]);
  elements.push(['cmi.core.session_time', timespanText(commit.sessionSeconds)]);
  return elements;
}

/** The score and its range; always 0 to 100, since Moodle takes raw as it is and ignores the maximum. */
export function scoreElements(score: number, of = 'cmi.core.score'): [raw: Element, ...range: Element[]] {
  return [
    [`${of}.raw`, decimalText(score)],
    [`${of}.min`, '0'],
    [`${of}.max`, '100'],
  ];
}

/** 1.2 has `wrong` where 2004 has `incorrect`. */
const RESULTS = { right: 'correct', wrong: 'wrong', neutral: 'neutral' } as const;

/** HHHH:MM:SS of whole seconds; what is no time comes out as a text that the validator turns down. */
export function timespanText(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return 'no time';
  const whole = Math.floor(seconds);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(Math.floor(whole / 3600)).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** The elements of an objective (RTE 3.4.5); never failed: what is not passed is under way. */
export function objectiveElements({ index, id, score, passed }: HostObjective): Element[] {
  const name = (part: string) => `cmi.objectives.${index}.${part}`;
  return [[name('id'), id], ...scoreElements(score, name('score')), [name('status'), passed ? 'passed' : 'incomplete']];
}
