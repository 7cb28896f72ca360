import { expect } from 'chai';
import { paintList, type PaintFrame } from '../../../../src/adapters/canvas/paint-list.ts';
import { layOutSheet } from '../../../../src/domain/sheet/lay-out-sheet.ts';
import { lineWidthsOf } from '../../../../src/domain/sheet/line-widths.ts';
import { printSvg } from '../../../../src/domain/sheet/sheet-svg.ts';
import { sheetSize } from '../../../../src/domain/sketch/sheet-setup.ts';
import type { Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { WORDS } from '../../../unit/domain/sheet/words.ts';
import { bow, emptySketch, line, ring, SHEET } from '../../../unit/domain/sketch/three-views.ts';

const WIDTHS = lineWidthsOf('A4');
/** Pixels for each millimetre. */
const SCALE = 4;

/** Every kind of line, a part of an ellipse, a hatch, dimensions, arrowheads and letters, in a framed sheet. */
const DRAWING: Sketch = {
  ...emptySketch(SHEET),
  entities: [
    line('visible', 60, 80, 120, 80),
    line('hidden', 60, 90, 120, 110),
    line('centre', 60, 95, 120, 95),
    line('cutting', 130, 60, 130, 130),
    ring('visible', 90, 120, 15),
    bow('narrow', 90, 120, 20, 200, 210),
    {
      layer: 'visible',
      curve: { kind: 'ellipse', centre: { x: 180, y: 120 }, major: 25, minor: 12, turn: 0.6, start: 0.4, sweep: 4 },
    },
  ],
  hatches: [{ loops: [[{ kind: 'circle', centre: { x: 200, y: 80 }, radius: 12 }]], angle: Math.PI / 4, spacing: 3 }],
  dimensions: [
    {
      kind: 'level',
      from: { x: 60, y: 80 },
      to: { x: 120, y: 80 },
      place: { x: 90, y: 66 },
      sign: 'none',
      value: 60,
      tolerance: { kind: 'limits', upper: 0.1, lower: -0.1 },
      count: 1,
      auxiliary: false,
    },
  ],
  marks: [{ kind: 'arrow', at: { x: 150, y: 60 }, letter: 'A', turn: 0 }],
};

function canvasOf(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('expected a canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

function painted(sketch: Sketch, frame: Partial<PaintFrame> = {}): ImageData {
  const [width, height] = sheetSize(sketch.sheet);
  const { context } = canvasOf(width * SCALE, height * SCALE);
  const colour = (): string => 'black';
  paintList(context, layOutSheet(sketch, WORDS), WIDTHS, {
    left: 0,
    top: height,
    scale: SCALE,
    least: 0,
    colour,
    ...frame,
  });
  return context.getImageData(0, 0, width * SCALE, height * SCALE);
}

/** The same sheet as the browser draws its SVG. */
async function drawnSvg(sketch: Sketch): Promise<ImageData> {
  const [width, height] = sheetSize(sketch.sheet);
  const svg = printSvg(layOutSheet(sketch, WORDS), { left: 0, bottom: 0, right: width, top: height }, WIDTHS);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const { context } = canvasOf(width * SCALE, height * SCALE);
  context.drawImage(image, 0, 0, width * SCALE, height * SCALE);
  return context.getImageData(0, 0, width * SCALE, height * SCALE);
}

/** Dark places of a picture: how many there are, and at how many of them another picture is plainly not dark. */
function compare(one: ImageData, other: ImageData): { readonly dark: number; readonly apart: number } {
  let [dark, apart] = [0, 0];
  for (let at = 0; at < one.data.length; at += 4) {
    const value = one.data[at] ?? 255;
    if (value >= 128) continue;
    dark += 1;
    if (Math.abs(value - (other.data[at] ?? 255)) > 128) apart += 1;
  }
  return { dark, apart };
}

/** How many pixels are dark on the way down from a place of the sheet. */
function thickness(picture: ImageData, x: number, from: number, to: number): number {
  const [, height] = sheetSize(SHEET);
  let dark = 0;
  for (let row = (height - from) * SCALE; row < (height - to) * SCALE; row += 1) {
    if ((picture.data[(row * picture.width + x * SCALE) * 4] ?? 255) < 128) dark += 1;
  }
  return dark;
}

describe('a sheet on a canvas', () => {
  it('is the picture that its SVG is', async () => {
    const [canvas, svg] = [painted(DRAWING), await drawnSvg(DRAWING)];
    for (const [one, other] of [
      [canvas, svg],
      [svg, canvas],
    ] as const) {
      const { dark, apart } = compare(one, other);
      expect(dark).to.be.greaterThan(5000);
      expect(apart / dark).to.be.lessThan(0.01);
    }
    const { entities } = DRAWING;
    const less = compare(canvas, await drawnSvg({ ...DRAWING, entities: entities.slice(1) }));
    expect(less.apart / less.dark).to.be.greaterThan(0.01);
  });

  it('has no line thinner than the screen can show well, and wide ones twice as wide', () => {
    const lines: Sketch = {
      ...emptySketch({ ...SHEET, framed: false, titleBlock: undefined }),
      entities: [line('visible', 20, 100, 200, 100), line('narrow', 20, 150.125, 200, 150.125)],
    };
    const wide = (picture: ImageData): readonly number[] => [
      thickness(picture, 90, 105, 95),
      thickness(picture, 90, 155, 145),
    ];
    expect(wide(painted(lines))).to.deep.equal([2, 1]);
    expect(wide(painted(lines, { least: 3 }))).to.deep.equal([6, 3]);
  });

  it('can show every thing in its own colour', () => {
    const colour: PaintFrame['colour'] = ({ source }) => (source.list === 'hatches' ? 'white' : 'black');
    const { dark, apart } = compare(painted(DRAWING), painted(DRAWING, { colour }));
    expect(apart).to.be.greaterThan(300);
    expect(apart / dark).to.be.lessThan(0.2);
  });
});
