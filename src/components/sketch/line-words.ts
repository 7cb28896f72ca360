import type { Localize } from '../../adapters/i18n/localize.ts';
import { lineFacts } from '../../domain/drafting/describe-line.ts';
import type { Point } from '../../domain/geometry/point.ts';
import type { Entity } from '../../domain/sketch/sketch.ts';
import { numberWords } from '../drawing/number-words.ts';

/** A place of the sheet: `20 | 35,5`. */
export function placeWords({ x, y }: Point, language: string): string {
  return `${numberWords(x, language)} | ${numberWords(y, language)}`;
}

/** A line of a drawing in a few words, for who cannot see it. */
export function lineWords({ curve, layer }: Entity, localize: Localize): string {
  const { language } = localize.i18n;
  const { key, size, places } = lineFacts(curve);
  const [from = '', to = ''] = places.map((place) => placeWords(place, language));
  return localize.t(`sketch.object.${key}`, {
    layer: localize.t(`sketch.layer.${layer}`),
    size: numberWords(size, language),
    from,
    to,
  });
}
