import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader } from '../../../../src/domain/tracking/bit-reader.ts';
import { BitWriter, MAX_GAMMA } from '../../../../src/domain/tracking/bit-writer.ts';
import { readScore, writeScore } from '../../../../src/domain/tracking/score-codec.ts';
import { readId, readNumber, writeId, writeNumber } from '../../../../src/domain/tracking/text-codec.ts';

function throughText<T>(write: (writer: BitWriter) => void, read: (reader: BitReader) => T): T {
  const writer = new BitWriter();
  write(writer);
  const reader = new BitReader(writer.text());
  const value = read(reader);
  expect(reader.broken).toBe(false);
  return value;
}

const gamma = (value: number): number =>
  throughText(
    (writer) => writer.gamma(value),
    (reader) => reader.gamma(),
  );

describe('bits', () => {
  test('come back in any widths', () => {
    const field = fc
      .integer({ min: 1, max: 32 })
      .chain((width) => fc.tuple(fc.constant(width), fc.nat(2 ** Math.min(width, 31) - 1)));
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        const read = throughText(
          (writer) => fields.forEach(([width, value]) => writer.bits(value, width)),
          (reader) => fields.map(([width]) => reader.bits(width)),
        );
        expect(read).toEqual(fields.map(([, value]) => value));
      }),
    );
  });

  test('are base64url, six a character', () => {
    const writer = new BitWriter();
    writer.bits(0b111111_111110_000001, 18);
    writer.flag(true);
    expect(writer.text()).toBe('_-Bg');
  });

  test('gamma gives back whole numbers and stops at its limits', () => {
    fc.assert(
      fc.property(fc.nat(MAX_GAMMA), (value) => {
        expect(gamma(value)).toBe(value);
      }),
    );
    expect([0, 1, MAX_GAMMA, MAX_GAMMA + 5, -3, 2.9, Number.NaN].map(gamma)).toEqual([
      0,
      1,
      MAX_GAMMA,
      MAX_GAMMA,
      0,
      2,
      0,
    ]);
  });

  test('beyond the end are 0, and the reader says so', () => {
    const reader = new BitReader('_');
    expect(reader.bits(6)).toBe(63);
    expect(reader.broken).toBe(false);
    expect(reader.bits(1)).toBe(0);
    expect(reader.gamma()).toBe(0);
    expect(reader.broken).toBe(true);
  });

  test('that no writer writes break the reader', () => {
    const foreign = new BitReader('!');
    foreign.bits(1);
    expect(foreign.broken).toBe(true);
    const endless = new BitReader('A'.repeat(40));
    expect(endless.gamma()).toBe(0);
    expect(endless.broken).toBe(true);
  });
});

describe('values', () => {
  test('ids of base64url characters come back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/u), (id) => {
        const read = throughText(
          (writer) => writeId(writer, id),
          (reader) => readId(reader),
        );
        expect(read).toBe(id);
      }),
    );
  });

  test('the ids of most options take 7 bits', () => {
    const writer = new BitWriter();
    writeId(writer, 'b');
    expect(writer.text()).toHaveLength(2);
  });

  test('every finite number comes back exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = throughText(
          (writer) => writeNumber(writer, value),
          (reader) => readNumber(reader),
        );
        expect(read).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('characters that are no number read as 0', () => {
    const writer = new BitWriter();
    writer.bits(3, 5);
    writer.bits(0b1110_1110_1110, 12);
    expect(readNumber(new BitReader(writer.text()))).toBe(0);
  });

  test('the shares of up to ten parts come back exactly, others as the nearest', () => {
    const throughScore = (score: number): unknown =>
      throughText((writer) => writeScore(writer, { result: 'partly', score }), readScore);
    for (let parts = 2; parts <= 10; parts += 1) {
      for (let right = 1; right < parts; right += 1) {
        expect(throughScore(right / parts)).toEqual({ result: 'partly', score: right / parts });
      }
    }
    expect(throughScore(0.51)).toEqual({ result: 'partly', score: 0.5 });
    expect(throughScore(0.01)).toEqual({ result: 'partly', score: 0.1 });
  });
});
