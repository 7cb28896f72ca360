import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { decodeSketch, encodeSketch } from '../../../../src/domain/sketch/sketch-codec.ts';
import { MOST, type Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { ALPHABET } from '../../../../src/domain/tracking/bit-writer.ts';
import { bearing, block, bracket, emptySketch, line } from './three-views.ts';
import { sketches } from './sketches.ts';

const NOTHING = { views: 0, entities: 0, dimensions: 0, hatches: 0, marks: 0, blocks: 0, inserts: 0 };
const DRAWINGS = [
  ['a bracket with ten sizes', bracket()],
  ['a block with eight sizes', block()],
  ['a bearing in section, off the grid', bearing()],
] as const;

describe('a three-view drawing', () => {
  test.each(DRAWINGS)('%s takes under 450 characters', (_, sketch) => {
    expect(sketch.entities.length).toBeGreaterThanOrEqual(40);
    expect(sketch.views).toHaveLength(3);
    expect(sketch.entities.some(({ layer }) => layer === 'hidden')).toBe(true);
    expect(sketch.entities.some(({ layer }) => layer === 'centre')).toBe(true);
    expect(encodeSketch(sketch).length).toBeLessThan(450);
  });

  test.each(DRAWINGS)('%s comes back whole', (_, sketch) => {
    const { sketch: stored, leftOut } = checkedSketch(sketch);
    expect(leftOut).toEqual(NOTHING);
    expect(decodeSketch(encodeSketch(sketch))).toEqual({ sketch: stored, leftOut: NOTHING, damaged: false });
  });

  test('moved by an odd amount takes under 450 characters still', () => {
    const by = 0.37;
    const moved: Sketch = {
      ...bracket(),
      entities: bracket().entities.map((entity) => {
        const { curve } = entity;
        const shift = ({ x, y }: { x: number; y: number }) => ({ x: x + by, y: y - by });
        return curve.kind === 'segment'
          ? { ...entity, curve: { ...curve, from: shift(curve.from), to: shift(curve.to) } }
          : { ...entity, curve: { ...curve, centre: shift(curve.centre) } };
      }),
    };
    expect(encodeSketch(moved).length).toBeLessThan(450);
  });
});

describe('any drawing', () => {
  test('comes back as it was checked', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const text = encodeSketch(sketch);
        expect([...text].every((character) => ALPHABET.includes(character))).toBe(true);
        expect(decodeSketch(text)).toEqual({
          sketch: checkedSketch(sketch).sketch,
          leftOut: NOTHING,
          damaged: false,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('is the same text again', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const text = encodeSketch(sketch);
        const again = decodeSketch(text);
        expect(again && encodeSketch(again.sketch)).toBe(text);
      }),
    );
  });
});

describe('a damaged text', () => {
  const whole = encodeSketch(bracket());
  const stored = checkedSketch(bracket()).sketch;

  test('cut anywhere gives what stands before the cut and counts the rest', () => {
    for (let length = 0; length < whole.length; length += 1) {
      const read = decodeSketch(whole.slice(0, length));
      if (!read) {
        expect(length).toBeLessThan(20);
        continue;
      }
      expect(read.damaged).toBe(true);
      const { sketch, leftOut } = read;
      // The two characters of the check are read as check, wherever the cut is.
      expect(sketch.entities).toEqual(stored.entities.slice(0, sketch.entities.length));
      expect(sketch.dimensions).toEqual(stored.dimensions.slice(0, sketch.dimensions.length));
      expect(sketch.entities.length + leftOut.entities).toBe(stored.entities.length);
      expect(sketch.dimensions.length + leftOut.dimensions).toBe(stored.dimensions.length);
    }
    expect(decodeSketch(whole.slice(0, -20))?.sketch.entities).toHaveLength(stored.entities.length);
  });

  test('altered anywhere never throws, and is known', () => {
    for (let at = 0; at < whole.length; at += 1) {
      for (const other of ['A', '_', 'q', '!', 'é']) {
        if (whole.charAt(at) === other) continue;
        const read = decodeSketch(whole.slice(0, at) + other + whole.slice(at + 1));
        if (!read) continue;
        expect(read.damaged).toBe(true);
        expect(checkedSketch(read.sketch).sketch).toEqual(read.sketch);
      }
    }
  });

  test('of any characters never throws', () => {
    const noise = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...ALPHABET), { maxLength: 600 }).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const read = decodeSketch(text);
        expect(read === undefined || read.sketch.entities.length <= MOST.entities).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of no drawing is none', () => {
    expect(decodeSketch('')).toBeUndefined();
    expect(decodeSketch('AAAA')).toBeUndefined();
    expect(decodeSketch('____________')).toBeUndefined();
  });
});

describe('a drawing that is too much', () => {
  test('is stored up to its bounds, and says what is left out', () => {
    const lines = Array.from({ length: MOST.entities + 7 }, (_, at) => line('visible', at / 10, 0, at / 10, 50));
    const checked = checkedSketch({ ...emptySketch(), entities: lines });
    expect(checked.sketch.entities).toHaveLength(MOST.entities);
    expect(checked.leftOut).toEqual({ ...NOTHING, entities: 7 });
    expect(decodeSketch(encodeSketch(checked.sketch))?.sketch).toEqual(checked.sketch);
  });

  test.each([Number.NaN, Infinity, -1e300, 5000])('loses what stands at %s, and nothing else', (bad) => {
    const sketch = bracket();
    const [dimension] = sketch.dimensions;
    if (!dimension) throw new Error('no dimension');
    const spoilt: Sketch = {
      ...sketch,
      views: [...sketch.views, { kind: 'top', frame: { left: 0, bottom: 0, right: bad, top: 10 } }],
      entities: [line('visible', bad, 0, 0, 0), ...sketch.entities, line('hidden', 0, 0, 0, bad)],
      dimensions: [...sketch.dimensions, { ...dimension, place: { x: 0, y: bad } }],
      hatches: [{ loops: [[{ kind: 'circle', centre: { x: 0, y: 0 }, radius: bad }]], angle: 0, spacing: 2 }],
      marks: [{ kind: 'letter', at: { x: bad, y: 0 }, letter: 'A', twice: false }],
    };
    const checked = checkedSketch(spoilt);
    expect(checked.leftOut).toEqual({ ...NOTHING, views: 1, entities: 2, dimensions: 1, hatches: 1, marks: 1 });
    expect(checked.sketch).toEqual(checkedSketch(sketch).sketch);
  });

  test('has no open, empty or over-fine hatching and no texts of its own', () => {
    const square = [line('visible', 0, 0, 10, 0), line('visible', 10, 0, 10, 10), line('visible', 10, 10, 0, 0)].map(
      ({ curve }) => curve,
    );
    const hatch = { loops: [square], angle: 1, spacing: 2 };
    const marks = ['A', 'a', 'AB', '', '<'].map((letter) => ({
      kind: 'letter' as const,
      at: { x: 0, y: 0 },
      letter,
      twice: false,
    }));
    const { sketch } = checkedSketch({
      ...emptySketch(),
      hatches: [
        hatch,
        { ...hatch, loops: [square.slice(0, 2)] },
        { ...hatch, loops: [] },
        { ...hatch, loops: [[]] },
        { ...hatch, spacing: 0.01 },
        { ...hatch, angle: Number.NaN },
      ],
      marks,
    });
    expect(sketch.hatches).toHaveLength(1);
    expect(sketch.marks).toHaveLength(1);
  });
});
