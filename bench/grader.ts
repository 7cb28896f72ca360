import { writeFileSync } from 'node:fs';
import type { CompiledPart } from '../src/domain/projection/compiled-part.ts';
import { grade } from '../src/domain/grading/grade.ts';
import { partIds } from '../src/toolchain/parts/part-files.ts';
import { computed, COURSE } from '../tests/support/course-parts.ts';
import { inPieces, manyLines, type Task } from '../tests/support/grading/large-drawings.ts';
import {
  correctDrawings,
  pairs,
  partDone,
  singles,
  wholeViews,
  wrongParts,
  type PartDone,
  type Tally,
} from '../tests/support/grading/proof.ts';
import { graderCases, type GraderCases } from './grader-cases.ts';
import { median, percentile, rounded, type Table } from './table.ts';

/** How many other hands draw each correct drawing, and how many pairs of faults each set of views has. */
const HANDS = 42;
const PAIRS = 24;

/**
 * How right the grader is over all parts and views of the course, and how quick. Every case that it gets wrong goes into the file that is
 * named, if one is.
 */
export function grader(casesFile?: string): Promise<readonly Table[]> {
  const parts = partIds(COURSE).map((id) => computed(id));
  const time = times(parts);
  const shares = [0.9, 0.75, 0.5, 0.25].map((share) => ({
    share,
    done: partDone(
      parts,
      Array.from({ length: 6 }, () => share),
      19,
    ),
  }));
  const wrong = wrongParts(parts);
  const done = shares.flatMap((one) => one.done);
  const measured: GraderCases = {
    correct: correctDrawings(parts, HANDS, 7),
    singles: [...singles(parts, 1, 11), wholeViews(parts, 1, 13)],
    pairs: pairs(parts, PAIRS, 17),
    unfinished: { cases: done.length, off: done.filter(isFarOff) },
    others: { cases: wrong.length, high: wrong.filter(({ points }) => !(points < 10)) },
  };
  if (casesFile !== undefined) writeFileSync(casesFile, graderCases(measured));
  return Promise.resolve([time, unfinished(shares, measured), rightness(measured)]);
}

/** Whether the points of a drawing that is done in part are too far from the share of it that is drawn. */
function isFarOff({ share, points }: PartDone): boolean {
  return !(Math.abs(points - share) <= 5);
}

function rightness({ correct, singles: single, pairs: pair }: GraderCases): Table {
  const row = ({ what, cases, named, only, silent }: Tally): readonly (string | number)[] => [
    what,
    cases,
    named,
    only,
    silent,
  ];
  const all = single.reduce((sum, { cases }) => sum + cases, 0);
  const named = single.reduce((sum, tally) => sum + tally.named, 0);
  const only = single.reduce((sum, tally) => sum + tally.only, 0);
  const silent = [...single, pair].reduce((sum, tally) => sum + tally.silent, 0);
  const off = [...single, pair].flatMap((tally) => tally.off);
  const percent = (value: number, of: number): number => rounded((100 * value) / of, 2);
  return {
    title: 'What is said of planted faults',
    columns: ['fault', 'drawings', 'named', 'nothing else', 'silent'],
    rows: [...single.map(row), ['all single faults', all, named, only, silent - pair.silent], row(pair)],
    notes: [
      `Correct drawings: ${correct.cases}, of which ${correct.cases - correct.off.length} are worth 100 and nothing is said of them.`,
      'Not named, or not alone:',
      ...off.map(
        ({ part, what, said }) =>
          `  ${part}: ${what} => ${said.slice(0, 4).join('; ')}${said.length > 4 ? '; ...' : ''}`,
      ),
      `Nothing else said: singles ${percent(only, all)} %, pairs ${percent(pair.only, pair.cases)} %.`,
      `singles ${percent(named, all)} %, pairs ${percent(pair.named, pair.cases)} %, silent ${silent}`,
    ],
  };
}

function unfinished(
  shares: readonly { readonly share: number; readonly done: readonly PartDone[] }[],
  { others }: GraderCases,
): Table {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    title: 'Unfinished drawings and drawings of another part',
    columns: ['what', 'drawings', 'share drawn', 'points', 'off by more than 5'],
    rows: shares.map(({ share, done }) => [
      `${100 * share} % drawn`,
      done.length,
      rounded(mean(done.map(({ share: drawn }) => drawn)), 1),
      rounded(mean(done.map(({ points }) => points)), 1),
      done.filter(isFarOff).length,
    ]),
    notes: [
      `Another part: ${others.cases} drawings, ${others.cases - others.high.length} of them under 10 points.`,
      ...others.high.map(({ drawn, asked, points }) => `  ${drawn} for ${asked}: ${points}`),
    ],
  };
}

function times(parts: readonly CompiledPart[]): Table {
  const bracket = parts.find(({ id }) => id === 'bearing-bracket') ?? parts[0];
  const tasks = [500, 2000].flatMap((count) => [
    ...(bracket ? [inPieces(bracket, count)] : []),
    manyLines(parts, count),
  ]);
  return {
    title: 'Time to judge a drawing, milliseconds of one processor',
    columns: ['drawing', 'lines', 'points', 'median', '95 %'],
    rows: tasks.map((task) => {
      const runs = Array.from({ length: 25 }, () => timeOf(task)).slice(5);
      const { points } = runs[0] ?? { points: Number.NaN };
      const taken = runs.map(({ time }) => time);
      return [
        task.what,
        task.sketch.entities.length,
        points,
        rounded(median(taken), 1),
        rounded(percentile(taken, 0.95), 1),
      ];
    }),
    notes: ['Limits: 40 ms for 500 lines, 100 ms for 2,000. The first five runs are not counted.'],
  };
}

function timeOf({ sketch, reference }: Task): { readonly time: number; readonly points: number } {
  // Time of the processor: on a busy machine the clock tells of other programs.
  const start = process.cpuUsage();
  const result = grade(sketch, reference);
  return {
    time: process.cpuUsage(start).user / 1000,
    points: result.kind === 'graded' ? result.points : Number.NaN,
  };
}
