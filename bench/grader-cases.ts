import type { Tally } from '../tests/support/grading/proof.ts';
import type { Verdict } from '../tests/support/grading/line-fault-series.ts';

/** What the grader got wrong, of everything that it was given. */
export interface GraderCases {
  readonly correct: Tally;
  readonly singles: readonly Tally[];
  readonly pairs: Tally;
  readonly unfinished: { readonly cases: number; readonly off: readonly PartDoneOff[] };
  readonly others: { readonly cases: number; readonly high: readonly HighScore[] };
}

interface PartDoneOff {
  readonly part: string;
  readonly share: number;
  readonly points: number;
}

interface HighScore {
  readonly drawn: string;
  readonly asked: string;
  readonly points: number;
  /** The share of the lines drawn, from 0 to 1, that are lines of the part that was asked for. */
  readonly common: number;
}

/** Every case that the grader gets wrong, as a page of the documentation: the same drawings give the same page. */
export function graderCases({ correct, singles, pairs, unfinished, others }: GraderCases): string {
  const single = singles.flatMap(({ off }) => off);
  const all = singles.reduce((sum, { cases }) => sum + cases, 0);
  return [
    '# Cases that the grader gets wrong',
    '',
    'Written by `npm run bench -- grader --cases docs/grader-cases.md`, not by hand. Why they are wrong: [limits](grader-limits.md).',
    'Each fault is told by its kind, the view and the line, which is called after the faces that meet in it (`centre:` and `hidden:` for its type);',
    'where no view is told, the whole sheet is meant. *Slid* is moved along itself, *retyped* drawn as another type of line, *doubled radius* a',
    'diameter for a radius. Under "named", *no* is a fault that was not told, or not as what it is, and *more* that others were told besides.',
    '',
    ...section('Correct drawings that are not worth 100', correct.off.length, correct.cases, verdicts(correct.off)),
    ...section('Single faults', single.length, all, verdicts(single)),
    ...section('Pairs of faults', pairs.off.length, pairs.cases, verdicts(pairs.off)),
    ...section('Unfinished drawings that are more than 5 points off', unfinished.off.length, unfinished.cases, [
      '| part | % drawn | points |',
      '| --- | ---: | ---: |',
      ...unfinished.off.map(({ part, share, points }) => row([part, share.toFixed(1), points])),
    ]),
    ...section('Drawings of another part that are worth 10 points or more', others.high.length, others.cases, [
      '| drawn | asked for | points | % of its lines that are right |',
      '| --- | --- | ---: | ---: |',
      ...others.high.map(({ drawn, asked, points, common }) => row([drawn, asked, points, Math.round(100 * common)])),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function section(title: string, wrong: number, of: number, table: readonly string[]): readonly string[] {
  const count = (value: number): string => value.toLocaleString('en-GB');
  return [`## ${title}`, `${count(wrong)} of ${count(of)}.`, '', ...(wrong > 0 ? [...table, ''] : [])];
}

function verdicts(off: readonly Verdict[]): readonly string[] {
  return [
    '| part and views | planted | named | said |',
    '| --- | --- | --- | --- |',
    ...off.map(({ part, what, named, said }) => row([part, what, named ? 'more' : 'no', saidBriefly(said)])),
  ];
}

/** The first things said, in their order; how many more there are. */
function saidBriefly(said: readonly string[]): string {
  const shown = said.slice(0, 3).join('; ');
  if (said.length === 0) return 'nothing';
  return said.length > 3 ? `${shown}; ${said.length - 3} more` : shown;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
