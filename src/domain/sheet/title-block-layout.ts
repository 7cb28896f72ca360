import type { Box } from '../geometry/bounds.ts';
import type { Curve } from '../geometry/curve.ts';
import { dashesOf } from './dashes.ts';
import type { SheetSetup, TitleBlock, TitleField } from '../sketch/sheet-setup.ts';
import type { SheetWords } from './display-list.ts';
import { letteringOf, textWidth } from './lettering.ts';
import type { LineWidths } from './line-widths.ts';
import { drawingSpace, rectangle } from './sheet-frame.ts';

/** Width of a title block (ISO 7200) and height of each of its three rows in millimetres. */
const WIDTH = 180;
const ROW = 12;
/** Heights of field names and of what the fields hold; the latter shrink where they would not fit. */
const NAME_HEIGHT = 2.5;
const ENTRY_HEIGHT = 3.5;
const PADDING = 1.5;

type Cell = readonly [field: TitleField | 'scale' | 'projection', width: number];

/** From the lowest row upwards, each from left to right. */
const ROWS: readonly (readonly Cell[])[] = [
  [
    ['material', 60],
    ['scale', 30],
    ['date', 40],
    ['revision', 26],
    ['sheet', 24],
  ],
  [
    ['owner', 60],
    ['title', 70],
    ['number', 50],
  ],
  [
    ['created', 50],
    ['approved', 50],
    ['type', 50],
    ['projection', 30],
  ],
];

/** A title block as it is drawn. */
export interface TitleBlockLayout {
  readonly outline: readonly Curve[];
  readonly inner: readonly Curve[];
  /** Names of the fields, in small letters. */
  readonly names: readonly Curve[];
  /** What the fields hold. */
  readonly entries: readonly Curve[];
  /** The sign of the projection (ISO 5456-2): wide lines and narrow ones. */
  readonly sign: { readonly wide: readonly Curve[]; readonly narrow: readonly Curve[] };
}

/** The place of a title block: the lower right corner of the drawing space. */
export function titleBlockBox(sheet: Pick<SheetSetup, 'format' | 'lying'>): Box {
  const { right, bottom } = drawingSpace(sheet);
  return { left: right - WIDTH, bottom, right, top: bottom + ROWS.length * ROW };
}

/** The lines and words of a title block (ISO 7200) with the sign of the method of projection. */
export function layOutTitleBlock(
  sheet: SheetSetup,
  titleBlock: TitleBlock,
  words: SheetWords,
  widths: LineWidths,
): TitleBlockLayout {
  const box = titleBlockBox(sheet);
  const inner: Curve[] = [];
  const names: Curve[] = [];
  const entries: Curve[] = [];
  let sign: TitleBlockLayout['sign'] = { wide: [], narrow: [] };
  for (const [row, cells] of ROWS.entries()) {
    const bottom = box.bottom + row * ROW;
    if (row > 0) inner.push(segment(box.left, bottom, box.right, bottom));
    let left = box.left;
    for (const [field, width] of cells) {
      if (left > box.left) inner.push(segment(left, bottom, left, bottom + ROW));
      if (field === 'projection') sign = projectionSign(sheet.projection, left + width / 2, bottom + ROW / 2, widths);
      else {
        const index = field === 'scale' ? undefined : titleBlock[field];
        const entry = field === 'scale' ? sheet.scale : index === undefined ? '' : words.entry(field, index);
        const room = width - 2 * PADDING;
        const x = left + PADDING;
        names.push(...fitted(words.fields[field], NAME_HEIGHT, x, bottom + ROW - PADDING - NAME_HEIGHT, room));
        entries.push(...fitted(entry, ENTRY_HEIGHT, x, bottom + 2, room));
      }
      left += width;
    }
  }
  return { outline: rectangle(box), inner, names, entries, sign };
}

/** A text no wider than its room. */
function fitted(text: string, height: number, x: number, y: number, room: number): readonly Curve[] {
  const width = textWidth(text, height);
  const scale = width > room ? room / width : 1;
  return letteringOf(text, { at: { x, y }, anchor: 'start', turn: 0, height: height * scale });
}

/** Diameters of the cone's ends, its length, and the way between its two views, in millimetres. */
const SMALL_END = 3.5;
const LARGE_END = 7;
const CONE = 7;
const APART = 5.5;
const BEYOND = 1;

/** A cut cone seen from the side and from its small end, which lies to the left. */
function projectionSign(
  projection: 'first' | 'third',
  x: number,
  y: number,
  widths: LineWidths,
): TitleBlockLayout['sign'] {
  // In the first angle the view from the left stands on the right.
  const side = projection === 'first' ? -1 : 1;
  const cone = x + side * APART - CONE / 2;
  const rings = x - side * APART;
  const [small, large] = [SMALL_END / 2, LARGE_END / 2];
  const axis = (x1: number, y1: number, x2: number, y2: number): readonly Curve[] =>
    dashesOf(segment(x1, y1, x2, y2), '04.1', widths.narrow / 2);
  return {
    wide: [
      segment(cone, y - small, cone, y + small),
      segment(cone + CONE, y - large, cone + CONE, y + large),
      segment(cone, y - small, cone + CONE, y - large),
      segment(cone, y + small, cone + CONE, y + large),
      { kind: 'circle', centre: { x: rings, y }, radius: small },
      { kind: 'circle', centre: { x: rings, y }, radius: large },
    ],
    narrow: [
      ...axis(cone - BEYOND, y, cone + CONE + BEYOND, y),
      ...axis(rings - large - BEYOND, y, rings + large + BEYOND, y),
      ...axis(rings, y - large - BEYOND, rings, y + large + BEYOND),
    ],
  };
}

function segment(x1: number, y1: number, x2: number, y2: number): Curve {
  return { kind: 'segment', from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
}
