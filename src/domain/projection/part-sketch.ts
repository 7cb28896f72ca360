import type { Box } from '../geometry/bounds.ts';
import { boundsOfAll } from '../geometry/bounds.ts';
import type { Curve } from '../geometry/curve.ts';
import { distanceTo } from '../geometry/nearest.ts';
import { sum, type Point } from '../geometry/point.ts';
import { IN_PLACE, moveCurve } from '../geometry/similarity.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { SheetSetup } from '../sketch/sheet-setup.ts';
import type { Entity, Hatch, Mark, Sketch, View, ViewKind } from '../sketch/sketch.ts';
import type { CompiledPart, PartSection, PartView } from './compiled-part.ts';
import { cuttingLines } from './cutting-lines.ts';
import type { DrawnCurve } from './drawn-curve.ts';
import { placeViews, type Angle } from './placement.ts';
import { PRINCIPAL_VIEWS, type PrincipalView } from './view-direction.ts';
import type { ViewLine } from './view-line.ts';

/** What is to be drawn of a part. Lengths are millimetres of the part. */
export interface PartWish {
  /** Views, `isometric`, `exploded`, and sections by their names, each once. */
  readonly pictures: readonly string[];
  readonly angle: Angle;
  /** Between two pictures. */
  readonly gap: number;
  /** How far centre lines go beyond the outline. */
  readonly overshoot: number;
  /** Between the lines of a hatch. */
  readonly spacing: number;
  /** How the planes of the sections are drawn in the other pictures: with arrows and letters, or with arrows alone. */
  readonly cutting: 'letters' | 'arrows' | 'none';
  readonly tangent: 'narrow' | 'none';
}

/** Where a line of the drawing comes from. */
export interface LineOrigin {
  readonly picture: string;
  /** As the view calls it; lines of one curve that had to be drawn in pieces have one. */
  readonly id: string;
  readonly edges: readonly string[];
}

/** A picture in the drawing: the view, and where its origin stands. */
export interface Picture {
  readonly name: string;
  readonly view: PartView;
  readonly at: Point;
}

/** A drawing of a part at full size; its lists and `origins`, `hatched` have one order. */
export interface PartSketch {
  readonly sketch: Sketch;
  readonly pictures: readonly Picture[];
  readonly origins: readonly LineOrigin[];
  /** The picture of each hatch. */
  readonly hatched: readonly string[];
}

/** Why a drawing cannot be made: a picture that the part has not, or two for one place. */
export interface PartSketchFault {
  readonly picture: string;
  readonly expected: string;
}

const SHEET: SheetSetup = {
  format: 'A4',
  lying: true,
  scale: '1:1',
  projection: 'first',
  framed: false,
  titleBlock: undefined,
};

interface Wanted {
  readonly name: string;
  readonly kind: ViewKind;
  /** Which place around the front view it takes; none for pictures in space. */
  readonly place: PrincipalView | undefined;
  readonly view: PartView;
  readonly section: PartSection | undefined;
}

/** The lines of a part's views and sections as a drawing; centre lines go beyond the outline (ISO 128-2). */
export function partSketch(part: CompiledPart, wish: PartWish): PartSketch | PartSketchFault {
  const wanted: Wanted[] = [];
  for (const name of wish.pictures) {
    const picture = pictureOf(part, name);
    if (!picture) return { picture: name, expected: pictureNames(part).join(', ') };
    const rival = wanted.find(({ place }) => place !== undefined && place === picture.place);
    if (rival) return { picture: name, expected: `no other picture in the place of ${rival.name}` };
    wanted.push(picture);
  }
  const places = placed(wanted, wish);
  const entities: Entity[] = [];
  const origins: LineOrigin[] = [];
  const hatches: Hatch[] = [];
  const hatched: string[] = [];
  const marks: Mark[] = [];
  /** Sections whose plane is drawn: they have its letters above them. */
  const named = new Set<number>();
  const draw = (origin: LineOrigin, curve: DrawnCurve, layer: Layer, at: Point): void => {
    for (const piece of moved(curve, at)) {
      entities.push({ curve: piece, layer });
      origins.push(origin);
    }
  };
  for (const [index, { name, view, section }] of wanted.entries()) {
    const at = places[index] ?? { x: 0, y: 0 };
    for (const line of view.lines) {
      const layer = layerOf(line, wish.tangent);
      const { id, edges, curve } = line;
      if (layer)
        draw({ picture: name, id, edges }, layer === 'centre' ? longer(curve, wish.overshoot) : curve, layer, at);
    }
    for (const curve of section?.breaks ?? []) draw({ picture: name, id: 'break', edges: [] }, curve, 'narrow', at);
    for (const { body, loops } of section?.regions ?? []) {
      const drawn = loops.map((loop) => loop.flatMap((curve) => moved(curve, at)));
      hatches.push({ loops: drawn, ...hatching(part, body, wish.spacing) });
      hatched.push(name);
    }
    if (!section || wish.cutting === 'none') continue;
    for (const [other, shown] of wanted.entries()) {
      if (!shown.place || shown.section) continue;
      const cut = cuttingLines(section, shown.place, shown.view.box, wish.overshoot);
      const there = places[other] ?? { x: 0, y: 0 };
      const origin = { picture: shown.name, id: `cutting:${section.name}`, edges: [] };
      for (const curve of cut.lines) draw(origin, curve, 'cutting', there);
      const isNamed = wish.cutting === 'letters';
      marks.push(
        ...cut.arrows.map(({ at: place, letter, turn }): Mark => {
          return { kind: 'arrow', at: sum(place, there), letter: isNamed ? letter : '', turn };
        }),
      );
      if (isNamed && cut.arrows.length > 0) named.add(index);
    }
  }
  for (const index of named) {
    const { name = '', view } = wanted[index] ?? {};
    if (!view) continue;
    const at = sum(places[index] ?? { x: 0, y: 0 }, { x: (view.box.left + view.box.right) / 2, y: view.box.top });
    marks.push({
      kind: 'letter',
      at: sum(at, { x: 0, y: wish.overshoot * ABOVE }),
      letter: name.slice(0, 1),
      twice: true,
    });
  }
  const kept = entities.map(({ layer, curve }, index) => {
    const { picture } = origins[index] ?? {};
    return (
      layer !== 'centre' ||
      !entities.some(
        (cut, at) => cut.layer === 'cutting' && origins[at]?.picture === picture && covers(cut.curve, curve),
      )
    );
  });
  const pictures = wanted.map(({ name, view }, index) => ({ name, view, at: places[index] ?? { x: 0, y: 0 } }));
  const views = wanted.map(({ kind, view: { box } }, index): View => ({ kind, frame: shifted(box, places[index]) }));
  const sheet = { ...SHEET, projection: wish.angle };
  const drawn = entities.filter((_, index) => kept[index]);
  return {
    sketch: { sheet, views, entities: drawn, dimensions: [], hatches, marks, blocks: [], inserts: [] },
    pictures,
    origins: origins.filter((_, index) => kept[index]),
    hatched,
  };
}

