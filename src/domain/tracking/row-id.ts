import type { LessonId } from '../course/ids.ts';
import type { Question } from '../course/question.ts';

/** Longest id that all versions of the standard and all hosts keep whole. */
export const MAX_ROW_ID = 60;

type Named = Pick<Question, 'id' | 'name'>;

/** The row of a lesson's practice: `p-m02-scale-practice`. */
export function practiceRowId(lesson: LessonId): string {
  return legal(`p-${lesson}`, 'practice');
}

/** A practice question's own row: `p-m02-scale-q01-real-length`. */
export function questionRowId(lesson: LessonId, question: Named): string {
  return legal(`p-${lesson}`, itemName(question));
}

/** A row by which the drawing of an exercise travels, from 1: `p-m02-scale-e01-drawing-1`. */
export function drawingRowId(lesson: LessonId, exercise: string, number: number): string {
  return legal(`p-${lesson}`, `${sortable(exercise)}-drawing-${number}`);
}

/** How the drawing of an exercise came about, in results files alone: `p-m02-scale-e01-construction`. */
export function constructionRowId(lesson: LessonId, exercise: string): string {
  return legal(`p-${lesson}`, `${sortable(exercise)}-construction`);
}

/** What the rows of an exercise's drawing begin with: `p-m02-scale-e01`. */
export function exerciseRowStart(lesson: LessonId, exercise: string): string {
  return legal(`p-${lesson}`, sortable(exercise));
}

/**
 * A practice question's row while its lesson is not loaded, `p-m02-scale-row-9`: hosts that take an id once keep this one.
 */
export function unloadedRowId(lesson: LessonId, slot: number): string {
  return legal(`p-${lesson}`, unusedRowId(slot));
}

/** How long the id of a question's row is before it is cut to {@link MAX_ROW_ID}; the compiler refuses longer ones. */
export function questionRowIdLength(
  lesson: LessonId,
  question: Pick<Question, 'name'> & { readonly id: string },
): number {
  return `p-${lesson}-${itemName(question)}`.length;
}

/**
 * A place of retrieval, from 1: `r1-m02-title-block-m02-formats-q03` by the question that is asked again there,
 * `r1-m02-title-block-retrieval` while none is known.
 */
export function retrievalRowId(
  lesson: LessonId,
  place: number,
  asked?: { readonly lesson: LessonId; readonly id: string },
): string {
  return legal(`r${place}-${lesson}`, asked ? `${asked.lesson}-${sortable(asked.id)}` : 'retrieval');
}

/**
 * A place in a check, from 1: `t-m02-scale-k07-drawn-screw` by the item drawn, `t-m02-scale-place-1` while
 * none is known.
 */
export function placeRowId(lesson: LessonId, place: number, question?: Named): string {
  return legal(`t-${lesson}`, question ? itemName(question) : `place-${place}`);
}

/** How long the id of a place's row is before it is cut to {@link MAX_ROW_ID}. */
export function placeRowIdLength(lesson: LessonId, question: Pick<Question, 'name'> & { readonly id: string }): number {
  return `t-${lesson}-${itemName(question)}`.length;
}

/** The result of a check: `t-m02-scale-result`, of a module's check `t-m02-check-result`. */
export function resultRowId(lesson: LessonId): string {
  return legal(`t-${lesson}`, 'result');
}

/** A slot that this version of the course no longer uses keeps its row: `row-12`. */
export function unusedRowId(slot: number): string {
  return `row-${slot}`;
}

/** A question in an id, `k07-drawn-screw`; numbers take two digits, so that reports sort them. */
export function itemName({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${sortable(id)}-${name}`;
}

/** Numbers at the end take two digits: `k07`. */
export function sortable(id: string): string {
  return id.replace(/\d+$/u, (digits) => digits.padStart(2, '0'));
}

/** Hosts take ASCII letters, digits, hyphen and underscore; whatever is too long is cut from the name's end. */
function legal(lesson: string, name: string): string {
  return `${lesson}-${name}`
    .replace(/[^A-Za-z0-9_-]/gu, '-')
    .slice(0, MAX_ROW_ID)
    .replace(/-+$/u, '');
}
