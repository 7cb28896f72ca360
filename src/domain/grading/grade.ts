import { boxHolds } from '../geometry/bounds.ts';
import { curveOnGrid } from '../sketch/grid.ts';
import { checkedPlain } from '../sketch/check-plain.ts';
import { MOST, type Entity, type Sketch } from '../sketch/sketch.ts';
import { leaningViews } from './check-axes.ts';
import { checkCutting } from './check-cutting.ts';
import { checkHatching } from './check-hatching.ts';
import { checkInserts } from './check-inserts.ts';
import { checkSheet } from './check-sheet.ts';
import { checkSizes } from './check-sizes.ts';
import { toldOfConstruction } from './construction-lines.ts';
import {
  CUT_CODES,
  DIAGNOSIS_CODES,
  HATCH_CODES,
  SIZE_CODES,
  type Diagnosis,
  type DiagnosisCode,
} from './diagnosis.ts';
import { explain } from './explain.ts';
import { extrasOf, type Extra } from './extras.ts';
import { faultOf } from './fault-codes.ts';
import { lineFindings, shareDone, type FoundLine } from './line-findings.ts';
import { locateViews } from './locate-views.ts';
import type { Reference } from './reference.ts';
import { scoreOf, type Score } from './score.ts';
import { solutionLines } from './solution-lines.ts';
import { strokeIndex } from './stroke-index.ts';
import { normalForm, type Stroke } from './strokes.ts';
import { viewDiagnoses } from './view-diagnoses.ts';

/** What a drawing was judged to be, or why it cannot be judged. */
export type Grade =
  | ({
      readonly kind: 'graded';
      readonly diagnoses: readonly Diagnosis[];
      /** The lines of the right answer where they belong in this drawing. */
      readonly solution: readonly Entity[];
    } & Score)
  | { readonly kind: 'refused'; readonly reason: 'too-many-lines'; readonly most: number };

/**
 * Judges a drawing by a reference: what is wrong with it, in the order in which it should be mended, and what it is worth. The
 * same for every order, direction and division of its lines. Lines that inserts show are judged
 * where the drawing has them as its own (`expandedSketch`). Never throws; what is no valid line is left out and told.
 */
export function grade(drawing: Sketch, reference: Reference): Grade {
  if (drawing.entities.length > MOST.entities) {
    return { kind: 'refused', reason: 'too-many-lines', most: MOST.entities };
  }
  const sketch = checkedPlain(drawing);
  // Diagnoses count the lines as they stand in the drawing.
  const places = drawing.entities.flatMap(({ curve }, at) => (typeof curveOnGrid(curve) === 'string' ? [] : [at]));
  const inDrawing = (one: Diagnosis): Diagnosis => ({ ...one, entities: one.entities.map((at) => places[at] ?? at) });
  const { strokes, doubles } = normalForm(sketch.entities, reference.tolerance);
  const index = strokeIndex(strokes);
  const locations = locateViews(reference, index, sketch.views);
  const placed = locations.flatMap(({ placed: found }) => (found ? [found] : []));
  const extras = extrasOf(placed, index, reference);
  const findings = lineFindings(placed, extras, index, reference);
  const drawn = { entities: sketch.entities, doubles };
  const { diagnoses: explained, unaccounted } = explain(findings, extras, placed, drawn, index, reference);
  const ofEdges = toldOfConstruction(explained, placed, sketch.entities, reference);
  const { cutting, tolerance } = reference;
  const cuts = cutting ? checkCutting(sketch, placed, ofEdges, cutting, tolerance) : NO_CUTS;
  const ofViews = viewDiagnoses(locations, reference);
  const leaning = leaningViews(reference, strokes, [...ofViews, ...ofEdges], placed);
  const isTold = ({ view, at }: Diagnosis): boolean =>
    leaning.some((one) => one.view === view || (at !== undefined && boxHolds(one.box, at, 5)));
  const ofLines = [...ofEdges.filter((one) => !cuts.explained.has(one) && !isTold(one)), ...cuts.diagnoses];
  // Who has lines to mend yet is told of those first.
  const loose = ofLines.length === 0 ? checkInserts(drawing.inserts, reference.inserts ?? [], tolerance) : [];
  const told = inOrder([
    ...unreadable(drawing.entities.length - places.length),
    ...ofViews.filter((one) => !isTold(one)),
    ...leaning.flatMap(({ diagnoses }) => diagnoses).map(inDrawing),
    ...ofLines.map(inDrawing),
    ...(reference.hatched ? checkHatching(placed, sketch.hatches) : []),
    ...(reference.sizes ? checkSizes(sketch.dimensions, placed, reference.sizes, reference) : []),
    ...loose,
    ...(reference.sheet ? checkSheet(sketch.sheet, reference.sheet) : []),
  ]);
  const besides = unaccounted.filter(({ stroke }) => !leaning.some((one) => one.strokes.has(stroke)));
  const surplus = besides.map(({ length }) => length);
  const { done, ...all } = scoreOf(findings.lines, surplus, reference, told.length === 0, leaning);
  const share = loose.length / Math.max(1, reference.inserts?.length ?? 0);
  const noted = Math.min(NOTED.most, NOTED.each * told.filter(({ code }) => NOTED.codes.has(code)).length);
  const score = { ...all, points: Math.round(all.points * (1 - LOOSE * share) * (1 - noted)) };
  const isAnother =
    told.length >= ANOTHER.faults &&
    !told.every(isOff) &&
    done < ANOTHER.done &&
    likeness(strokes, extras, findings.lines) < ANOTHER.share;
  const solution = solutionLines(reference, locations);
  if (!isAnother) return { kind: 'graded', diagnoses: told, solution, ...score };
  const fault = faultOf('part-unlike', { sort: 'view', layer: 'visible' });
  const unlike: Diagnosis = {
    code: 'part-unlike',
    fault,
    view: undefined,
    at: undefined,
    entities: [],
    lines: [],
    numbers: { count: told.length },
  };
  return { kind: 'graded', diagnoses: [unlike], solution, ...score, points: Math.round(score.points * ANOTHER.worth) };
}

