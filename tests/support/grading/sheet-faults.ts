import { TURN } from '../../../src/domain/geometry/angle.ts';
import { boundsOf, boundsOfAll, type Box } from '../../../src/domain/geometry/bounds.ts';
import type { Point } from '../../../src/domain/geometry/point.ts';
import { IN_PLACE, moveCurve, type Similarity } from '../../../src/domain/geometry/similarity.ts';
import type { DiagnosisCode } from '../../../src/domain/grading/diagnosis.ts';
import type { Reference } from '../../../src/domain/grading/reference.ts';
import type { Entity } from '../../../src/domain/sketch/sketch.ts';
import { boxOf, drawnReference, drawnViews, originsOf, type Drawn } from './drawn-reference.ts';
import { looksTheSame } from './same-look.ts';

/** A drawing whose views are wrong as a whole, and what has to be said of it. */
export interface SheetFault {
  readonly name: string;
  readonly entities: readonly Entity[];
  readonly codes: readonly DiagnosisCode[];
  /** The views, of which one has to be named; none where the whole sheet is meant. */
  readonly views: readonly string[];
  /** Lines that are missing besides, by id: all of a kind are left out. */
  readonly lines?: readonly string[];
}

const START: Point = { x: 700, y: 700 };
/** Room for views of twice their size. */
const GAP = 150;

/** Every way in which views of a drawing go wrong that is seen on paper. */
export function sheetFaults(reference: Reference): readonly SheetFault[] {
  const drawn = drawnReference(reference, START, GAP);
  const { views } = reference;
  const many = views.length > 1;
  return [
    ...views.flatMap(({ name }) => changedViews(drawn, reference, name)),
    ...(many ? views.map(({ name }) => without(drawn, name)) : []),
    ...views.flatMap(({ name }) => (many ? outOfLine(drawn, reference, name) : [])),
    ...(many ? wrongSides(reference) : []),
    ...[2, 0.5].map((scale) => scaledSheet(drawn, scale)),
    ...(['hidden', 'centre'] as const).flatMap((layer) => leftOut(drawn, layer)),
  ];
}

function changedViews(drawn: Drawn, reference: Reference, name: string): readonly SheetFault[] {
  const view = reference.views.find((one) => one.name === name);
  const own = entitiesOf(drawn, name);
  const changes: readonly (readonly [string, Partial<Similarity>, DiagnosisCode])[] = [
    ['mirrored', { mirrored: true }, 'view-mirrored'],
    ['upside down', { mirrored: true, turn: TURN / 2 }, 'view-mirrored'],
    ['turned by 90', { turn: TURN / 4 }, 'view-turned'],
    ['turned by 180', { turn: TURN / 2 }, 'view-turned'],
    ['twice as large', { scale: 2 }, 'view-scaled'],
    ['half as large', { scale: 0.5 }, 'view-scaled'],
  ];
  const other =
    view && view.otherSide.length > 0
      ? inPlace(drawnViews([{ name, lines: view.otherSide }], drawn.origins).entities, {}, boundsOfEntities(own))
      : [];
  const fault = (what: string, changed: readonly Entity[], codes: readonly DiagnosisCode[]): SheetFault => ({
    name: `${name} ${what}`,
    entities: replaced(drawn, name, changed),
    codes,
    views: codes.includes('wrong-scale') ? [] : [name],
  });
  const found = changes.flatMap(([what, by, code]): readonly SheetFault[] => {
    const changed = inPlace(own, by);
    // A part that looks the same from both sides is not mirrored by being mirrored.
    if (looksTheSame(changed, own)) return [];
    if (by.scale !== undefined) return [fault(what, changed, [reference.views.length === 1 ? 'wrong-scale' : code])];
    // What looks the same mirrored and turned, or like the other side, may be called either.
    const isOther = other.length > 0 && looksTheSame(changed, other);
    const codes: readonly DiagnosisCode[] = [
      'view-mirrored',
      'view-turned',
      ...(isOther ? (['view-other-side'] as const) : []),
    ];
    return [fault(what, changed, [...codes, ...singleCodes(own, changed)])];
  });
  if (other.length === 0 || looksTheSame(other, own)) return found;
  const isTurned = [{ mirrored: true }, { turn: TURN / 2 }, { mirrored: true, turn: TURN / 2 }].some((by) =>
    looksTheSame(inPlace(own, by), other),
  );
  const codes: readonly DiagnosisCode[] = [
    'view-other-side',
    ...(isTurned ? (['view-mirrored', 'view-turned'] as const) : []),
  ];
  return [...found, fault('from the other side', other, [...codes, ...singleCodes(own, other)])];
}

/** Where one line makes the whole difference, that line is what is wrong. */
function singleCodes(a: readonly Entity[], b: readonly Entity[]): readonly DiagnosisCode[] {
  return differences(a, b) <= 1 && differences(b, a) <= 1 ? ['wrong-line-type', 'moved', 'wrong-angle'] : [];
}

