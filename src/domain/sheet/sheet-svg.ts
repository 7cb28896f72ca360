import type { Box } from '../geometry/bounds.ts';
import type { DisplayItem, DisplayList } from './display-list.ts';
import type { LineWidths } from './line-widths.ts';
import { areaData, pathData, written, type PictureFrame } from './path-data.ts';

/** Names of lines for questions and tests: the entity's place in its list to its id. */
export type LineNames = ReadonlyMap<number, string>;

/**
 * The part of a sheet inside `box` as a figure: classes of the figures' style sheet, no style attributes, a unit a
 * millimetre. Named lines carry `data-line`.
 */
export function figureSvg(list: DisplayList, box: Box, widths: LineWidths, names: LineNames = new Map()): string {
  const paths = list.map((item) => figurePath(item, box, widths, names)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(box)}">${paths}</svg>`;
}

/**
 * A sheet for print, true to scale: the picture is as large as the box in millimetres, lines have their widths on paper.
 */
export function printSvg(list: DisplayList, box: Box, widths: LineWidths): string {
  const frame = { left: box.left, top: box.top, scale: 1 };
  const paths = list
    .map(({ ink, strokes, fills }) => {
      const areas = fills.length > 0 ? `<path fill="black" stroke="none" d="${areaData(fills, frame)}"/>` : '';
      if (strokes.length === 0) return areas;
      // Round ends would close the gaps of narrow dashed lines.
      const cap = ink === 'narrow' ? '' : ' stroke-linecap="round"';
      return `<path stroke-width="${widths[ink]}"${cap} d="${pathData(strokes, frame)}"/>${areas}`;
    })
    .join('');
  const size = `width="${written(box.right - box.left)}mm" height="${written(box.top - box.bottom)}mm"`;
  const pen = 'fill="none" stroke="black" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${viewBox(box)}"><g ${pen}>${paths}</g></svg>`;
}

function viewBox({ left, bottom, right, top }: Box): string {
  // Pictures begin at 0 0, so that their numbers are short.
  return `0 0 ${written(right - left)} ${written(top - bottom)}`;
}

function figurePath(item: DisplayItem, box: Box, widths: LineWidths, names: LineNames): string {
  const { source, ink, strokes, fills } = item;
  const frame: PictureFrame = { left: box.left, top: box.top, scale: 1 };
  const areas = fills.length > 0 ? `<path class="ar" d="${areaData(fills, frame)}"/>` : '';
  if (strokes.length === 0) return areas;
  if (ink === 'lettering' || ink === 'small') {
    // The stroke of lettering is a unit wide and grows with what it stands in.
    const width = widths[ink];
    const data = pathData(strokes, { ...frame, scale: 1 / width });
    return `<path class="s" transform="scale(${width})" d="${data}"/>${areas}`;
  }
  const name = source.list === 'entities' ? names.get(source.index) : undefined;
  const attribute = name === undefined ? '' : ` data-line="${name}"`;
  return `<path class="${classOf(item)}"${attribute} d="${pathData(strokes, frame)}"/>${areas}`;
}

/** Wide lines, narrow ones, and those that say something about the part. */
function classOf({ source, ink }: DisplayItem): string {
  if (source.list === 'dimensions') return 'd';
  if (source.list === 'hatches') return 'x';
  return ink === 'wide' || ink === 'frame' ? 'w' : 't';
}
