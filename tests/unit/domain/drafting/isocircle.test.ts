import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../../../src/domain/geometry/bounds.ts';
import { draw } from './draw.ts';

describe('isometric circle', () => {
  test.each([
    ['top', 'E 60,60 24.49x14.14 0 0+360', [60 + 17.32, 70]],
    ['left', 'E 60,60 24.49x14.14 120 0+360', [60, 80]],
    ['right', 'E 60,60 24.49x14.14 60 0+360', [60, 80]],
  ])('on the %s face touches the sides of the rhombus around it', (face, ellipse, [x = 0, y = 0]) => {
    const hand = draw().tool('isocircle').type(face).click(60, 60);
    expect(hand.prompt).toBe('radius');
    expect(hand.type('20').lines).toEqual([ellipse]);
    expect(draw().tool('isocircle').type(face).click(60, 60).type('d40').lines).toEqual([ellipse]);
    // The end of its radius along an isometric axis lies on it.
    expect(draw().tool('isocircle').type(face).click(60, 60).click(x, y).lines).toEqual([ellipse]);
    expect(hand.replays).toBe(true);
  });

  test('is on top without a choice, and stays on the face that was chosen', () => {
    const hand = draw().tool('isocircle').click(60, 60).type('20');
    expect(hand.lines).toEqual(['E 60,60 24.49x14.14 0 0+360']);
    hand.type('left').click(100, 60).type('5').click(120, 60).hover(120, 65);
    expect(hand.band).toEqual(['E 120,60 6.12x3.54 120 0+360']);
    hand.escape().type('right').click(150, 60).type('5');
    expect(hand.lines[2]).toBe('E 150,60 6.12x3.54 60 0+360');
  });

  test('is as high on a side face as its part is: upright lines keep their length', () => {
    const [entity] = draw().tool('isocircle').type('right').click(60, 60).type('20').sketch.entities;
    const box = entity && boundsOf(entity.curve);
    // It touches the upright sides of the face at the middle of their height, 20 mm along the axis of 30 degrees.
    expect(box?.right).toBeCloseTo(60 + 20 * Math.cos(Math.PI / 6), 1);
  });

  test.each(['0', '-1', 'r0'])('has no size %s', (text) => {
    const hand = draw().tool('isocircle').click(60, 60).type(text);
    expect([hand.notice, hand.prompt]).toEqual(['bad-size', 'radius']);
  });

  test('a place twice is no size', () => {
    expect(draw().tool('isocircle').click(60, 60).click(60, 60).notice).toBe('bad-size');
  });
});
