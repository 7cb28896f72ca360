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
}

const NAMED = /^(.+)-drawing-\d$/u;

/**
 * The drawings of a learner, each once, in the order of part, attempt and exercise. Rows without a name belong together by
 * the time that they were told at.
 */
export function drawingsOf(record: LearnerRecord): readonly RecordedDrawing[] {
  const groups = new Map<string, RecordEntry[]>();
  for (const entry of currentEntries(record)) {
    if (!isDrawingRow(entry.response)) continue;
    const told = exerciseOf(entry) || `#${readDrawingRows([entry.response])?.at ?? entry.row}`;
    const key = JSON.stringify([entry.part, entry.attempt, told]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    const drawing = readDrawingRows(entries.map(({ response }) => response));
    if (!first || !drawing) return [];
    const { part, attempt } = first;
    return [{ part, attempt, exercise: exerciseOf(first), at: Math.max(...entries.map(({ at }) => at)), drawing }];
  });
}

function exerciseOf({ row }: RecordEntry): string {
  return NAMED.exec(row)?.[1] ?? '';
}
