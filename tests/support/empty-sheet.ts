import { emptySketch } from '../../src/domain/sketch/empty-sketch.ts';

/** A sheet A4 across with its frame, and nothing on it. */
export const EMPTY_SHEET = emptySketch({
  format: 'A4',
  lying: true,
  scale: '1:1',
  projection: 'first',
  framed: true,
  titleBlock: undefined,
});
