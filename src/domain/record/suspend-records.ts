import type { CompiledLesson, CourseIndex } from '../course/compiled.ts';
import { decodeSuspendData, type SuspendDataProblem } from '../tracking/suspend-data.ts';
import { attemptRecord } from './attempt-record.ts';
import type { FileProblem, FoundInFile } from './file-problem.ts';
import type { LearnerRecord } from './learner-record.ts';

/** What rows of a learner's work are written with: a course without its screens and figures, in one language. */
export interface CourseSource {
  readonly index: CourseIndex;
  readonly lessons: readonly CompiledLesson[];
}

const FOUND: Readonly<Record<SuspendDataProblem, FoundInFile>> = {
  empty: 'nothing',
  'unknown-schema': 'newer',
  damaged: 'damaged',
  'other-course': 'otherCourse',
};

/** Whether a text claims to be a learner's suspend data, `v1.37p.technical-drawing.0123abcd...`. */
export function isSuspendData(text: string): boolean {
  return /^\s*v\d+\.\d+p\.[\w-]+\.[0-9a-f]{8}\./u.test(text);
}

/**
 * One learner's work out of suspend data, in the rows that a host would have got. Answers are there for what was open last;
 * of all else results and counts.
 *
 * @param at when the data were taken out of the host, milliseconds since 1970
 */
export function readSuspendData(
  text: string,
  sources: readonly CourseSource[],
  { code, at }: { readonly code: string; readonly at: number },
): LearnerRecord | FileProblem {
  let found = FOUND.empty;
  for (const { index, lessons } of sources) {
    const decoded = decodeSuspendData(text, index);
    if ('problem' in decoded) {
      if (decoded.problem !== 'other-course' || found === FOUND.empty) found = FOUND[decoded.problem];
      continue;
    }
    const language = lessons[0]?.language ?? index.defaultLanguage;
    return attemptRecord(decoded.attempt, { index, lessons, language }, { code, at });
  }
  return { line: 1, found, expected: 'suspendData', values: {} };
}