/** How far above a section its letters stand, in lengths by which lines go beyond the outline. */
const ABOVE = 2;

/** Whether a straight line runs along another one all the way: a cutting line goes over a centre line (ISO 128-2). */
function covers(over: Curve, under: Curve): boolean {
  if (over.kind !== 'segment' || under.kind !== 'segment') return false;
  return [under.from, under.to].every((end) => distanceTo(over, end) <= TOLERANCE);
}

function pictureNames({ exploded, sections }: CompiledPart): readonly string[] {
  return [...PRINCIPAL_VIEWS, 'isometric', ...(exploded ? ['exploded'] : []), ...sections.map(({ name }) => name)];
}

function pictureOf(part: CompiledPart, name: string): Wanted | undefined {
  const principal = PRINCIPAL_VIEWS.find((view) => view === name);
  if (principal) {
    const kind = principal === 'back' ? 'rear' : principal;
    return { name, kind, place: principal, view: part.views[principal], section: undefined };
  }
  const inSpace = { name, place: undefined, section: undefined };
  if (name === 'isometric') return { ...inSpace, kind: 'isometric', view: part.views.isometric };
  if (name === 'exploded') return part.exploded && { ...inSpace, kind: 'exploded', view: part.exploded };
  const section = part.sections.find((one) => one.name === name);
  return section && { name, kind: 'section', place: section.view, view: section, section };
}

/** Where the origins go: views and sections around the front view, pictures in space beside all of them. */
function placed(wanted: readonly Wanted[], { angle, gap }: PartWish): readonly Point[] {
  const flat = wanted.flatMap(({ place, view }) => (place ? [[place, view.box] as const] : []));
  const around = placeViews(Object.fromEntries(flat), angle, gap);
  const boxes = flat.map(([place, box]) => shifted(box, around[place]));
  return wanted.map(({ place, view: { box } }) => {
    if (place) return around[place] ?? { x: 0, y: 0 };
    const all = boundsOfAll(boxes);
    const middle = all ? (all.bottom + all.top) / 2 : 0;
    const at = { x: (all ? all.right + gap : 0) - box.left, y: middle - (box.bottom + box.top) / 2 };
    boxes.push(shifted(box, at));
    return at;
  });
}

function shifted({ left, bottom, right, top }: Box, { x, y }: Point = { x: 0, y: 0 }): Box {
  return { left: left + x, bottom: bottom + y, right: right + x, top: top + y };
}

function layerOf({ role, tangent }: ViewLine, drawn: PartWish['tangent']): Layer | undefined {
  if (!tangent) return role;
  return role === 'visible' && drawn === 'narrow' ? 'narrow' : undefined;
}

function moved(curve: DrawnCurve, shift: Point): readonly Curve[] {
  if (curve.kind !== 'polyline') return [moveCurve(curve, { ...IN_PLACE, shift })];
  return curve.points.slice(1).map((point, index) => ({
    kind: 'segment',
    from: sum(curve.points[index] ?? point, shift),
    to: sum(point, shift),
  }));
}

/** A centre line that ends at the outline, drawn beyond it at both ends. */
function longer(curve: DrawnCurve, by: number): DrawnCurve {
  if (curve.kind !== 'segment') return curve;
  const { from, to } = curve;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [x, y] = [((to.x - from.x) / length) * by, ((to.y - from.y) / length) * by];
  return { kind: 'segment', from: { x: from.x - x, y: from.y - y }, to: { x: to.x + x, y: to.y + y } };
}

/** Neighbours are told apart by direction and spacing (ISO 128-3). */
function hatching(part: CompiledPart, body: string, spacing: number): Pick<Hatch, 'angle' | 'spacing'> {
  const index = Math.max(
    0,
    part.bodies.findIndex(({ name }) => name === body),
  );
  const angle = index % 2 === 0 ? Math.PI / 4 : (3 * Math.PI) / 4;
  return { angle, spacing: spacing * (1 + 0.3 * Math.floor(index / 2)) };
}
