/**
 * Rows of a whole course's report as they arrive, in English; a test holds them against recorded conversations and the
 * course. Its modules have tests, so those of lessons have no rows there.
 */
export const REPORT_EXAMPLES = {
  practice: {
    question: 'p-m02-scale-practice',
    response: '8/8 | q1 A 2x [S4] h1 | q2 A-2 B-3 C-1 | q3 20\u00A0mm 2x [S1] | …',
  },
  test: { question: 't-m02-check-scale-k16-number-bush', response: '50\u00A0mm [S2] | 42s' },
  result: { question: 't-m02-check-result', response: '10 of 12, 83 % | formats 100 % | …' },
} as const;
