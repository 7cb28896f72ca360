import { describe, expect, test } from 'vitest';
import { LEAST_TARGET, leastScale } from '../../../../src/domain/course/figure-parts.ts';
import { drawnParts, type DrawnPartsSource } from '../../../../src/toolchain/figures/drawn-parts.ts';
import { bow, emptySketch, line, ring, SHEET } from '../../domain/sketch/three-views.ts';

/** A plate of 60 x 40 with a bore of 20 and a rounded corner. */
const PLATE: DrawnPartsSource = {
  sketch: {
    ...emptySketch({ ...SHEET, framed: false, titleBlock: undefined }),
    entities: [
      line('visible', 100, 50, 160, 50),
      line('visible', 160, 50, 160, 90),
      ring('visible', 120, 70, 10),
      line('hidden', 100, 90, 160, 90),
      bow('visible', 150, 80, 10, 0, 90),
    ],
  },
  box: { left: 90, bottom: 40, right: 170, top: 100 },
  scale: 1,
  regions: {
    plate: { left: 95, bottom: 45, right: 165, top: 95 },
    bore: { left: 110, bottom: 60, right: 130, top: 80 },
  },
  lines: new Map([
    [0, 'foot'],
    [1, 'side'],
    [2, 'bore'],
    [4, 'corner'],
  ]),
};

function drawn(source: Partial<DrawnPartsSource>) {
  const faults: string[] = [];
  return { parts: drawnParts({ ...PLATE, ...source }, (message) => faults.push(message)), faults };
}

describe('the parts of a drawn figure', () => {
  test('are in the units of the picture, y downwards, as questions know them', () => {
    const { parts, faults } = drawn({});
    expect(faults).toEqual([]);
    expect(parts.size).toEqual({ x: 0, y: 0, width: 80, height: 60 });
    expect(parts.regions).toEqual([
      { id: 'plate', box: { x: 5, y: 5, width: 70, height: 50 } },
      { id: 'bore', box: { x: 20, y: 20, width: 20, height: 20 } },
    ]);
    expect(parts.lines.slice(0, 3)).toEqual([
      { id: 'foot', x: 40, y: 50 },
      { id: 'side', x: 70, y: 30 },
      // A circle is pressed at its top.
      { id: 'bore', x: 30, y: 20 },
    ]);
    expect(parts.lines[3]?.x).toBeCloseTo(60 + 10 * Math.SQRT1_2, 1);
    expect(parts.lines[3]?.y).toBeCloseTo(20 - 10 * Math.SQRT1_2, 1);
  });

  test('are scaled with the picture', () => {
    const { parts } = drawn({ scale: 0.5 });
    expect(parts.size).toEqual({ x: 0, y: 0, width: 40, height: 30 });
    expect(parts.regions[1]).toEqual({ id: 'bore', box: { x: 10, y: 10, width: 10, height: 10 } });
    expect(parts.lines[0]).toEqual({ id: 'foot', x: 20, y: 25 });
  });

  test('grow to what a finger meets, about their middle and within the picture', () => {
    const { parts, faults } = drawn({
      regions: {
        tiny: { left: 130, bottom: 69, right: 132, top: 71 },
        corner: { left: 90, bottom: 99, right: 91, top: 100 },
      },
    });
    expect(faults).toEqual([]);
    const least = LEAST_TARGET / leastScale(parts.size);
    for (const { box } of parts.regions) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(least);
    const [tiny, corner] = parts.regions.map(({ box }) => box);
    expect((tiny?.x ?? 0) + (tiny?.width ?? 0) / 2).toBeCloseTo(41, 1);
    expect(corner).toMatchObject({ x: 0, y: 0 });
  });

  test('have the faults of parts in SVG files', () => {
    const { faults } = drawn({
      regions: {
        small: { left: 150, bottom: 60, right: 151, top: 61 },
        above: { left: 140, bottom: 50, right: 165, top: 70 },
        out: { left: 80, bottom: 50, right: 120, top: 90 },
      },
      lines: new Map([
        [0, 'foot'],
        [1, 'foot'],
      ]),
    });
    expect(faults).toEqual([
      'region "out" reaches beyond the figure\'s viewBox',
      'line "foot" stands here twice',
      'region "small" lies under region "above" whole; the larger one comes first',
    ]);
  });
});
