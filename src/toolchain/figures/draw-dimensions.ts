import type { NamedDimensionSource } from '../../domain/course/source/figure-definition.ts';
import { boundsOf, boundsOfAll } from '../../domain/geometry/bounds.ts';
import type { Dimension } from '../../domain/sketch/dimension.ts';
import {
  diameterOf,
  lengthBetween,
  radiusOf,
  type DimensionNote,
  type DimensionPlace,
  type Measured,
} from '../../domain/sketch/named-dimension.ts';
import { radians } from './drawn-line.ts';
import type { TellFault } from './figure-fault.ts';
import { curvesOf, knownNames, meantBy, type NamedDrawing } from './named-drawing.ts';

/** Units of the figure from the outline to the first row of dimensions, and from row to row (ISO 129-1: 10 and 7 mm and more). */
const FIRST_ROW = 9;
const ROWS = 8;

/** A drawing with its dimensions, each called `dimension-1` and so on; `unit` is how many millimetres a unit of the figure has. */
export function withDimensions(
  drawing: NamedDrawing,
  sources: readonly NamedDimensionSource[],
  unit: number,
  tell: TellFault,
): NamedDrawing {
  const dimensions: Dimension[] = [...drawing.sketch.dimensions];
  const names = [...drawing.dimensions];
  for (const [index, source] of sources.entries()) {
    const path = ['dimensions', index];
    const picture = source.view ?? [...drawing.pictures.keys()][0] ?? '';
    const box = drawing.pictures.get(picture);
    if (!box) {
      tell(
        [...path, 'view'],
        `there is no picture "${picture}"; there are: ${[...drawing.pictures.keys()].join(', ')}`,
      );
      continue;
    }
    const place: DimensionPlace = {
      box,
      side: source.side,
      away: (FIRST_ROW + ROWS * ((source.row ?? 1) - 1)) * unit,
      turn: source.turn === undefined ? undefined : radians(source.turn),
      shift: (source.shift ?? 0) * unit,
    };
    const made = dimensionOf(drawing, source, picture, place);
    if (typeof made === 'string') tell(path, made);
    else if (made) {
      const ratio = source.value === undefined ? (drawing.ratios.get(picture) ?? 1) : 1;
      dimensions.push({ ...made, value: Math.round((made.value / ratio) * 1000) / 1000 });
      names.push({ picture, id: `dimension-${names.length + 1}`, number: source.number });
    }
  }
  return { ...drawing, sketch: { ...drawing.sketch, dimensions }, dimensions: names };
}

function dimensionOf(
  drawing: NamedDrawing,
  source: NamedDimensionSource,
  picture: string,
  place: DimensionPlace,
): Dimension | string {
  const { from, to, diameter, radius } = source;
  const given = [...(from !== undefined || to !== undefined ? ['from and to'] : [])];
  if (diameter !== undefined) given.push('diameter');
  if (radius !== undefined) given.push('radius');
  if (given.length !== 1) return `expected from and to, or diameter, or radius; found ${given.join(', ') || 'none'}`;
  const find = (name: string): Measured | string => {
    const full = name.startsWith(`${picture}/`) ? name : `${picture}/${name}`;
    const { entities } = meantBy(full, drawing);
    // A name may mean a feature: its centre line alone tells the place of what is round.
    const curves = curvesOf(drawing, entities);
    return curves.length > 0
      ? { name, curves }
      : `picture "${picture}" has no line "${name}"; names there are: ${knownNames(drawing)}`;
  };
  const note = noteOf(source);
  if (typeof note === 'string') return note;
  if (diameter !== undefined || radius !== undefined) {
    const round = find(diameter ?? radius ?? '');
    if (typeof round === 'string') return round;
    return diameter !== undefined ? diameterOf(round, place, note) : radiusOf(round, place, note);
  }
  if (from === undefined || to === undefined)
    return `expected both from and to, found ${from ?? to ?? 'neither'} alone`;
  const [one, other] = [find(from), find(to)];
  if (typeof one === 'string') return one;
  return typeof other === 'string' ? other : lengthBetween(one, other, nearTo(place, one, other), note);
}

/** Beside the picture, whatever it is that is measured. */
function nearTo(place: DimensionPlace, ...measured: readonly Measured[]): DimensionPlace {
  const around = boundsOfAll(measured.flatMap(({ curves }) => curves.map(boundsOf)));
  const { box } = place;
  if (!around) return place;
  return {
    ...place,
    box: {
      left: Math.min(box.left, around.left),
      bottom: Math.min(box.bottom, around.bottom),
      right: Math.max(box.right, around.right),
      top: Math.max(box.top, around.top),
    },
  };
}

/** What a dimension says, as authors write it in any kind of drawing. */
export function noteOf({
  sign,
  value,
  fit,
  limits,
  count = 1,
  auxiliary = false,
}: Pick<NamedDimensionSource, 'sign' | 'value' | 'fit' | 'limits' | 'count' | 'auxiliary'>): DimensionNote | string {
  if (fit !== undefined && limits !== undefined) return 'expected fit or limits, found both';
  const [upper = 0, lower = 0] = limits ?? [];
  if (lower > upper) return `limits: the first one is the upper one; found ${upper} and ${lower}`;
  const tolerance =
    fit !== undefined
      ? ({ kind: 'fit', fit } as const)
      : limits
        ? ({ kind: 'limits', upper, lower } as const)
        : ({ kind: 'none' } as const);
  return { sign, value, tolerance, count, auxiliary };
}
