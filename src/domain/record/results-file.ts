import * as v from 'valibot';
import type { LearnerRecords } from './learner-record.ts';
import { mergeRecords, orderedRecord } from './merge-records.ts';
import type { ReportProblem } from './report-columns.ts';
import { ResultsBody } from './results-body.ts';
import { RESULTS_VERSION, resultsHead, type Digest } from './results-text.ts';

/** Reads what writeResults (results-text.ts) wrote; refuses a text of which any byte is missing or other. */
export function readResults(
  text: string,
  digest: Digest,
): { readonly body: ResultsBody; readonly records: LearnerRecords } | ReportProblem {
  const [head = '', content = '', rest, ...more] = text.split('\n');
  const version = /^\{"format":"[a-z-]+","version":(\d+)/u.exec(head)?.[1];
  if (version !== undefined && Number(version) !== RESULTS_VERSION) {
    return { line: 1, found: `version ${version}`, expected: `version ${RESULTS_VERSION}` };
  }
  if (head !== resultsHead(digest(content))) {
    return { line: 1, found: head.slice(0, 120), expected: resultsHead(digest(content)) };
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
