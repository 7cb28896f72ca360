import * as v from 'valibot';
import type { GridType, Step } from '../../../geometry/lattice.ts';
import { dotName, MOST_DRAWN, readLines, readSteps, writeSteps } from '../../../quiz/dot-text.ts';
import { OptionalFault, type QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, listUncoded, type QuestionSourceKind } from '../question-source-kind.ts';
import { reserved, twice, type SourceFault, type SourcePath } from '../source-fault.ts';
import { SourceId } from '../source-ids.ts';

const DOT = '[A-P](?:[1-9]|1[0-6])';

const Drawing = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^${DOT}(?:[- ]${DOT})*$`),
    'dots such as C2-F2-F5 B7: a letter for the column, a number for the row, a hyphen where a line leads on',
  ),
);

/** More dots would lie less than 24 pixels apart where a figure has 300 x 320 pixels (FIGURE_ROOM). */
const Count = v.pipe(v.number(), v.integer(), v.minValue(3, 'at least 3'), v.maxValue(12, 'at most 12'));

const Part = v.strictObject({ id: SourceId, draw: Drawing, fault: OptionalFault });

export function gridSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('grid'),
    grid: v.strictObject({ type: v.picklist(['square', 'isometric']), columns: Count, rows: Count }),
    given: v.optional(Drawing),
    lines: v.pipe(
      v.array(Part),
      v.minLength(1, 'at least one part to be drawn'),
      v.maxLength(8, 'at most eight parts'),
    ),
    optional: v.optional(Drawing),
    wrong: v.optional(v.pipe(v.array(Part), v.maxLength(6, 'at most six wrong drawings'))),
  });
}

type GridSource = v.InferOutput<ReturnType<typeof gridSource<QuestionFields>>>;

export const GRID_SOURCE: QuestionSourceKind<GridSource> = {
  faults: (question, path) => {
    const { lines, wrong = [], given, optional } = question;
    const drawings = [
      ...(given === undefined ? [] : [{ draw: given, path: ['given'] }]),
      ...lines.map(({ draw }, index) => ({ draw, path: ['lines', index, 'draw'] })),
      ...(optional === undefined ? [] : [{ draw: optional, path: ['optional'] }]),
      ...wrong.map(({ draw }, index) => ({ draw, path: ['wrong', index, 'draw'] })),
    ];
    return [
      ...twice(idsOf(lines), [...path, 'lines'], 'part', 'id'),
      ...reserved(idsOf(lines), OWN_KEYS, [...path, 'lines'], 'part', 'id'),
      ...twice(idsOf(wrong), [...path, 'wrong'], 'wrong drawing', 'id'),
      ...reserved(idsOf(wrong), [...OWN_KEYS, ...idsOf(lines)], [...path, 'wrong'], 'wrong drawing', 'id'),
      ...drawings.flatMap((drawing) => outside(question, drawing.draw, [...path, ...drawing.path])),
      ...sharedSteps(question, path),
      ...rightThoughWrong(question, path),
      ...tooLong(question, path),
    ];
  },
  feedbackKeys: ({ lines, wrong = [] }) => [...OWN_KEYS, ...idsOf(lines), ...idsOf(wrong)],
  textKeys: () => ({}),
  codes: ({ lines, wrong = [] }) => [...listCodes(lines, 'lines'), ...listCodes(wrong, 'wrong')],
  // Of all wrong drawings, those that the source names can have a code.
  uncoded: ({ wrong = [] }) => listUncoded('wrong drawing', wrong, 'wrong', () => false),
  textOwner: ({ lines, wrong = [] }, _, key) => {
    if (OWN_KEYS.includes(key)) return { name: `feedback "${key}"`, path: [] };
    return idsOf(wrong).includes(key)
      ? listOwner('wrong drawing', idsOf(wrong), key, 'wrong')
      : listOwner('part', idsOf(lines), key, 'lines');
  },
  derived: ({ lines, grid: { type } }) => ({ answer: answerOf(lines, type) }),
};

/** Keys of feedback that belong to no part. */
const OWN_KEYS: readonly string[] = ['right', 'other'];

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

function answerOf(lines: GridSource['lines'], type: GridType): string {
  return writeSteps(new Set(lines.flatMap(({ draw }) => [...readSteps(draw, type)])), type);
}

function outside({ grid: { columns, rows } }: GridSource, draw: string, path: SourcePath): readonly SourceFault[] {
  const far = readLines(draw)
    .flat()
    .find(([column, row]) => column >= columns || row >= rows);
  if (!far) return [];
  const last = dotName([columns - 1, rows - 1]);
  return [{ path, message: `dot ${dotName(far)} lies outside of the grid, which goes from A1 to ${last}` }];
}

/** What is asked for is asked for once, and does not stand there or need not be drawn at the same time. */
function sharedSteps(
  { grid: { type }, given = '', lines, optional = '' }: GridSource,
  path: SourcePath,
): SourceFault[] {
  const taken = new Map<Step, string>();
  const take = (draw: string, name: string): void => {
    for (const step of readSteps(draw, type)) if (!taken.has(step)) taken.set(step, name);
  };
  take(given, 'stands there from the start ("given")');
  return [
    ...lines.map(({ id, draw }, index) => ({ draw, name: `part "${id}"`, place: ['lines', index, 'draw'] })),
    { draw: optional, name: '"optional"', place: ['optional'] },
  ].flatMap(({ draw, name, place }) => {
    const shared = [...readSteps(draw, type)].find((step) => taken.has(step));
    const other = shared === undefined ? undefined : taken.get(shared);
    take(draw, `belongs to ${name} as well`);
    return other === undefined ? [] : [{ path: [...path, ...place], message: `${name}: some of it ${other}` }];
  });
}

/** A wrong drawing that nothing is wrong with would be seen in every right answer. */
function rightThoughWrong(question: GridSource, path: SourcePath): readonly SourceFault[] {
  const { grid, given = '', lines, optional = '', wrong = [] } = question;
  const right = readSteps([given, ...lines.map(({ draw }) => draw), optional].join(' '), grid.type);
  return wrong.flatMap(({ id, draw }, index) => {
    if ([...readSteps(draw, grid.type)].some((step) => !right.has(step))) return [];
    const message = `wrong drawing "${id}" has no line that does not belong there`;
    return [{ path: [...path, 'wrong', index, 'draw'], message }];
  });
}

function tooLong({ lines, grid: { type } }: GridSource, path: SourcePath): readonly SourceFault[] {
  const dots = answerOf(lines, type).split(/[- ]/u).length;
  if (dots <= MOST_DRAWN) return [];
  const message = `the right drawing goes over ${dots} dots; expected at most ${MOST_DRAWN}, since reports have no more room`;
  return [{ path: [...path, 'lines'], message }];
}
