import { readHandedDrawing, type HandedDrawing } from '../../domain/drafting/construction.ts';
import { keptText, readKept } from '../../domain/drafting/kept-drawing.ts';
import { identityOf } from '../../domain/record/report-records.ts';
import type { CourseSource } from '../../domain/record/suspend-records.ts';
import { drawingRowsIn } from '../../domain/sketch/drawing-rows.ts';
import { exerciseRowStart } from '../../domain/tracking/row-id.ts';
import type { CourseKey } from '../../domain/review/course-key.ts';
import type { ReadFile } from './read-file.ts';

/** A drawing with its steps is far shorter; in a broken report nobody looks for one. */
const LONGEST = 200_000;
/** Names of a drawing's rows, as a host's table has them beside the rows. */
const NAMED = /\b(p-[\w-]+?)-(?:drawing-\d|construction)\b/u;
const END = /-(?:drawing-\d|construction)$/u;

/**
 * A drawing that somebody has saved as text: rows of a report, a code, or steps. Which exercise it is for stands in the text,
 * follows from its steps, or is for the tutor to say (`withExercise`). Undefined for a text without a drawing.
 */
export function readDrawingFile(
  { file, text, modified }: { readonly file: string; readonly text: string; readonly modified: number },
  { courses, sources }: { readonly courses: readonly CourseKey[]; readonly sources: readonly CourseSource[] },
  codeOf: (identity: string) => string,
): ReadFile | undefined {
  if (text.length > LONGEST) return undefined;
  const fits = sources.flatMap(({ index, lessons }) =>
    lessons.flatMap(({ lesson }) =>
      (lesson.exercises ?? []).flatMap(({ id, drawn }) => {
        const read = readHandedDrawing(text, drawn.given);
        return read ? [{ rows: exerciseRowStart(lesson.id, id), course: index.id, read }] : [];
      }),
    ),
  );
  const told = NAMED.exec(text)?.[1];
  const found = fits.find(({ rows }) => rows === told) ?? fits[0];
  if (!found) return undefined;
  const exercise = told ?? (fits.length === 1 ? found.rows : '');
  const { sketch, damaged } = found.read;
  const name = file.replace(/\.[^.]*$/u, '');
  const identity = identityOf({ name, identity: [] });
  const code = codeOf(identity);
  const part = courses.find(({ id }) => id === found.course)?.title ?? '';
  const entries = rowsOf(text, found.read).map(([end, response]) => ({
    part,
    attempt: 1,
    row: exercise + end,
    response,
    right: '',
    result: '',
    at: modified,
  }));
  return {
    preview: { file, kind: 'drawing', sketch, damaged, exercise },
    records: [{ code, groups: [], entries }],
    names: new Map([[code, name]]),
    identities: new Map([[code, identity]]),
  };
}

/** The same drawing for another exercise, by what its rows begin with; '' for one that nobody knows. */
export function withExercise(file: ReadFile, exercise: string | undefined): ReadFile {
  if (file.preview.kind !== 'drawing' || exercise === undefined) return file;
  const records = file.records.map((record) => ({
    ...record,
    entries: record.entries.map((entry) => ({ ...entry, row: exercise + (END.exec(entry.row)?.[0] ?? '') })),
  }));
  return { ...file, records };
}

/** The drawing as a host or a results file would tell it: ends of the rows' ids, and what they hold. */
function rowsOf(text: string, { sketch, construction }: HandedDrawing): readonly (readonly [string, string])[] {
  const rows = drawingRowsIn(text);
  if (rows.length > 0) return rows.map((row, at) => [`-drawing-${at + 1}`, row]);
  const bare = text.replace(/\s+/gu, '');
  const kept = construction ? readKept(bare) : { attempt: '', at: 0, base: sketch, journal: undefined };
  return [['-construction', keptText(kept)]];
}
