import * as v from 'valibot';
import type { FileProblem } from './file-problem.ts';
import type { LearnerRecords } from './learner-record.ts';
import { mergeRecords, orderedRecord } from './merge-records.ts';
import { ResultsBody } from './results-body.ts';
import { RESULTS_VERSION, resultsHead, type Digest } from './results-text.ts';

/** Reads what writeResults (results-text.ts) wrote; refuses a text of which any byte is missing or other. */
export function readResults(
  text: string,
  digest: Digest,
): { readonly body: ResultsBody; readonly records: LearnerRecords } | FileProblem {
  const [head = '', content = '', rest, ...more] = text.split('\n');
  const version = /^\{"format":"[a-z-]+","version":(\d+)/u.exec(head)?.[1];
  if (version !== undefined && Number(version) !== RESULTS_VERSION) {
    return { line: 1, found: 'version', expected: 'version', values: { version, known: RESULTS_VERSION } };
  }
  if (head !== resultsHead(digest(content))) {
    return {
      line: 1,
      found: 'text',
      expected: 'head',
      values: { text: head.slice(0, 120), head: resultsHead(digest(content)) },
    };
  }
  if (rest !== '' || more.length > 0) {
    return { line: 3, found: rest === undefined ? 'noEnd' : 'moreLines', expected: 'twoLines', values: {} };
  }
  const parsed = v.safeParse(ResultsBody, parseJson(content));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return {
      line: 2,
      found: 'field',
      expected: issue.expected === null ? 'schema' : 'field',
      values: { path: v.getDotPath(issue) ?? '', received: issue.received, wanted: issue.expected ?? '' },
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
