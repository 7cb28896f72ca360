import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHEET_SCALES, SheetCamera } from '../../../../src/adapters/three/sheet-camera.ts';

const A4 = { left: 0, bottom: 0, right: 297, top: 210 };

function above(width = 600, height = 400): SheetCamera {
  const camera = new SheetCamera();
  camera.resize(width, height);
  camera.fit(A4, 10);
  return camera;
}

describe('SheetCamera', () => {
  it('shows the whole sheet as large as it fits, in the middle', () => {
    const camera = above();
    expect(camera.scale).toBeCloseTo((400 - 20) / 210, 12);
    expect(camera.toScreen({ x: 148.5, y: 105 })).toEqual({ x: expect.closeTo(300, 9), y: expect.closeTo(200, 9) });
    expect(camera.toScreen({ x: 0, y: 210 }).y).toBeCloseTo(10, 9);
  });

  it('gives back every place of the sheet that it shows, to a millionth of a millimetre', () => {
    const camera = above();
    const number = fc.double({ min: -100, max: 900, noNaN: true });
    fc.assert(
      fc.property(number, number, (x, y) => {
        const there = camera.toScreen(camera.toSheet(x, y));
        expect(Math.hypot(there.x - x, there.y - y)).toBeLessThan(1e-6);
      }),
    );
  });

  it('keeps what is under the crosshair where it is while it enlarges, within its limits', () => {
    const camera = above();
    const place = camera.toSheet(123, 45);
    for (const by of [1.2, 1.2, 7, 1 / 3]) {
      camera.zoom(by, 123, 45);
      const there = camera.toScreen(place);
      expect(Math.hypot(there.x - 123, there.y - 45)).toBeLessThan(1e-6);
    }
    camera.zoom(1e6, 0, 0);
    expect(camera.scale).toBe(SHEET_SCALES.most);
    camera.zoom(1e-9, 0, 0);
    expect(camera.scale).toBe(SHEET_SCALES.least);
  });

  it('moves the sheet with the hand, and keeps its middle when the window changes', () => {
    const camera = above();
    const place = camera.toSheet(100, 100);
    camera.pan(30, -20);
    expect(camera.toScreen(place)).toEqual({ x: expect.closeTo(130, 9), y: expect.closeTo(80, 9) });
    const middle = camera.toSheet(300, 200);
    camera.resize(200, 900);
    expect(camera.toSheet(100, 450)).toEqual({ x: expect.closeTo(middle.x, 9), y: expect.closeTo(middle.y, 9) });
  });
});
