import type { Box } from '../geometry/bounds.ts';
import type { Curve, Segment } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import { dashesOf } from './dashes.ts';
import type { SheetSetup, TitleBlock } from '../sketch/sheet-setup.ts';
import { TITLE_BLOCK_FORM, titleBlockBox, titleBlockCells } from '../sketch/title-cells.ts';
import type { SheetWords } from './display-list.ts';
import { letteringOf, textWidth } from './lettering.ts';
import type { LineWidths } from './line-widths.ts';
import { rectangle } from './sheet-frame.ts';

/** Heights of field names and of what the fields hold; the latter shrink where they would not fit. */
const NAME_HEIGHT = 2.5;
const ENTRY_HEIGHT = 3.5;
const PADDING = 1.5;

/** The lines between the cells of the title block of a sheet. */
export function titleBlockGrid(sheet: Pick<SheetSetup, 'format' | 'lying'>): readonly Segment[] {
  const whole = titleBlockBox(sheet);
  return TITLE_BLOCK_FORM.rows.flatMap((cells, number) => {
    const bottom = whole.bottom + number * TITLE_BLOCK_FORM.row;
    let x = whole.left;
    const sides = cells.slice(0, -1).map(([, width]) => {
      x += width;
      return segment(x, bottom, x, bottom + TITLE_BLOCK_FORM.row);
    });
    return [...(number > 0 ? [segment(whole.left, bottom, whole.right, bottom)] : []), ...sides];
  });
}

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

/** The lines and words of a title block (ISO 7200) with the sign of the method of projection. */
export function layOutTitleBlock(
  sheet: SheetSetup,
  titleBlock: TitleBlock,
  words: SheetWords,
  widths: LineWidths,
): TitleBlockLayout {
  const box = titleBlockBox(sheet);
  const names: Curve[] = [];
  const entries: Curve[] = [];
  let sign: TitleBlockLayout['sign'] = { wide: [], narrow: [] };
  for (const { field, box: cell } of titleBlockCells(TITLE_BLOCK_FORM, box)) {
    if (field === 'projection') {
      const { wide, axes } = projectionSign(sheet.projection, middleOf(cell));
      sign = { wide, narrow: axes.flatMap((axis) => dashesOf(axis, '04.1', widths.narrow / 2)) };
      continue;
    }
    const index = field === 'scale' ? undefined : titleBlock[field];
    const entry = field === 'scale' ? sheet.scale : index === undefined ? '' : words.entry(field, index);
    const room = cell.right - cell.left - 2 * PADDING;
    const x = cell.left + PADDING;
    names.push(...fitted(words.fields[field], NAME_HEIGHT, x, cell.top - PADDING - NAME_HEIGHT, room));
    entries.push(...fitted(entry, ENTRY_HEIGHT, x, cell.bottom + 2, room));
  }
  return { outline: rectangle(box), inner: titleBlockGrid(sheet), names, entries, sign };
}

function middleOf({ left, bottom, right, top }: Box): Point {
  return { x: (left + right) / 2, y: (bottom + top) / 2 };
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

/** The sign of a method of projection (ISO 5456-2): a cut cone seen from the side and from its small end, which lies to the left. */
export function projectionSign(
  projection: 'first' | 'third',
  { x, y }: Point,
): { readonly wide: readonly Curve[]; readonly axes: readonly Segment[] } {
  // In the first angle the view from the left stands on the right.
  const side = projection === 'first' ? -1 : 1;
  const cone = x + side * APART - CONE / 2;
  const rings = x - side * APART;
  const [small, large] = [SMALL_END / 2, LARGE_END / 2];
  return {
    wide: [
      segment(cone, y - small, cone, y + small),
      segment(cone + CONE, y - large, cone + CONE, y + large),
      segment(cone, y - small, cone + CONE, y - large),
      segment(cone, y + small, cone + CONE, y + large),
      { kind: 'circle', centre: { x: rings, y }, radius: small },
      { kind: 'circle', centre: { x: rings, y }, radius: large },
    ],
    axes: [
      segment(cone - BEYOND, y, cone + CONE + BEYOND, y),
      segment(rings - large - BEYOND, y, rings + large + BEYOND, y),
      segment(rings, y - large - BEYOND, rings, y + large + BEYOND),
    ],
  };
}

function segment(x1: number, y1: number, x2: number, y2: number): Segment {
  return { kind: 'segment', from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
}
