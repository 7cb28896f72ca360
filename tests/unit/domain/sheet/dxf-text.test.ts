import { parseString } from 'dxf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dxfText } from '../../../../src/domain/sheet/dxf-text.ts';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { expandedSketch } from '../../../../src/domain/sketch/expand-inserts.ts';
import { LAYERS } from '../../../../src/domain/sketch/line-type.ts';
import type { Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { readDxf } from '../../../../src/toolchain/dxf/read-dxf.ts';
import { described, draw } from '../drafting/draw.ts';
import { emptySketch, bow, line, ring } from '../sketch/three-views.ts';
import { entities } from '../sketch/sketches.ts';
import { WORDS } from './words.ts';

interface Parsed {
  readonly header: Readonly<Record<string, unknown>>;
  readonly tables: {
    readonly layers: Readonly<Record<string, { readonly lineTypeName: string }>>;
    readonly ltypes?: unknown;
  };
  readonly blocks: readonly { readonly name: string; readonly entities: readonly unknown[] }[];
  readonly entities: readonly { readonly type: string; readonly layer: string; readonly [key: string]: unknown }[];
}

const parsed = (sketch: Sketch): Parsed => parseString(dxfText(sketch, WORDS)) as Parsed;
const drawn = (...lines: Sketch['entities']): Sketch => ({ ...emptySketch(), entities: lines });
/** Lines read back by the reader of authors' files, which is another parser's. */
const again = (sketch: Sketch): readonly string[] => {
  const read = readDxf(dxfText(sketch, WORDS));
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.entities.map(({ curve, layer }) => `${layer} ${described(curve)}`);
};

describe('a drawing as a DXF file of R12', () => {
  test('has plain letters alone, the version, and a number for every code', () => {
    const text = dxfText(
      draw().tool('dimension').click(20, 20).click(60, 20).type('symbol', 'square').click(40, 40).sketch,
      WORDS,
    );
    const rows = text.split('\r\n');
    expect(text).toMatch(/^[ -~\r\n]*$/);
    expect(rows.slice(-3)).toEqual(['0', 'EOF', '']);
    expect(
      rows
        .filter((_, at) => at % 2 === 0)
        .slice(0, -1)
        .every((code) => /^\d+$/.test(code)),
    ).toBe(true);
    expect(text).toContain('$ACADVER\r\n1\r\nAC1009');
  });

  test('has every layer with its line type', () => {
    const { layers } = parsed(drawn()).tables;
    expect(Object.keys(layers)).toEqual(expect.arrayContaining([...LAYERS, 'dimension', 'hatch', 'sheet', 'sign']));
    expect(LAYERS.map((name) => layers[name]?.lineTypeName)).toEqual([
      'CONTINUOUS',
      'HIDDEN',
      'CENTER',
      'CONTINUOUS',
      'CONTINUOUS',
      'CENTERX2',
      'PHANTOM',
    ]);
  });

  test('gives back its lines, circles and arcs on their layers', () => {
    const sketch = drawn(
      ...LAYERS.map((layer, at) => line(layer, 10, 10 * at, 50.25, 10 * at + 3.5)),
      ring('hidden', 60, 60, 12.5),
      bow('centre', 80, 60, 20, 300, 120),
    );
    expect(again(sketch)).toEqual(sketch.entities.map(({ curve, layer }) => `${layer} ${described(curve)}`));
  });

  test('gives back any lines that a drawing keeps; ellipses as pieces within a hundredth of a millimetre', () => {
    fc.assert(
      fc.property(fc.array(entities, { minLength: 1, maxLength: 8 }), (some) => {
        const { sketch } = checkedSketch(drawn(...some));
        const plain = { ...sketch, entities: sketch.entities.filter(({ curve }) => curve.kind !== 'ellipse') };
        fc.pre(plain.entities.length > 0);
        expect(again(plain)).toEqual(plain.entities.map(({ curve, layer }) => `${layer} ${described(curve)}`));
      }),
      { numRuns: 60 },
    );
    const round = draw().tool('isocircle').click(60, 60).type('20').sketch;
    const { entities: pieces } = parsed(round);
    const vertices = pieces.find(({ type }) => type === 'POLYLINE')?.['vertices'] as readonly {
      x: number;
      y: number;
    }[];
    for (const [at, a] of vertices.entries()) {
      const b = vertices[(at + 1) % vertices.length] ?? a;
      const [x, y] = [(a.x + b.x) / 2 - 60, (a.y + b.y) / 2 - 60];
      expect(Math.hypot(x / 24.49, y / 14.14)).toBeGreaterThan(1 - 0.01 / 14);
    }
  });

  test('has blocks as blocks, each with its inserts, turned and mirrored as they stand', () => {
    const given = drawn(line('visible', 20, 20, 20, 40), bow('hidden', 20, 40, 6, 200, 130), ring('centre', 60, 60, 4));
    const hand = draw(given).tool('block').click(20, 30).click(14.36, 37.95).enter().click(20, 20);
    hand
      .tool('dimension')
      .click(20, 20)
      .click(60, 60)
      .click(40, 80)
      .tool('block')
      .click(64, 60)
      .click(40, 80)
      .enter()
      .click(60, 60);
    hand.tool('dimension').click(20, 20).click(20, 40).click(10, 30);
    hand
      .tool('insert')
      .type('1', 'turn', '30')
      .click(100, 50)
      .type('mirrored')
      .click(150, 60)
      .type('turn', '0')
      .click(90, 120);
    hand.tool('insert').type('2').click(200, 100);
    const { sketch } = hand;
    const { blocks, entities: all } = parsed(sketch);
    expect(blocks.map(({ name, entities: own }) => [name, own.length > 0])).toEqual(
      ['*D1', 'BLOCK1', '*D2', 'BLOCK2'].map((name) => [name, true]),
    );
    expect(all.filter(({ type }) => type === 'INSERT').map(({ block, scaleX }) => [block, scaleX])).toEqual([
      ['BLOCK1', 1],
      ['BLOCK2', 1],
      ['BLOCK1', 1],
      ['BLOCK1', -1],
      ['BLOCK1', -1],
      ['BLOCK2', 1],
    ]);
    expect(dxfText(sketch, WORDS).match(/\r\nINSERT\r\n/g)).toHaveLength(6);
    const seen = expandedSketch(sketch).entities.map(({ curve, layer }) => `${layer} ${described(curve)}`);
    expect(seen).toHaveLength(10);
    expect(again(sketch)).toEqual(seen);
  });

  test('has dimensions as dimensions, each with its picture in a block of its own', () => {
    const hand = draw(
      drawn(ring('visible', 60, 60, 12.5), line('visible', 0, 0, 50, 0), line('visible', 0, 0, 50, 50)),
    );
    hand.tool('dimension').click(20, 20).click(60, 50).type('tolerance', '±0.1').click(40, 70);
    hand.tool('aligned').click(20, 20).click(60, 50).click(40, 70);
    hand.tool('radius').click(72.5, 60).click(90, 60).tool('diameter').click(72.5, 60).click(60, 90);
    hand.tool('angle').click(30, 0).click(30, 30).click(30, 12);
    const { entities: all, blocks } = parsed(hand.sketch);
    const sizes = all.filter(({ type }) => type === 'DIMENSION');
    expect(sizes.map(({ block, dimensionType }) => [block, dimensionType])).toEqual([
      ['*D1', 0],
      ['*D2', 1],
      ['*D3', 4],
      ['*D4', 3],
      ['*D5', 2],
    ]);
    expect(blocks.map(({ name, entities: own }) => [name, own.length > 3])).toEqual(
      ['*D1', '*D2', '*D3', '*D4', '*D5'].map((name) => [name, true]),
    );
    const text = dxfText(hand.sketch, WORDS);
    for (const said of ['40 %%p0', '50', 'R12', '%%c25', '45%%d']) expect(text).toContain(`\r\n1\r\n${said}`);
    expect(again(hand.sketch)).toHaveLength(3);
  });

  test('keeps hatching, signs and the frame apart from the lines of the part', () => {
    const hand = draw().tool('rectangle').click(20, 20).click(80, 60).tool('hatch').click(50, 40);
    const framed = { ...hand.sketch, sheet: { ...hand.sketch.sheet, framed: true } };
    const { entities: all } = parsed(framed);
    expect(all.filter(({ layer }) => layer === 'hatch').length).toBeGreaterThan(10);
    expect(all.filter(({ layer }) => layer === 'sheet').length).toBeGreaterThan(4);
    expect(again(framed)).toHaveLength(4);
  });
});
