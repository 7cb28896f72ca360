import { IN_PLACE } from '../geometry/similarity.ts';
import type { CompiledPart, PartSection } from '../projection/compiled-part.ts';
import type { Angle } from '../projection/placement.ts';
import { PRINCIPAL_VIEWS, type PrincipalView } from '../projection/view-direction.ts';
import type { ViewLine } from '../projection/view-line.ts';
import type { ViewKind } from '../sketch/sketch.ts';
import { cuttingPlanes, underCutting } from './cutting-planes.ts';
import { weighed, type WeightFault } from './line-weights.ts';
import { moveDrawnCurve } from './move-drawn-curve.ts';
import {
  USUAL_OVERSHOOT,
  USUAL_TOLERANCE,
  type Reference,
  type ReferenceLine,
  type ReferenceView,
  type SheetReference,
} from './reference.ts';
import { sizeReference } from './size-reference.ts';

/** What an author asks of a drawing of a part. */
export interface PartTask {
  /** Principal views, `isometric`, and sections by their names. */
  readonly views: readonly string[];
  readonly angle?: Angle;
  /** Millimetres of paper for each of the part; 1 when missing. */
  readonly ratio?: number;
  /** Whether hidden edges have to be drawn, may be, or must not; they have to when this is missing. */
  readonly hidden?: 'asked' | 'free' | 'none';
  /** Lines that may be left out, by view and id: `front hole.side`. */
  readonly optional?: readonly string[];
  /** Points out of 100 by feature. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Features that have to be right. */
  readonly must?: readonly string[];
  readonly tolerance?: number;
  readonly overshoot?: Reference['overshoot'];
  /** Whether the drawing has to have sizes, and its cut faces hatching. */
  readonly sizes?: boolean;
  readonly hatched?: boolean;
  /** Whether the planes of its sections have to be drawn, with arrows alone or with letters too; they may be when this is missing. */
  readonly cutting?: 'letters' | 'arrows';
  readonly sheet?: SheetReference;
}

/** Why a task makes no reference. */
export type TaskFault =
  | WeightFault
  | { readonly kind: 'no-views' }
  | { readonly kind: 'unknown-view'; readonly view: string; readonly known: readonly string[] }
  | { readonly kind: 'view-twice'; readonly view: string }
  | { readonly kind: 'unknown-line'; readonly line: string }
  | { readonly kind: 'unknown-must'; readonly feature: string; readonly known: readonly string[] }
  /** Cutting lines are asked for, and no view shows a plane. */
  | { readonly kind: 'no-plane'; readonly views: readonly string[] }
  | { readonly kind: 'bad-number'; readonly field: 'ratio' | 'tolerance' | 'overshoot' };

/** The view from the opposite side. */
const OPPOSITE: Readonly<Record<PrincipalView, PrincipalView>> = {
  front: 'back',
  back: 'front',
  left: 'right',
  right: 'left',
  top: 'bottom',
  bottom: 'top',
};

/** The reference that a part and the views that are asked for make, or what is wrong with the task. */
export function partReference(part: CompiledPart, task: PartTask): { reference: Reference } | { fault: TaskFault } {
  const { ratio = 1, tolerance = USUAL_TOLERANCE, overshoot = USUAL_OVERSHOOT, angle = 'first' } = task;
  if (!(ratio > 0 && ratio < 1e4)) return { fault: { kind: 'bad-number', field: 'ratio' } };
  if (!(tolerance > 0 && tolerance <= 1)) return { fault: { kind: 'bad-number', field: 'tolerance' } };
  if (!(overshoot.least >= 0 && overshoot.most >= overshoot.least)) {
    return { fault: { kind: 'bad-number', field: 'overshoot' } };
  }
  if (task.views.length === 0) return { fault: { kind: 'no-views' } };
  const views: ReferenceView[] = [];
  for (const name of task.views) {
    if (views.some((view) => view.name === name)) return { fault: { kind: 'view-twice', view: name } };
    const view = viewNamed(part, name, task, ratio);
    if (!view) return { fault: { kind: 'unknown-view', view: name, known: knownViews(part) } };
    views.push(view);
  }
  const ids = new Set(views.flatMap(({ name, lines }) => lines.map(({ id }) => `${name} ${id}`)));
  const strange = task.optional?.find((line) => !ids.has(line));
  if (strange !== undefined) return { fault: { kind: 'unknown-line', line: strange } };
  const features = [...new Set(views.flatMap(({ lines }) => lines.map(({ feature }) => feature)))];
  const unknown = task.must?.find((feature) => !features.includes(feature));
  if (unknown !== undefined) return { fault: { kind: 'unknown-must', feature: unknown, known: features } };
  const planes = cuttingPlanes(part, views, ratio);
  if (task.cutting && planes.length === 0) return { fault: { kind: 'no-plane', views: task.views } };
  const result = weighed(underCutting(views, planes, tolerance), task.weights ?? {});
  if ('fault' in result) return result;
  return {
    reference: {
      views: result.views,
      angle,
      ratio,
      tolerance,
      fixed: false,
      overshoot,
      must: task.must ?? [],
      hatched: task.hatched ?? false,
      ...(planes.length > 0 ? { cutting: { planes, asked: task.cutting ?? 'free' } } : {}),
      ...(task.sizes ? { sizes: sizeReference(part) } : {}),
      ...(task.sheet ? { sheet: task.sheet } : {}),
    },
  };
}

