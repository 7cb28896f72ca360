import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import type { Language } from '../course/language.ts';
import type { Lesson } from '../course/lesson.ts';
import type { LessonTexts } from '../course/texts.ts';
import type { Attempt } from './attempt.ts';
import { courseScore, courseStatus, isCoursePassed, percentDone } from './completion.ts';
import { changedObjectives, objectiveIds } from './host-objectives.ts';
import type { Commit } from './lms.ts';
import { locationText } from './location.ts';
import { changedRows, rowIds } from './report-rows.ts';
import type { CommitForm } from './row-form.ts';
import { rowsAhead } from './rows-ahead.ts';
import { rowsTold } from './rows-told.ts';
import { rowKinds } from './rows.ts';
import { encodeSuspendData } from './suspend-data.ts';

export interface CommitInput {
  readonly attempt: Attempt;
  readonly index: CourseIndex;
  /** Status and score that the host held at the start; neither is ever lowered. */
  readonly launchStatus: string;
  readonly launchScore?: number | undefined;
  readonly statusWhenDone: 'completed' | 'passed';
  /** Rows that changed after this point of the attempt are sent; -1 sends every row that is known in full. */
  readonly sinceSequence: number;
  /** The lessons that are loaded, in any language; rows of other lessons cannot be written and stay as they are. */
  readonly lessons: readonly Lesson[];
  readonly reportLanguage: Language;
  /** Texts in the report language by lesson id; without them rows hold letters and codes only. */
  readonly reportTexts: Readonly<Record<string, LessonTexts | undefined>>;
  /** Time of this session so far, whole seconds. */
  readonly sessionSeconds: number;
  /** Time now as the host's standard writes it; undefined leaves the rows' time as it is. */
  readonly clockText?: string | undefined;
  /** Kinds of slots that are rows; those of a whole course if not given. */
  readonly kinds?: readonly SlotKind[] | undefined;
  /** What the host's standard wants otherwise than SCORM 1.2. */
  readonly form?: CommitForm | undefined;
}

/** What a host is told of an attempt now; the adapter writes it in the elements of its standard. */
export function toCommit(input: CommitInput): Commit {
  const { attempt, index, kinds = rowKinds(input.index) } = input;
  const score = highest(courseScore(attempt, index), input.launchScore);
  const open = input.lessons.find((lesson) => lesson.slot === attempt.place.lesson);
  const practice = [...(open?.questions ?? []), ...(open?.exercises ?? [])].flatMap(({ slot }) => slot ?? []);
  const status = courseStatus(attempt, index, input.launchStatus, input.statusWhenDone);
  return {
    status,
    passed: isCoursePassed(attempt, index),
    // A progress of 1 is a completion for hosts that look at nothing else.
    progress: status === 'incomplete' ? Math.min(99, percentDone(attempt, index)) / 100 : 1,
    ...(score === undefined ? {} : { score }),
    location: locationText(index, attempt.place),
    suspendData: encodeSuspendData(attempt, index, practice, input.form?.suspendDataLimit),
    language: attempt.language ?? index.defaultLanguage,
    rows: changedRows({ ...input, form: input.form?.rows }),
    ...objectivesOf(input),
    rowIds: rowIds({ ...input, form: input.form?.rows }),
    ...(open || !kinds.includes('question') ? { rowsAhead: rowsAhead(index, attempt, kinds) } : {}),
    rowsTold: rowsTold(index, attempt, kinds, input.sinceSequence),
    sessionSeconds: Math.max(0, Math.round(input.sessionSeconds)),
  };
}

/** A host that holds 0 without a check having ended holds a default, not a result. */
function highest(own: number | undefined, held: number | undefined): number | undefined {
  if (own === undefined) return held === undefined || held <= 0 ? undefined : Math.min(100, held);
  return Math.max(own, Math.min(100, held ?? 0));
}

function objectivesOf({ attempt, index, sinceSequence }: CommitInput): Pick<Commit, 'objectives' | 'objectiveIds'> {
  const objectives = changedObjectives(attempt, index, sinceSequence);
  return objectives.length === 0 ? {} : { objectives, objectiveIds: objectiveIds(index) };
}
