import type { LearnerRecords } from '../../domain/record/learner-record.ts';
import { readInteractionsReport } from '../../domain/record/read-report.ts';
import { identityOf, reportRecords } from '../../domain/record/report-records.ts';
import { readResults } from '../../domain/record/results-file.ts';
import { isResultsFile } from '../../domain/record/results-text.ts';
import { type CourseSource, isSuspendData, readSuspendData } from '../../domain/record/suspend-records.ts';
import { textDigest } from '../../adapters/crypto/text-digest.ts';
import { readTable } from '../../adapters/files/read-table.ts';
import type { GivenFile } from '../../components/review/desk.ts';
import { readNamesList } from './names-list.ts';
import { readDrawingFile } from './read-drawing-file.ts';
import type { ReadFile } from './read-file.ts';
import type { CourseKey } from '../../domain/review/course-key.ts';

/** What is done of a report once its cells, its lines, its learners' records are there. */
const SHARES = { cells: 0.4, lines: 0.7, records: 0.9 } as const;

const NOTHING = { records: [], names: new Map<string, string>(), identities: new Map<string, string>() } as const;

/**
 * Reads a file of any of the kinds that the app takes. Names become codes here; nothing else of them goes on. Between its steps
 * it gives the share that is done, 0 to 1: a file can be large, and somebody looks at a bar.
 */
export function* readGivenFile(
  { name: file, bytes, modified }: GivenFile,
  { courses, sources }: { readonly courses: readonly CourseKey[]; readonly sources: readonly CourseSource[] },
  codeOf: (identity: string) => string,
  ownKey: string,
): Generator<number, ReadFile> {
  const table = readTable(bytes, (text) => isResultsFile(text) || isSuspendData(text));
  if (table.kind === 'problem') return { preview: { file, kind: 'refused', problems: [table.problem] }, ...NOTHING };
  if (table.kind === 'text' && isResultsFile(table.text)) return readResultsFile(file, table.text, courses);
  if (table.kind === 'text') {
    // Suspend data do not say whose they are: the file's name does.
    const name = file.replace(/\.[^.]*$/u, '');
    const identity = identityOf({ name, identity: [] });
    const code = codeOf(identity);
    const record = readSuspendData(table.text, sources, { code, at: modified });
    if ('expected' in record) return { preview: { file, kind: 'refused', problems: [record] }, ...NOTHING };
    const preview = {
      file,
      kind: 'work',
      learners: 1,
      ...counts([record], courses),
      ticked: [],
      part: name,
      problems: [],
    } as const;
    return { preview, records: [record], names: new Map([[code, name]]), identities: new Map([[code, identity]]) };
  }
  const list = readNamesList(table.cells);
  if (list) {
    const { names, key } = list;
    const codes = key === undefined ? 'none' : key === ownKey ? 'same' : 'other';
    return { ...list, preview: { file, kind: 'names', learners: names.size, codes }, records: [] };
  }
  yield SHARES.cells;
  const [heads = []] = table.cells;
  const report = readInteractionsReport(table.cells);
  if ('expected' in report) {
    const text = table.cells.map((row) => row.join('\t')).join('\n');
    const drawing = readDrawingFile({ file, text, modified }, { courses, sources }, codeOf);
    return drawing ?? { preview: { file, kind: 'refused', problems: [report] }, ...NOTHING };
  }
  yield SHARES.lines;
  const { attempts, columns, problems } = report;
  const part = columns.parts.map((column) => heads[column] ?? '').join(', ');
  // Without ids a row is known by its place in a package of the whole course; with several courses nobody knows which.
  const [only] = courses.filter(({ title }) => courses.length === 1 || title === part);
  const rowIds = columns.interactions.some(({ id }) => id !== undefined) ? [] : (only?.rowIds ?? []);
  const records = reportRecords(attempts, { part, fileDate: modified, group: '', codeOf, rowIds });
  yield SHARES.records;
  const people = attempts.map((attempt) => {
    const identity = identityOf(attempt);
    return { code: codeOf(identity), identity, name: attempt.name };
  });
  const names = new Map(people.map(({ code, name }) => [code, name]));
  return {
    preview: {
      file,
      kind: 'report',
      learners: names.size,
      ...counts(records, courses),
      ticked: Object.keys(columns.interactions[0] ?? {}).flatMap((kind) => KINDS.filter((one) => one === kind)),
      part,
      problems,
    },
    records,
    names,
    identities: new Map(people.map(({ code, identity }) => [code, identity])),
  };
}

const KINDS = ['id', 'response', 'right', 'result'] as const;

function readResultsFile(file: string, text: string, courses: readonly CourseKey[]): ReadFile {
  const read = readResults(text, textDigest);
  if ('expected' in read) return { preview: { file, kind: 'refused', problems: [read] }, ...NOTHING };
  const { records } = read;
  return {
    preview: {
      file,
      kind: 'results',
      learners: records.length,
      ...counts(records, courses),
      ticked: [],
      part: '',
      problems: [],
    },
    records,
    names: new Map(),
    identities: new Map(),
  };
}

/** What stands behind the exercise in the rows of its drawing. */
const OF_DRAWING = /-(?:drawing-\d|construction)$/u;

/** Rows, and those of known courses. */
function counts(
  records: LearnerRecords,
  courses: readonly CourseKey[],
): { readonly rows: number; readonly known: number } {
  const known = new Set(
    courses.flatMap(({ questions, exercises, modules }) => [
      ...questions.flatMap(({ rows }) => rows),
      ...exercises.flatMap(({ row, rows }) => [row, rows]),
      ...modules.flatMap(({ units }) => units.flatMap(({ id }) => [`p-${id}-practice`, `t-${id}-result`])),
    ]),
  );
  let rows = 0;
  let own = 0;
  for (const { entries } of records) {
    for (const { row } of entries) {
      if (row === '') continue;
      rows += 1;
      if (known.has(row) || known.has(row.replace(OF_DRAWING, ''))) own += 1;
    }
  }
  return { rows, known: own };
}
