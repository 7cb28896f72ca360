import { describe, expect, test } from 'vitest';
import { sketchFigure, type SketchFigureSource } from '../../../../src/toolchain/compile/sketch-figure.ts';
import { WORDS } from '../../domain/sheet/words.ts';
import { bow, emptySketch, line, ring, SHEET } from '../../domain/sketch/three-views.ts';

/** A plate of 60 x 40 with a bore of 20 and a rounded corner. */
const PLATE: SketchFigureSource = {
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
  regions: {
    plate: { left: 95, bottom: 45, right: 165, top: 95 },
    bore: { left: 110, bottom: 60, right: 130, top: 80 },
  },
  lines: { foot: 0, side: 1, bore: 2, corner: 4 },
};

function drawn(source: Partial<SketchFigureSource>) {
  const faults: string[] = [];
  return { ...sketchFigure({ ...PLATE, ...source }, WORDS, (message) => faults.push(message)), faults };
}

describe('a figure from a drawing', () => {
  test('shows its part of the sheet, with the lines that have names', () => {
    const { svg, faults } = drawn({});
    expect(faults).toEqual([]);
    expect(svg).toContain('viewBox="0 0 80 60"');
    expect(svg).toContain('<path class="w" data-line="foot" d="M10 50L70 50"/>');
    expect([...svg.matchAll(/data-line="(\w+)"/g)].map(([, name]) => name)).toEqual(['foot', 'side', 'bore', 'corner']);
  });

  test('has parts in the units of the picture, y downwards, as questions know them', () => {
    const { parts } = drawn({});
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

  test('has the faults of parts in SVG files, and of names that mean nothing', () => {
    const { faults } = drawn({
      regions: {
        tiny: { left: 150, bottom: 60, right: 151, top: 61 },
        out: { left: 80, bottom: 50, right: 120, top: 90 },
      },
      lines: { foot: 0, again: 0, gone: 9 },
    });
    expect(faults).toHaveLength(4);
    expect(faults[0]).toBe('line "again" is line "foot" as well; expected one name');
    expect(faults[1]).toBe('line "gone" is entity 9; the drawing has 5 entities');
    expect(faults[2]).toContain('region "tiny" is 3 pixels wide or high');
    expect(faults[3]).toContain('region "out" reaches beyond');
  });
});