/** How many lines of one drawing another one does not have. */
function differences(a: readonly Entity[], b: readonly Entity[]): number {
  return a.filter(
    (entity) =>
      !looksTheSame(
        [entity],
        b.filter((other) => looksTheSame([entity], [other])),
      ),
  ).length;
}

function without(drawn: Drawn, name: string): SheetFault {
  return { name: `${name} missing`, entities: replaced(drawn, name, []), codes: ['view-missing'], views: [name] };
}

/** A view moved off the line that it shares with another one, by a little and by more. */
function outOfLine(drawn: Drawn, { views }: Reference, name: string): readonly SheetFault[] {
  const placed = views.filter(({ place }) => place).map((view) => view.name);
  if (!placed.includes(name)) return [];
  return [0.5, 4].map((by): SheetFault => {
    const moved = entitiesOf(drawn, name).map(({ curve, layer }) => ({
      layer,
      curve: moveCurve(curve, { ...IN_PLACE, shift: { x: by, y: by } }),
    }));
    return {
      name: `${name} out of line by ${by}`,
      entities: replaced(drawn, name, moved),
      codes: ['view-out-of-line'],
      views: placed,
    };
  });
}

function wrongSides(reference: Reference): readonly SheetFault[] {
  const { views } = reference;
  const third = originsOf({ ...reference, angle: 'third' }, START, GAP);
  const around = views.filter(({ place }) => place && place !== 'front' && place !== 'back');
  const all: SheetFault = {
    name: 'third angle',
    entities: drawnViews(views, third).entities,
    codes: around.length > 1 ? ['third-angle'] : ['view-wrong-side'],
    views: around.length > 1 ? [] : around.map(({ name }) => name),
  };
  const first = originsOf(reference, START, GAP);
  const single = around.map(({ name }): SheetFault => {
    const origins = { ...first, [name]: third[name] ?? START };
    return {
      name: `${name} on the wrong side`,
      entities: drawnViews(views, origins).entities,
      codes: ['view-wrong-side'],
      views: [name],
    };
  });
  const [a, b] = around;
  if (!a || !b) return [all, ...single];
  const [oneBox, otherBox] = [boxOf(a), boxOf(b)];
  const [one, other] = [first[a.name] ?? START, first[b.name] ?? START];
  const swapped = {
    ...first,
    [a.name]: { x: other.x + otherBox.left - oneBox.left, y: other.y + otherBox.bottom - oneBox.bottom },
    [b.name]: { x: one.x + oneBox.left - otherBox.left, y: one.y + oneBox.bottom - otherBox.bottom },
  };
  return [
    all,
    ...single,
    {
      name: `${a.name} and ${b.name} changed`,
      entities: drawnViews(views, swapped).entities,
      codes: ['view-wrong-side'],
      views: [a.name, b.name],
    },
  ];
}

function scaledSheet({ entities }: Drawn, scale: number): SheetFault {
  return {
    name: `all drawn ${scale} times as large`,
    entities: entities.map(({ curve, layer }) => ({ layer, curve: moveCurve(curve, { ...IN_PLACE, scale }) })),
    codes: ['wrong-scale'],
    views: [],
  };
}

function leftOut({ entities, sources }: Drawn, layer: 'hidden' | 'centre'): readonly SheetFault[] {
  const gone = sources.filter(({ line }) => line.layer === layer);
  if (gone.length === 0 || gone.length === sources.length) return [];
  return [
    {
      name: `all ${layer} lines left out`,
      entities: entities.filter((_, at) => sources[at]?.line.layer !== layer),
      codes: ['line-missing'],
      views: [...new Set(gone.map(({ view }) => view))],
      lines: [...new Set(gone.map(({ line }) => line.id))],
    },
  ];
}

function entitiesOf({ entities, sources }: Drawn, name: string): readonly Entity[] {
  return entities.filter((_, at) => sources[at]?.view === name);
}

function replaced({ entities, sources }: Drawn, name: string, by: readonly Entity[]): readonly Entity[] {
  return [...entities.filter((_, at) => sources[at]?.view !== name), ...by];
}

/** Changed about itself, with its lower left corner where it was. */
function inPlace(entities: readonly Entity[], by: Partial<Similarity>, box?: Box): readonly Entity[] {
  const old = box ?? boundsOfEntities(entities);
  const full: Similarity = { ...IN_PLACE, ...by };
  const changed = entities.map(({ curve, layer }) => ({ layer, curve: moveCurve(curve, full) }));
  const now = boundsOfEntities(changed);
  const shift = { x: old.left - now.left, y: old.bottom - now.bottom };
  return changed.map(({ curve, layer }) => ({ layer, curve: moveCurve(curve, { ...IN_PLACE, shift }) }));
}

/** Around visible lines: centre lines stand out as far as they like. */
function boundsOfEntities(entities: readonly Entity[]): Box {
  const visible = entities.filter(({ layer }) => layer === 'visible');
  const seen = visible.length > 0 ? visible : entities;
  return boundsOfAll(seen.map(({ curve }) => boundsOf(curve))) ?? { left: 0, bottom: 0, right: 0, top: 0 };
}
