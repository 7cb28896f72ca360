import type { Box } from '../geometry/bounds.ts';
import type { DisplayList } from './display-list.ts';
import { figurePaths, type LineNames } from './figure-paths.ts';
import type { LineWidths } from './line-widths.ts';
import { areaData, pathData, written } from './path-data.ts';

/**
 * The part of a sheet inside `box` as a figure: classes of the figures' style sheet, no style attributes, a unit a
 * millimetre. Named lines carry `data-line`.
 */
export function figureSvg(list: DisplayList, box: Box, widths: LineWidths, names: LineNames = new Map()): string {
  const paths = figurePaths(list, box, widths, names)
    .map(({ class: named, transform, line, d }) => {
      const moved = transform === undefined ? '' : ` transform="${transform}"`;
      return `<path class="${named}"${moved}${line === undefined ? '' : ` data-line="${line}"`} d="${d}"/>`;
    })
    .join('');
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
