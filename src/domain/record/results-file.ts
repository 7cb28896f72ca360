import * as v from 'valibot';
import type { LearnerRecords } from './learner-record.ts';
import { mergeRecords, orderedRecord } from './merge-records.ts';
import type { ReportProblem } from './report-columns.ts';

const FORMAT = 'technical-drawing-results';
const VERSION = 1;

const Text = v.string();
const Natural = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The second line of a results file. */
export const ResultsBody = v.strictObject({
  /** When the file was written, ISO 8601. */
  made: v.pipe(Text, v.isoTimestamp()),
  /** The courses that the rows are of, as the program that wrote the file knew them. */
  courses: v.array(v.strictObject({ id: Text, version: Text, hash: v.pipe(Text, v.regex(/^[0-9a-f]{8}$/)) })),
  learners: v.array(
    v.strictObject({
      code: v.pipe(Text, v.minLength(1)),
      groups: v.array(Text),
      entries: v.array(
        v.strictObject({
          part: Text,
          attempt: v.pipe(Natural, v.minValue(1)),
          row: Text,
          response: Text,
          right: Text,
          result: Text,
          at: v.number(),
        }),
      ),
    }),
  ),
});

export type ResultsBody = v.InferOutput<typeof ResultsBody>;

/** Gives the SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits. */
export type Digest = (text: string) => string;

/** Whether a text claims to be a results file; {@link readResults} says whether it is a whole one. */
export function isResultsFile(text: string): boolean {
  return text.startsWith(`{"format":"${FORMAT}"`);
}

/**
 * A results file: a line with format, version and the SHA-256 of the second line, and the second line with the content. `tail -n +2
 * FILE | head -c -1 | sha256sum` gives the same digits.
 */
export function writeResults(body: ResultsBody, digest: Digest): string {
  const content = JSON.stringify(body);
  return `${headOf(digest(content))}\n${content}\n`;
}

function headOf(sha256: string): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, sha256 });
}

/** Reads what {@link writeResults} wrote; refuses a text of which any byte is missing or other. */
export function readResults(
  text: string,
  digest: Digest,
): { readonly body: ResultsBody; readonly records: LearnerRecords } | ReportProblem {
  const [head = '', content = '', rest, ...more] = text.split('\n');
  const version = /^\{"format":"[a-z-]+","version":(\d+)/u.exec(head)?.[1];
  if (version !== undefined && Number(version) !== VERSION) {
    return { line: 1, found: `version ${version}`, expected: `version ${VERSION}` };
  }
  if (head !== headOf(digest(content))) {
    return { line: 1, found: head.slice(0, 120), expected: headOf(digest(content)) };
  }
  if (rest !== '' || more.length > 0) {
    return { line: 3, found: rest === undefined ? 'no end of line 2' : 'more lines', expected: 'two lines' };
  }
  const parsed = v.safeParse(ResultsBody, parseJson(content));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return {
      line: 2,
      found: `${v.getDotPath(issue) ?? ''}: ${issue.received}`,
      expected: issue.expected ?? 'the schema',
    };
  }
  const { learners } = parsed.output;
  // Whoever writes such a file need not keep the order of entries.
  const records = learners.reduce<LearnerRecords>((all, one) => mergeRecords(all, [orderedRecord(one)]), []);
  return { body: parsed.output, records };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
