import { LAYER_LINES, LINE_STYLES } from '../sketch/line-type.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { dashesOf } from './dashes.ts';
import { layOutDimension } from './dimension-layout.ts';
import { dimensionText } from './dimension-text.ts';
import type { DisplayItem, DisplayList, SheetWords } from './display-list.ts';
import { hatchLines } from './hatch-lines.ts';
import { lineWidthsOf, type LineWidths } from './line-widths.ts';
import { layOutMark } from './mark-layout.ts';
import { frameLines } from './sheet-frame.ts';
import { layOutTitleBlock, titleBlockBox } from './title-block-layout.ts';

/**
 * A drawing as it is painted, on screen, on paper and in files: frame and title block, hatching, narrow lines before wide
 * ones, so that an outline covers what ends at it, then dimensions and signs.
 */
export function layOutSheet(sketch: Sketch, words: SheetWords): DisplayList {
  const widths = lineWidthsOf(sketch.sheet.format);
  const lines = sketch.entities.map(({ curve, layer }, index): DisplayItem => {
    const line = LAYER_LINES[layer];
    const ink = LINE_STYLES[line].wide ? 'wide' : 'narrow';
    return {
      source: { list: 'entities', index },
      ink,
      strokes: dashesOf(curve, line, widths[ink]),
      fills: [],
    };
  });
  return [
    ...sheetItems(sketch, words, widths),
    ...sketch.hatches.map((hatch, index): DisplayItem => ({
      source: { list: 'hatches', index },
      ink: 'narrow',
      strokes: hatchLines(hatch),
      fills: [],
    })),
    ...lines.filter(({ ink }) => ink === 'narrow'),
    ...lines.filter(({ ink }) => ink === 'wide'),
    ...sketch.dimensions.flatMap((dimension, index): DisplayList => {
      const source = { list: 'dimensions', index } as const;
      const {
        lines: strokes,
        arrows,
        lettering,
      } = layOutDimension(dimension, dimensionText(dimension, words.decimal), widths);
      return [
        { source, ink: 'narrow', strokes, fills: arrows },
        { source, ink: 'lettering', strokes: lettering, fills: [] },
      ];
    }),
    ...sketch.marks.flatMap((mark, index): DisplayList => {
      const source = { list: 'marks', index } as const;
      const { lines: strokes, fills, lettering } = layOutMark(mark, widths, words.decimal);
      return [
        { source, ink: mark.kind === 'arrow' ? 'wide' : 'narrow', strokes, fills },
        { source, ink: 'lettering', strokes: lettering, fills: [] },
      ];
    }),
  ];
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
