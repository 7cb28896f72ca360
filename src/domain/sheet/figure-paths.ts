import type { Box } from '../geometry/bounds.ts';
import type { DisplayItem, DisplayList } from './display-list.ts';
import type { LineWidths } from './line-widths.ts';
import { areaData, pathData, type PictureFrame } from './path-data.ts';

/** Names of lines for questions and tests: the entity's place in its list to its id. */
export type LineNames = ReadonlyMap<number, string>;

/** A path of a figure. */
export interface FigurePath {
  readonly class: string;
  readonly transform?: string;
  /** The id by which a question knows the line. */
  readonly line?: string;
  readonly d: string;
  /** What it was drawn for. */
  readonly source: DisplayItem['source'];
}

/**
 * The part of a sheet inside `box` as paths in the classes of the figures' style sheet, without style attributes; `scale` units for each
 * millimetre, from 0 0 at the upper left corner of the box.
 */
export function figurePaths(
  list: DisplayList,
  { left, top }: Pick<Box, 'left' | 'top'>,
  widths: LineWidths,
  names: LineNames,
  scale = 1,
): readonly FigurePath[] {
  const frame: PictureFrame = { left, top, scale };
  return list.flatMap((item) => pathsOf(item, frame, widths, names));
}

function pathsOf(item: DisplayItem, frame: PictureFrame, widths: LineWidths, names: LineNames): readonly FigurePath[] {
  const { source, ink, strokes, fills } = item;
  const areas: readonly FigurePath[] = fills.length > 0 ? [{ class: 'ar', d: areaData(fills, frame), source }] : [];
  if (strokes.length === 0) return areas;
  if (ink === 'lettering' || ink === 'small') {
    // The stroke of lettering is a unit wide and grows with what it stands in.
    const width = Math.round(widths[ink] * frame.scale * 1e6) / 1e6;
    const d = pathData(strokes, { ...frame, scale: frame.scale / width });
    return [{ class: 's', transform: `scale(${width})`, d, source }, ...areas];
  }
  const line = source.list === 'entities' ? names.get(source.index) : undefined;
  const named = line === undefined ? {} : { line };
  return [{ class: classOf(item), ...named, d: pathData(strokes, frame), source }, ...areas];
}

/** Wide lines, narrow ones, and those that say something about the part. */
function classOf({ source, ink }: DisplayItem): string {
  if (source.list === 'dimensions') return 'd';
  if (source.list === 'hatches') return 'x';
  return ink === 'wide' || ink === 'frame' ? 'w' : 't';
}
