import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, boundsOfAll, boxHolds } from '../../../../src/domain/geometry/bounds.ts';
import { distanceTo } from '../../../../src/domain/geometry/nearest.ts';
import { pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { layOutSheet } from '../../../../src/domain/sheet/lay-out-sheet.ts';
import { lineWidthsOf } from '../../../../src/domain/sheet/line-widths.ts';
import { pathData } from '../../../../src/domain/sheet/path-data.ts';
import { figureSvg, printSvg } from '../../../../src/domain/sheet/sheet-svg.ts';
import { titleBlockBox } from '../../../../src/domain/sketch/title-cells.ts';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { SHEET_FORMATS, sheetSize } from '../../../../src/domain/sketch/sheet-setup.ts';
import { curves } from '../geometry/curves.ts';
import { sketches } from '../sketch/sketches.ts';
import { bearing, bracket, emptySketch, level, line, SHEET } from '../sketch/three-views.ts';
import { WORDS } from './words.ts';

const WIDTHS = lineWidthsOf('A4');
const BOX = { left: 0, bottom: 0, right: 297, top: 210 };

describe('a sheet', () => {
  test.each(SHEET_FORMATS.flatMap(({ name }) => [true, false].map((lying) => [name, lying] as const)))(
    '%s (lying: %s) has its frame 20 mm from the left and 10 from the other sides, and marks at its axes',
    (format, lying) => {
      const sheet = { ...SHEET, format, lying, titleBlock: undefined };
      const [width, height] = sheetSize(sheet);
      const [frame, ...more] = layOutSheet(emptySketch(sheet), WORDS);
      expect(more).toEqual([]);
      expect(frame?.ink).toBe('frame');
      const lines = frame?.strokes ?? [];
      expect(boundsOfAll(lines.slice(0, 4).map(boundsOf))).toEqual({
        left: 20,
        bottom: 10,
        right: width - 10,
        top: height - 10,
      });
      expect(lines.slice(4).map((mark) => pointOn(mark, 0.5))).toEqual([
        { x: 20, y: height / 2 },
        { x: width - 10, y: height / 2 },
        { x: width / 2, y: 10 },
        { x: width / 2, y: height - 10 },
      ]);
    },
  );

  test('has a title block 180 mm wide in the lower right corner of the frame, and all words inside it', () => {
    for (const lying of [true, false]) {
      const sheet = { ...SHEET, lying, titleBlock: { title: 1, owner: 63, number: 0 } };
      const [width] = sheetSize(sheet);
      expect(titleBlockBox(sheet)).toEqual({ left: width - 190, bottom: 10, right: width - 10, top: 46 });
      const words = { ...WORDS, entry: () => 'A very long title that would never fit into its field of this block' };
      for (const { strokes } of layOutSheet(emptySketch({ ...sheet, framed: false }), words)) {
        for (const stroke of strokes) expect(boxHolds(titleBlockBox(sheet), pointOn(stroke, 0.5), 0.01)).toBe(true);
      }
    }
  });

  test('shows the cone on the left in the first angle and on the right in the third', () => {
    const rings = (projection: 'first' | 'third'): readonly number[] =>
      layOutSheet(emptySketch({ ...SHEET, projection }), WORDS)
        .flatMap(({ strokes }) => strokes)
        .flatMap((stroke) => (stroke.kind === 'circle' ? [stroke.centre.x] : []));
    const [first] = rings('first');
    const [third] = rings('third');
    expect(rings('first')).toHaveLength(2);
    // The symbol stands in the last 30 mm of the upper row.
    expect(first).toBeGreaterThan(272);
    expect(third).toBeLessThan(272);
  });

  test('draws wide lines over narrow ones, each in its line type', () => {
    const list = layOutSheet(
      {
        ...emptySketch({ ...SHEET, framed: false, titleBlock: undefined }),
        entities: [line('visible', 0, 0, 40, 0), line('hidden', 0, 0, 40, 0)],
      },
      WORDS,
    );
    expect(list.map(({ ink, strokes }) => [ink, strokes.length])).toEqual([
      ['narrow', 11],
      ['wide', 1],
    ]);
    expect(list.map(({ source }) => source)).toEqual([
      { list: 'entities', index: 1 },
      { list: 'entities', index: 0 },
    ]);
  });
});

describe('what lies above what', () => {
  test('is the outline over extension lines, and arrowheads and values over all', () => {
    const list = layOutSheet(
      {
        ...emptySketch({ ...SHEET, framed: false, titleBlock: undefined }),
        entities: [line('visible', 0, 0, 0, 20)],
        dimensions: [level(0, 0, 40, 0, 30)],
      },
      WORDS,
    );
    expect(list.map(({ source, ink, strokes, fills }) => [source.list, ink, strokes.length > 0, fills.length])).toEqual(
      [
        ['dimensions', 'narrow', true, 0],
        ['entities', 'wide', true, 0],
        ['dimensions', 'lettering', true, 2],
      ],
    );
  });
});

describe('as a picture', () => {
  test.each([
    ['bracket', bracket()],
    ['bearing', bearing()],
  ])('the %s is the one that was looked at', async (name, sketch) => {
    const svg = printSvg(layOutSheet(sketch, WORDS), BOX, WIDTHS).replace(/<path/g, '\n<path');
    await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`);
  });

  test('it is true to scale for print', () => {
    const sketch = {
      ...emptySketch({ ...SHEET, framed: false, titleBlock: undefined }),
      entities: [line('visible', 20, 30, 80, 30)],
    };
    const svg = printSvg(layOutSheet(sketch, WORDS), BOX, WIDTHS);
    expect(svg).toContain('width="297mm" height="210mm" viewBox="0 0 297 210"');
    expect(svg).toContain('<path stroke-width="0.5" stroke-linecap="round" d="M20 180L80 180"/>');
  });

  test('it has no style attributes, no scripts and is valid, whatever is drawn', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const list = layOutSheet(checkedSketch(sketch).sketch, WORDS);
        for (const svg of [printSvg(list, BOX, WIDTHS), figureSvg(list, BOX, WIDTHS)]) {
          expect(XMLValidator.validate(svg)).toBe(true);
          expect(svg).not.toMatch(/style|script|NaN|Infinity|undefined/);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a figure uses the classes of figures and names its lines', () => {
    const sketch = bearing();
    const svg = figureSvg(layOutSheet(sketch, WORDS), BOX, WIDTHS, new Map([[0, 'bore']]));
    const classes = new Set([...svg.matchAll(/class="([^"]*)"/g)].map(([, name]) => name));
    expect([...classes].sort()).toEqual(['ar', 'd', 's', 't', 'w', 'x']);
    expect(svg.match(/data-line="bore"/g)).toHaveLength(1);
  });

  test('a path follows its curve', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const data = pathData([curve], { left: 0, top: 0, scale: 1 });
        const ends = [...data.matchAll(/(?:M|L|A.*?[01] 0 )(-?[\d.]+) (-?[\d.]+)(?=[MLA]|$)/g)];
        expect(ends.length).toBeGreaterThan(1);
        for (const [, x, y] of ends) expect(distanceTo(curve, { x: Number(x), y: -Number(y) })).toBeLessThan(0.002);
      }),
    );
  });

  test('strokes that follow each other are one line', () => {
    const corner: readonly Curve[] = [line('visible', 0, 0, 10, 0).curve, line('visible', 10, 0, 10, 5).curve];
    expect(pathData(corner, { left: 0, top: 5, scale: 2 })).toBe('M0 10L20 10L20 0');
  });
});
