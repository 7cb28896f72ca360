import type { Localize } from '../../adapters/i18n/localize.ts';
import { boundsOf, boundsOfAll } from '../../domain/geometry/bounds.ts';
import { TURN } from '../../domain/geometry/angle.ts';
import type { Point } from '../../domain/geometry/point.ts';
import { dimensionText } from '../../domain/sheet/dimension-text.ts';
import type { Dimension } from '../../domain/sketch/dimension.ts';
import type { Hatch, Insert, Mark, Sketch } from '../../domain/sketch/sketch.ts';
import { THING_LISTS } from '../../domain/drafting/sketch-command.ts';
import { numberWords } from '../drawing/number-words.ts';
import { sheetWords } from '../drawing/sheet-words.ts';
import { lineWords, placeWords } from './line-words.ts';

/** Something on the sheet: the list that it stands in, and its place there. */
export interface Thing {
  readonly list: (typeof THING_LISTS)[number];
  readonly place: number;
}

/** Everything on a sheet that can be picked, lines first, each list in its order. */
export function thingsOn(sketch: Pick<Sketch, Thing['list']>): readonly Thing[] {
  return THING_LISTS.flatMap((list) => sketch[list].map((_, place): Thing => ({ list, place })));
}

/** A thing in a few words, for who cannot see it. */
export function thingWords(sketch: Pick<Sketch, Thing['list']>, { list, place }: Thing, localize: Localize): string {
  const [entity, dimension, hatch, mark, insert] = [
    list === 'entities' ? sketch.entities[place] : undefined,
    list === 'dimensions' ? sketch.dimensions[place] : undefined,
    list === 'hatches' ? sketch.hatches[place] : undefined,
    list === 'marks' ? sketch.marks[place] : undefined,
    list === 'inserts' ? sketch.inserts[place] : undefined,
  ];
  if (entity) return lineWords(entity, localize);
  if (dimension) return sizeWords(dimension, localize);
  if (hatch) return hatchWords(hatch, localize);
  if (insert) return insertWords(insert, localize);
  return mark ? markWords(mark, localize) : '';
}

function sizeWords(dimension: Dimension, localize: Localize): string {
  const { language } = localize.i18n;
  const text = dimensionText(dimension, sheetWords(language).decimal);
  const at = (place: Point): string => placeWords(place, language);
  switch (dimension.kind) {
    case 'radius':
    case 'diameter':
      return localize.t('sketch.object.round', { text, from: at(dimension.centre) });
    case 'angle':
      return localize.t('sketch.object.corner', { text, from: at(dimension.vertex) });
    default:
      return localize.t('sketch.object.size', { text, from: at(dimension.from), to: at(dimension.to) });
  }
}

function hatchWords({ loops, angle, spacing }: Hatch, localize: Localize): string {
  const { language } = localize.i18n;
  const box = boundsOfAll(loops.flat().map(boundsOf));
  const middle = box ? { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 } : { x: 0, y: 0 };
  return localize.t('sketch.object.hatch', {
    angle: numberWords((angle / TURN) * 360, language),
    size: numberWords(spacing, language),
    from: placeWords(middle, language),
  });
}

function insertWords({ block, at, turn, mirrored }: Insert, localize: Localize): string {
  const { language } = localize.i18n;
  const facts = { number: String(block + 1), from: placeWords(at, language) };
  const angle = numberWords((turn / TURN) * 360, language);
  const words = localize.t(turn === 0 ? 'sketch.object.insert' : 'sketch.object.insertTurned', { ...facts, angle });
  return mirrored ? localize.t('sketch.object.mirrored', { words }) : words;
}

function markWords(mark: Mark, localize: Localize): string {
  const { language } = localize.i18n;
  const text = mark.kind === 'surface' ? `Ra ${numberWords(mark.roughness, language)}` : mark.letter;
  return localize.t('sketch.object.mark', { text, from: placeWords(mark.at, language) });
}
