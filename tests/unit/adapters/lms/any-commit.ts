import fc from 'fast-check';
import type { Commit } from '../../../../src/domain/tracking/lms.ts';
import type { Row } from '../../../../src/domain/tracking/row.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom('', '\ud800', 'ok', 'm02-q1', 'x'.repeat(255), 'x'.repeat(256), '\n'),
);
const answer = fc.oneof(text, fc.constantFrom('A_1_2', 'A[,]B', 'A[.]1[,]B[.]2', '20', '79.5[:]80.5', '{lang=en}a b'));
const number = fc.oneof(fc.double(), fc.integer({ min: -5, max: 105 }), fc.double({ min: 0, max: 100 }));
const row: fc.Arbitrary<Row> = fc.record(
  {
    index: fc.oneof(fc.nat(70), fc.integer(), fc.double()),
    id: fc.oneof(text, fc.stringMatching(/^[a-z0-9-]{1,60}$/)),
    type: fc.constantFrom('choice', 'matching', 'numeric', 'performance', 'fill-in', 'long-fill-in', 'other'),
    description: fc.oneof(text, fc.constant('{lang=en}Which scale?')),
    response: answer,
    pattern: answer,
    result: fc.oneof(fc.constantFrom('right', 'wrong', 'neutral'), number),
    weighting: number,
    seconds: number,
    time: fc.oneof(text, fc.constantFrom('10:04:09', '2026-11-21T20:00:00.00Z')),
  },
  { requiredKeys: ['index', 'id', 'type', 'response', 'pattern', 'result', 'seconds'] },
);
/** Commits as no domain makes them: whatever its parts, an adapter may do a host no harm. */
export const anyCommit: fc.Arbitrary<Commit> = fc.record(
  {
    status: fc.constantFrom('incomplete', 'completed', 'passed'),
    passed: fc.boolean(),
    progress: number,
    score: number,
    location: text,
    suspendData: fc.oneof(text, fc.stringMatching(/^[A-Za-z0-9_.-]{0,40}$/)),
    language: text,
    rows: fc.array(row, { maxLength: 12 }),
    rowIds: fc.array(text, { maxLength: 20 }),
    sessionSeconds: number,
  },
  {
    requiredKeys: [
      'status',
      'passed',
      'progress',
      'location',
      'suspendData',
      'language',
      'rows',
      'rowIds',
      'sessionSeconds',
    ],
  },
);
