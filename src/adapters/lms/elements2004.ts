import type { Commit } from '../../domain/tracking/lms.ts';
import type { HostObjective } from '../../domain/tracking/host-objectives.ts';
import type { Row } from '../../domain/tracking/row.ts';
import { timeinterval2004 } from '../../domain/tracking/timeinterval2004.ts';
import { decimalText } from './decimal-text.ts';
import type { Element } from './dialect.ts';

/** The elements of a row: id, type, then the rest, since the standard refuses the rest without them (error 408). */
export function rowElements(row: Row): Element[] {
  const name = (part: string) => `cmi.interactions.${row.index}.${part}`;
  const elements: Element[] = [
    [name('id'), row.id],
    [name('type'), row.type],
  ];
  if (row.description !== undefined) elements.push([name('description'), row.description]);
  if (row.time !== undefined) elements.push([name('timestamp'), row.time]);
  if (row.pattern !== '') elements.push([name('correct_responses.0.pattern'), row.pattern, row.type]);
  // An unanswered question has no response at all: an empty one would read as an answer.
  if (row.response !== '') elements.push([name('learner_response'), row.response, row.type]);
  elements.push([name('result'), typeof row.result === 'number' ? decimalText(row.result) : RESULTS[row.result]]);
  if (row.weighting !== undefined) elements.push([name('weighting'), decimalText(row.weighting)]);
  elements.push([name('latency'), timeinterval2004(row.seconds)]);
  return elements;
}

/** 2004 has `incorrect` where 1.2 has `wrong`. */
const RESULTS = { right: 'correct', wrong: 'incorrect', neutral: 'neutral' } as const;

/** What changes from commit to commit besides score and status; suspend data first: it holds the whole work. */
export function stateElements(commit: Commit): Element[] {
  const elements: Element[] = [
    ['cmi.suspend_data', commit.suspendData],
    ['cmi.location', commit.location],
  ];
  // 0 would read as "not attempted".
  if (commit.progress > 0) elements.push(['cmi.progress_measure', decimalText(commit.progress)]);
  if (commit.language !== '') elements.push(['cmi.learner_preference.language', commit.language]);
  elements.push(['cmi.session_time', timeinterval2004(commit.sessionSeconds)]);
  return elements;
}

/** The score from 0 to 100, and as the fraction that sequencing and most hosts look at. */
export function scoreElements(score: number, of = 'cmi.score'): [raw: Element, ...range: Element[]] {
  return [
    [`${of}.raw`, decimalText(score)],
    [`${of}.min`, '0'],
    [`${of}.max`, '100'],
    [`${of}.scaled`, scaledText(score)],
  ];
}

/** Four decimals: the same number as the raw score's two. */
function scaledText(score: number): string {
  return Number.isFinite(score) ? String(Math.round(score * 100) / 10_000 + 0) : 'no number';
}

/** The elements of an objective (RTE 4.2.17); never failed: of what is not passed nothing is known yet. */
export function objectiveElements({ index, id, score, passed }: HostObjective): Element[] {
  const name = (part: string) => `cmi.objectives.${index}.${part}`;
  return [
    [name('id'), id],
    ...scoreElements(score, name('score')),
    [name('success_status'), passed ? 'passed' : 'unknown'],
    [name('completion_status'), passed ? 'completed' : 'incomplete'],
  ];
}
