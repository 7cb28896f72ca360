import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placedBalls } from '../../../src/components/drawing/numbered-place.ts';

const BOX = { left: 10, bottom: 20, right: 160, top: 120 };

test('numbers on a sheet stand inside the picture, beside their places and beside each other', () => {
  const coordinate = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
  const places = fc.array(fc.record({ x: coordinate(14, 156), y: coordinate(24, 116) }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(places, (own) => {
      const balls = placedBalls(
        own.map((at, index) => ({ number: index + 1, at })),
        BOX,
      );
      for (const [index, { ball, at, radius, number }] of balls.entries()) {
        expect(number).toBe(index + 1);
        expect(at).toEqual({ x: (own[index]?.x ?? NaN) - BOX.left, y: BOX.top - (own[index]?.y ?? NaN) });
        expect(ball.x > radius && ball.y > radius && ball.x < 150 - radius && ball.y < 100 - radius).toBe(true);
        for (const other of balls.slice(0, index)) {
          expect(Math.hypot(other.ball.x - ball.x, other.ball.y - ball.y)).toBeGreaterThan(2 * radius);
        }
      }
    }),
  );
});
