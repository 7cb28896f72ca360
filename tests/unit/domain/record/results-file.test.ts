import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, test } from 'vitest';
import { ResultsBody } from '../../../../src/domain/record/results-body.ts';
import { readResults } from '../../../../src/domain/record/results-file.ts';
import { isResultsFile, writeResults } from '../../../../src/domain/record/results-text.ts';
import { records } from './arbitrary-records.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const made = '2026-11-22T10:00:00.000Z';
const courses = [{ id: 'technical-drawing', version: '0.1.0', hash: '0123abcd' }];

function fileOf(all: readonly { code: string; groups: readonly string[]; entries: readonly object[] }[]): string {
  return writeResults({ made, courses, learners: JSON.parse(JSON.stringify(all)) as ResultsBody['learners'] }, digest);
}

const small = fileOf([
  {
    code: '7F2K-9QXM',
    groups: ['día'],
    entries: [{ part: 'P', attempt: 1, row: 'row-1', response: 'A', right: '', result: 'correct', at: 1 }],
  },
]);

describe('A results file', () => {
  test('gives back the records that were written', () => {
    fc.assert(
      fc.property(records, (all) => {
        const text = fileOf(all);
        expect(isResultsFile(text)).toBe(true);
        const read = readResults(text, digest);
        if ('expected' in read) throw new Error(read.expected);
        expect(read.records).toEqual(all);
        expect(read.body.courses).toEqual(courses);
      }),
    );
  });

  test('is refused when any byte is missing at its end', () => {
    const bytes = Buffer.from(small);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readResults(bytes.subarray(0, length).toString(), digest), `${length} bytes`).toHaveProperty('expected');
    }
  });

  test('is refused when any byte is another one, with the line and what was expected', () => {
    const bytes = Buffer.from(small);
    for (let at = 0; at < bytes.length; at += 1) {
      for (const flip of [1, 0x20, 0x80]) {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ flip;
        const read = readResults(altered.toString(), digest);
        expect(read, `byte ${at}`).toMatchObject({ line: expect.any(Number), expected: expect.any(String) });
      }
    }
  });

  test('of another version is refused by its number', () => {
    expect(readResults(small.replace('"version":1', '"version":2'), digest)).toMatchObject({
      found: 'version',
      expected: 'version',
      values: { version: '2', known: 1 },
    });
  });

  test('with a right sum and a wrong content is refused by the field', () => {
    for (const content of ['{}', 'not json', JSON.stringify({ made, courses, learners: [{ code: 1 }] })]) {
      const head = `{"format":"technical-drawing-results","version":1,"sha256":"${digest(content)}"}`;
      expect(readResults(`${head}\n${content}\n`, digest)).toMatchObject({ line: 2 });
    }
  });

  test('has its schema in the documentation', () => {
    const schema: unknown = JSON.parse(readFileSync('docs/results-file.schema.json', 'utf8'));
    expect(schema).toEqual(JSON.parse(JSON.stringify(toJsonSchema(ResultsBody))));
  });
});
