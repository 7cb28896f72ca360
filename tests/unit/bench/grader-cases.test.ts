import { describe, expect, it } from 'vitest';
import { graderCases } from '../../../bench/grader-cases.ts';
import { tally } from '../../support/grading/proof.ts';
import type { Verdict } from '../../support/grading/line-fault-series.ts';

const verdict = (what: string, named: boolean, only: boolean, said: readonly string[]): Verdict => ({
  part: 'bush front',
  what,
  named,
  only,
  silent: said.length === 0,
  said,
});
const NONE = tally('none', []);

describe('the page of the cases that the grader gets wrong', () => {
  const page = graderCases({
    correct: NONE,
    singles: [
      tally('removed', [
        verdict('removed front a|b', true, true, ['line-missing front a|b']),
        verdict('removed front c', false, false, []),
      ]),
      tally('moved', [verdict('moved front d', true, false, ['moved front d', 'extra-line', 'gap', 'double-line'])]),
    ],
    pairs: tally('pairs', [verdict('moved front a|b + gap front c', false, false, ['gap front c'])]),
    unfinished: { cases: 3, off: [{ part: 'bush', share: 23.456, points: 31 }] },
    others: { cases: 1234, high: [{ drawn: 'block', asked: 'bush', points: 36, common: 0.456 }] },
  });

  it('has a row for each of them, whatever the fault, and how many there were', () => {
    expect(page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:---|part|drawn)/u.test(line))).toEqual([
      '| bush front | removed front c | no | nothing |',
      '| bush front | moved front d | more | moved front d; extra-line; gap; 1 more |',
      '| bush front | moved front a\\|b + gap front c | no | gap front c |',
      '| bush | 23.5 | 31 |',
      '| block | bush | 36 | 46 |',
    ]);
    expect(page).toContain('## Single faults\n2 of 3.\n');
    expect(page).toContain('worth 10 points or more\n1 of 1,234.\n');
  });

  it('has no empty table', () => {
    expect(page).toContain('## Correct drawings that are not worth 100\n0 of 0.\n\n## Single');
  });
});
