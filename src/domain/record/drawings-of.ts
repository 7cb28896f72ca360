import { readKept, type KeptDrawing } from '../drafting/kept-drawing.ts';
import { isDrawingRow, readDrawingRows, type DrawingInRows } from '../sketch/drawing-rows.ts';
import type { LearnerRecord, RecordEntry } from './learner-record.ts';
import { currentEntries } from './merge-records.ts';

/** What a learner has drawn for an exercise, as the rows of a host or of a results file tell it. */
export interface RecordedDrawing {
  readonly part: string;
  readonly attempt: number;
  /** The exercise by its row, `p-m02-scale-e01`; '' where the rows came without names. */
  readonly exercise: string;
  /** When the newest of its rows was first known; milliseconds since 1970. */
  readonly at: number;
  readonly drawing: DrawingInRows;
  /** How it came about, where a results file of the learner's computer tells; it may go on behind `drawing`. */
  readonly construction?: KeptDrawing;
}

const NAMED = /^(.+)-(?:drawing-\d|construction)$/u;
const CONSTRUCTION = /-construction$/u;

/**
 * The drawings of a learner, each once, in the order of part, attempt and exercise. Rows without a name belong together by
 * the time that they were told at.
 */
export function drawingsOf(record: LearnerRecord): readonly RecordedDrawing[] {
  const groups = new Map<string, RecordEntry[]>();
  for (const entry of currentEntries(record)) {
    if (!isDrawingRow(entry.response) && !CONSTRUCTION.test(entry.row)) continue;
    const told = exerciseOf(entry) || `#${readDrawingRows([entry.response])?.at ?? entry.row}`;
    const key = JSON.stringify([entry.part, entry.attempt, told]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    const construction = entries.flatMap(({ row, response }) =>
      CONSTRUCTION.test(row) ? [readKept(response)] : [],
    )[0];
    const drawing =
      readDrawingRows(entries.map(({ response }) => response)) ?? (construction && onlyKept(construction));
    if (!first || !drawing) return [];
    const { part, attempt } = first;
    const at = Math.max(...entries.map((entry) => entry.at));
    return [{ part, attempt, exercise: exerciseOf(first), at, drawing, ...(construction ? { construction } : {}) }];
  });
}

/** What has been drawn and never told: the drawing is what its construction comes to. */
function onlyKept({ at }: KeptDrawing): DrawingInRows {
  return { at, stored: undefined, damaged: false };
}

function exerciseOf({ row }: RecordEntry): string {
  return NAMED.exec(row)?.[1] ?? '';
}