const NO_CUTS: ReturnType<typeof checkCutting> = { diagnoses: [], explained: new Set() };

/**
 * When a drawing shows something else: many faults, and little of what is drawn belongs to the part. Where one size of a part is wrong
 * in all views it is alike by 0.58 and more, another part that shares some of its lines mostly by 0.53 and less.
 */
const ANOTHER = { faults: 6, share: 0.54, done: 0.85, worth: 0.15 } as const;

/** What lines lose that should have been shown by inserts of one block. */
const LOOSE = 0.5;

/** What each thing loses that is wrong with the sizes, the hatching or the cutting lines of a drawing, and all of them together. */
const NOTED = { codes: new Set<DiagnosisCode>([...SIZE_CODES, ...HATCH_CODES, ...CUT_CODES]), each: 0.05, most: 0.4 };

/** Codes of lines that stand for one that is asked for: where nothing else is said, nothing is missing and nothing too much. */
const OFF: readonly DiagnosisCode[] = [
  'moved',
  'wrong-angle',
  'wrong-radius',
  'radius-for-diameter',
  'wrong-line-type',
];

function isOff({ code }: Diagnosis): boolean {
  return OFF.includes(code);
}

/** How much of a drawing is the part, from 0 to 1: what lies on its lines, and what is one of them from end to end, half each. */
function likeness(strokes: readonly Stroke[], extras: readonly Extra[], lines: readonly FoundLine[]): number {
  const drawn = lengthOfAll(strokes);
  const beyond = new Set(extras.map((extra) => extra.beyond?.line));
  const whole = lines
    .filter((line) => shareDone(line) === 1 && !beyond.has(line.placed))
    .map(({ placed }) => placed.track);
  return drawn > 0 ? (drawn - lengthOfAll(extras) + lengthOfAll(whole)) / (2 * drawn) : 0;
}

function lengthOfAll(pieces: readonly { readonly length: number }[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function unreadable(count: number): readonly Diagnosis[] {
  if (count === 0) return [];
  return [
    { code: 'not-readable', fault: 'K2', view: undefined, at: undefined, entities: [], lines: [], numbers: { count } },
  ];
}

/** The sheet first, then views, then lines; those from left to right. */
function inOrder(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const rank = ({ code }: Diagnosis): number => DIAGNOSIS_CODES.indexOf(code);
  return [...diagnoses].sort(
    (a, b) => rank(a) - rank(b) || (a.at?.x ?? 0) - (b.at?.x ?? 0) || (a.at?.y ?? 0) - (b.at?.y ?? 0),
  );
}