function knownViews(part: CompiledPart): readonly string[] {
  return [...PRINCIPAL_VIEWS, 'isometric', ...part.sections.map(({ name }) => name)];
}

function viewNamed(part: CompiledPart, name: string, task: PartTask, ratio: number): ReferenceView | undefined {
  const section = part.sections.find((one) => one.name === name);
  const linesOf = (lines: readonly ViewLine[], view: string): readonly ReferenceLine[] =>
    lines.flatMap((line) => referenceLine(part, line, view, task, ratio));
  if (section) return sectionView(section, linesOf(section.lines, name), ratio);
  if (name === 'isometric') {
    const lines = linesOf(part.views.isometric.lines, name);
    return { name, kind: 'isometric', sort: 'isometric', place: undefined, lines, otherSide: [], regions: [] };
  }
  const place = PRINCIPAL_VIEWS.find((view) => view === name);
  if (!place) return undefined;
  return {
    name,
    kind: kindOf(place),
    sort: 'view',
    place,
    lines: linesOf(part.views[place].lines, name),
    otherSide: linesOf(part.views[OPPOSITE[place]].lines, name),
    regions: [],
  };
}

function sectionView(section: PartSection, lines: readonly ReferenceLine[], ratio: number): ReferenceView {
  const scale = { ...IN_PLACE, scale: ratio };
  const breaks = section.breaks.map((curve, index): ReferenceLine => {
    const id = `break${index > 0 ? `#${index + 1}` : ''}`;
    const placed = moveDrawnCurve(curve, scale);
    return { id, feature: 'break', layer: 'narrow', curve: placed, weight: 0, optional: true, smooth: false };
  });
  return {
    name: section.name,
    kind: 'section',
    sort: 'section',
    place: section.view,
    lines: [...lines, ...breaks],
    otherSide: [],
    regions: section.regions.map(({ body, loops }) => ({
      body,
      loops: loops.map((loop) => loop.map((curve) => moveDrawnCurve(curve, scale))),
    })),
  };
}

function kindOf(view: PrincipalView): ViewKind {
  return view === 'back' ? 'rear' : view;
}

function referenceLine(
  part: CompiledPart,
  line: ViewLine,
  view: string,
  { hidden = 'asked', optional = [] }: PartTask,
  ratio: number,
): readonly ReferenceLine[] {
  if (line.role === 'hidden' && hidden === 'none') return [];
  const smooth = line.tangent === true;
  return [
    {
      id: line.id,
      feature: featureOf(part, line),
      layer: smooth ? 'narrow' : line.role,
      curve: moveDrawnCurve(line.curve, { ...IN_PLACE, scale: ratio }),
      weight: 0,
      optional: smooth || (line.role === 'hidden' && hidden === 'free') || optional.includes(`${view} ${line.id}`),
      smooth,
    },
  ];
}

/**
 * The feature that a line shows: where two faces meet, the one that came later, as the rim of a hole belongs to the hole;
 * of several edges in one line, the one that came first, as the outline belongs to the body.
 */
function featureOf(part: CompiledPart, line: ViewLine): string {
  const order = part.bodies.flatMap((body) =>
    body.features.map(({ name }) => (part.bodies.length > 1 ? `${body.name}/${name}` : name)),
  );
  const rank = (face: string): number => order.indexOf(face.replace(/#\d+$/u, '').replace(/\.[^./]*$/u, ''));
  const ranks = line.edges.map((edge) => Math.max(...edge.split('|').map(rank))).filter((at) => at >= 0);
  return order[Math.min(...ranks)] ?? 'body';
}
