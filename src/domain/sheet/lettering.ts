import type { Curve } from '../geometry/curve.ts';
import { distance, leftOf, difference, middle, scaled, sum, type Point } from '../geometry/point.ts';
import { moveCurve } from '../geometry/similarity.ts';
import { ACCENTS_ABOVE, ACCENTS_BELOW, GLYPHS, type Glyph } from './glyphs.ts';

/** Units of a capital letter's height. */
const CAPITAL = 10;
const SMALL = 7;
/** Units between the middles of strokes, from letter to letter and from word to word: a stroke more than what stays free. */
const BETWEEN = 3;
const WORDS = 7;
/** What stands for a sign that the lettering has not: an empty box. */
const UNKNOWN: Glyph = [5, 'M0 0L5 0L5 10L0 10L0 0'];

/** Where a text stands. */
export interface TextPlace {
  /** A point of the line on which the letters stand. */
  readonly at: Point;
  /** What part of the text stands there. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Radians anticlockwise. */
  readonly turn: number;
  /** Height of capital letters in millimetres. */
  readonly height: number;
}

interface Letter {
  readonly width: number;
  readonly strokes: readonly Curve[];
}

/** A text as strokes of standard lettering; their width is a tenth of the height. */
export function letteringOf(text: string, place: TextPlace): readonly Curve[] {
  const scale = place.height / CAPITAL;
  const back = place.anchor === 'start' ? 0 : textUnits(text) / (place.anchor === 'middle' ? 2 : 1);
  const placed: Curve[] = [];
  let x = -back;
  for (const word of wordsOf(text)) {
    for (const sign of word) {
      const { width, strokes } = letterOf(sign);
      for (const stroke of strokes) {
        placed.push(moveCurve(stroke, { mirrored: false, scale: 1, turn: 0, shift: { x, y: 0 } }));
      }
      x += width + BETWEEN;
    }
    x += WORDS - BETWEEN;
  }
  return placed.map((curve) => moveCurve(curve, { mirrored: false, scale, turn: place.turn, shift: place.at }));
}

/** How wide a text is in millimetres, in letters of `height` millimetres. */
export function textWidth(text: string, height: number): number {
  return (textUnits(text) * height) / CAPITAL;
}

/** The signs of a text that the lettering has not, each once. */
export function missingSigns(text: string): readonly string[] {
  const signs = wordsOf(text).flat();
  return [...new Set(signs.filter((sign) => !isKnown(sign)))];
}

function textUnits(text: string): number {
  const words = wordsOf(text);
  const letters = words.map((word) => word.reduce((sum, sign) => sum + letterOf(sign).width + BETWEEN, -BETWEEN));
  return letters.reduce((sum, units) => sum + units + WORDS, words.length > 0 ? -WORDS : 0);
}

/** Letters with the accents that belong to them. Any kind of space parts words. */
function wordsOf(text: string): readonly (readonly string[])[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => [...word]);
}

function partsOf(sign: string): { readonly base: Glyph | undefined; readonly marks: readonly string[]; top: number } {
  const whole = GLYPHS.get(sign);
  if (whole) return { base: whole, marks: [], top: 0 };
  const [letter = '', ...marks] = [...sign.normalize('NFD')];
  // An accent takes the place of the dot.
  const above = marks.some((mark) => ACCENTS_ABOVE.has(mark));
  const base = GLYPHS.get(letter === 'i' && above ? 'ı' : letter);
  return { base, marks, top: letter === letter.toUpperCase() ? CAPITAL : SMALL };
}

function isKnown(sign: string): boolean {
  const { base, marks } = partsOf(sign);
  return base !== undefined && marks.every((mark) => ACCENTS_ABOVE.has(mark) || ACCENTS_BELOW.has(mark));
}

function letterOf(sign: string): Letter {
  const { base, marks, top } = isKnown(sign) ? partsOf(sign) : { base: UNKNOWN, marks: [], top: 0 };
  const [width, strokes] = base ?? UNKNOWN;
  const accents = marks.flatMap((mark) => {
    const above = ACCENTS_ABOVE.get(mark);
    const shift = { x: width / 2, y: above === undefined ? 0 : top };
    return strokesOf(above ?? ACCENTS_BELOW.get(mark) ?? '').map((stroke) =>
      moveCurve(stroke, { mirrored: false, scale: 1, turn: 0, shift }),
    );
  });
  return { width, strokes: [...strokesOf(strokes), ...accents] };
}

/** Reads the strokes of a glyph. */
function strokesOf(text: string): readonly Curve[] {
  const strokes: Curve[] = [];
  let pen: Point = { x: 0, y: 0 };
  for (const [, command, numbers = ''] of text.matchAll(/([MLB])([^MLB]*)/g)) {
    const values = numbers.trim().split(' ').map(Number);
    const [x = 0, y = 0] = values.slice(-2);
    const to = { x, y };
    if (command === 'L') strokes.push({ kind: 'segment', from: pen, to });
    if (command === 'B') strokes.push(arcBetween(pen, to, ((values[0] ?? 0) * Math.PI) / 180));
    pen = to;
  }
  return strokes;
}

/** The arc from one place to another over an angle, anticlockwise where it is above 0. */
function arcBetween(from: Point, to: Point, sweep: number): Curve {
  const chord = distance(from, to);
  const across = scaled(leftOf(difference(to, from)), 1 / chord);
  const centre = sum(middle(from, to), scaled(across, chord / 2 / Math.tan(sweep / 2)));
  const begin = sweep > 0 ? from : to;
  const start = Math.atan2(begin.y - centre.y, begin.x - centre.x);
  return { kind: 'arc', centre, radius: distance(centre, from), start, sweep: Math.abs(sweep) };
}
