import type { Curve } from '../geometry/curve.ts';
import { LAYER_LINES, LINE_STYLES } from '../sketch/line-type.ts';
import { expandedSketch } from '../sketch/expand-inserts.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { dashesOf } from './dashes.ts';
import { layOutDimension } from './dimension-layout.ts';
import { dimensionText } from './dimension-text.ts';
import type { DisplayItem, DisplayList, SheetWords } from './display-list.ts';
import { hatchLines } from './hatch-lines.ts';
import { lineWidthsOf, type LineWidths } from './line-widths.ts';
import { layOutMark } from './mark-layout.ts';
import { frameLines } from './sheet-frame.ts';
import { titleBlockBox } from '../sketch/title-cells.ts';
import { layOutTitleBlock } from './title-block-layout.ts';

/**
 * A drawing as it is painted, on screen, on paper and in files: frame and title block, hatching, then the lines of dimensions and
 * signs, narrow lines and wide ones, so that an outline covers what runs along it; arrowheads and letters on top. Inserts are painted as
 * what they show.
 */
export function layOutSheet(
  drawing: Sketch,
  words: SheetWords,
  widths: LineWidths = lineWidthsOf(drawing.sheet.format),
): DisplayList {
  const sketch = expandedSketch(drawing);
  const lines = sketch.entities.map(({ curve, layer }, index): DisplayItem => {
    const line = LAYER_LINES[layer];
    const ink = LINE_STYLES[line].wide ? 'wide' : 'narrow';
    return { source: { list: 'entities', index }, ink, strokes: dashesOf(curve, line, widths[ink]), fills: [] };
  });
  const signs = [
    ...sketch.dimensions.map((dimension, index): Sign => {
      const text = words.instead?.get(index) ?? dimensionText(dimension, words.decimal);
      const { arrows, ...rest } = layOutDimension(dimension, text, widths);
      return { source: { list: 'dimensions', index }, ink: 'narrow', fills: arrows, ...rest };
    }),
    ...sketch.marks.map((mark, index): Sign => ({
      source: { list: 'marks', index },
      ink: mark.kind === 'arrow' ? 'wide' : 'narrow',
      ...layOutMark(mark, widths, words.decimal),
    })),
  ];
  return [
    ...sheetItems(sketch, words, widths),
    ...sketch.hatches.map((hatch, index): DisplayItem => ({
      source: { list: 'hatches', index },
      ink: 'narrow',
      strokes: hatchLines(hatch),
      fills: [],
    })),
    ...signs.map(({ source, ink, lines: strokes }): DisplayItem => ({ source, ink, strokes, fills: [] })),
    ...lines.filter(({ ink }) => ink === 'narrow'),
    ...lines.filter(({ ink }) => ink === 'wide'),
    ...signs.map(({ source, lettering, fills }): DisplayItem => ({
      source,
      ink: 'lettering',
      strokes: lettering,
      fills,
    })),
  ].filter(({ strokes, fills }) => strokes.length > 0 || fills.length > 0);
}

/** A dimension or a mark with its layout. */
interface Sign extends Pick<DisplayItem, 'source' | 'ink' | 'fills'> {
  readonly lines: readonly Curve[];
  readonly lettering: readonly Curve[];
}

function sheetItems({ sheet }: Sketch, words: SheetWords, widths: LineWidths): DisplayList {
  const item = (ink: DisplayItem['ink'], strokes: DisplayItem['strokes']): DisplayItem => ({
    source: { list: 'sheet' },
    ink,
    strokes,
    fills: [],
  });
  const block = sheet.titleBlock && layOutTitleBlock(sheet, sheet.titleBlock, words, widths);
  return [
    ...(sheet.framed ? [item('frame', frameLines(sheet, sheet.titleBlock && titleBlockBox(sheet)))] : []),
    ...(block
      ? [
          item('frame', block.outline),
          item('narrow', [...block.inner, ...block.sign.narrow]),
          item('wide', block.sign.wide),
          item('small', block.names),
          item('lettering', block.entries),
        ]
      : []),
  ];
}
