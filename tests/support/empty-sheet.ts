import type { Sketch } from '../../src/domain/sketch/sketch.ts';

/** A sheet A4 across with its frame, and nothing on it. */
export const EMPTY_SHEET: Sketch = {
  sheet: { format: 'A4', lying: true, scale: '1:1', projection: 'first', framed: true, titleBlock: undefined },
  views: [],
  entities: [],
  dimensions: [],
  hatches: [],
  marks: [],
  blocks: [],
  inserts: [],
};
