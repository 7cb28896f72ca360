import type { Entity, Sketch } from '../src/domain/sketch/sketch.ts';
import { LAYERS, type Layer } from '../src/domain/sketch/line-type.ts';
import { seeded } from './seeded.ts';

/** Of ten lines so many are visible, hidden, and so on: about as in a drawing of three views. */
const SHARES: readonly Layer[] = [
  'visible',
  'visible',
  'visible',
  'visible',
  'visible',
  'hidden',
  'hidden',
  'centre',
  'narrow',
  'construction',
];
/** Millimetres of A3, lying. */
export const SHEET = { width: 420, height: 297 };

/** A sheet of A3 with so many lines of all kinds, a third of them round; the same at every run. */
export function mixedSketch(lines: number): Sketch {
  const next = seeded();
  const entities = Array.from({ length: lines }, (_, index): Entity => {
    const layer = SHARES[index % SHARES.length] ?? LAYERS[0];
    const centre = { x: 20 + next() * (SHEET.width - 40), y: 20 + next() * (SHEET.height - 40) };
    const size = 3 + next() * 20;
    const kind = Math.floor(next() * 6);
    if (kind === 0) return { layer, curve: { kind: 'circle', centre, radius: size / 2 } };
    if (kind === 1) {
      return { layer, curve: { kind: 'arc', centre, radius: size / 2, start: next() * 6, sweep: 0.5 + next() * 3 } };
    }
    const turn = kind < 5 ? (kind % 2) * (Math.PI / 2) : next() * Math.PI;
    const to = { x: centre.x + size * Math.cos(turn), y: centre.y + size * Math.sin(turn) };
    return { layer, curve: { kind: 'segment', from: centre, to } };
  });
  const sheet = { format: 'A3', lying: true, scale: '1:1', projection: 'first', framed: true } as const;
  return {
    sheet: { ...sheet, titleBlock: undefined },
    views: [],
    entities,
    dimensions: [],
    hatches: [],
    marks: [],
    blocks: [],
    inserts: [],
  };
}
