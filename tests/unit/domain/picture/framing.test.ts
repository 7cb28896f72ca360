import { describe, expect, it } from 'vitest';
import { framing, IN_THE_MIDDLE, rayAt, shifted } from '../../../../src/domain/picture/framing.ts';
import { lookOf } from '../../../../src/domain/picture/look.ts';

const BOX = { from: [0, 0, 0], to: [60, 40, 30] } as const;
const [WIDTH, HEIGHT] = [400, 300];

/** What is seen in the middle of a picture from the front: x and z of the part. */
function middleOf(zoom: number, shift = IN_THE_MIDDLE): readonly [number, number] {
  const { from } = rayAt(framing(BOX, WIDTH, HEIGHT, zoom, shift), lookOf('front'), WIDTH / 2, HEIGHT / 2);
  return [from[0], from[2]];
}

describe('a picture that is moved', () => {
  it('follows the hand: what was in its middle is where it has been dragged to', () => {
    const shift = shifted(IN_THE_MIDDLE, 2, HEIGHT, 50, -20);
    const { from } = rayAt(framing(BOX, WIDTH, HEIGHT, 2, shift), lookOf('front'), WIDTH / 2 + 50, HEIGHT / 2 - 20);
    const [x, z] = middleOf(2);
    expect(from[0]).toBeCloseTo(x, 9);
    expect(from[2]).toBeCloseTo(z, 9);
    expect(middleOf(2, shift)[0]).toBeLessThan(x);
    expect(middleOf(2, shift)[1]).toBeLessThan(z);
  });

  it('shows in its middle nothing that was out of the picture at zoom 1, and stays where it is seen whole', () => {
    expect(shifted(IN_THE_MIDDLE, 1, HEIGHT, 500, 500)).toEqual([0, 0]);
    expect(shifted(IN_THE_MIDDLE, 2, HEIGHT, -9000, -9000)).toEqual([0.5, -0.5]);
    expect(shifted(IN_THE_MIDDLE, 4, HEIGHT, -9000, 9000)).toEqual([0.75, 0.75]);
  });

  it('comes back to the middle as it gets smaller', () => {
    const far = shifted(IN_THE_MIDDLE, 4, HEIGHT, -9000, 9000);
    expect(shifted(far, 2, HEIGHT, 0, 0)).toEqual([0.5, 0.5]);
    expect(shifted(far, 1, HEIGHT, 0, 0)).toEqual([0, 0]);
  });
});
