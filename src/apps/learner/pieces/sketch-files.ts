// Files of drawings and their print, where the site allows it; it comes when somebody asks for one.
import { printPicture } from '../../../adapters/files/print-picture.ts';
import { saveFile } from '../../../adapters/files/save-file.ts';
import type { DrawingFiles } from '../../../components/sketch/drawing-files.ts';
import type { SheetWords } from '../../../domain/sheet/display-list.ts';
import { dxfText } from '../../../domain/sheet/dxf-text.ts';
import { layOutSheet } from '../../../domain/sheet/lay-out-sheet.ts';
import { lineWidthsOf } from '../../../domain/sheet/line-widths.ts';
import { printSvg } from '../../../domain/sheet/sheet-svg.ts';
import { sheetSize } from '../../../domain/sketch/sheet-setup.ts';
import type { Sketch } from '../../../domain/sketch/sketch.ts';

function picture(sketch: Sketch, words: SheetWords): string {
  const [right, top] = sheetSize(sketch.sheet);
  const list = layOutSheet(sketch, words);
  return printSvg(list, { left: 0, bottom: 0, right, top }, lineWidthsOf(sketch.sheet.format));
}

export const files: DrawingFiles = {
  take: (way, sketch, { name, words }) => {
    switch (way) {
      case 'dxf':
        saveFile(document, `${name}.dxf`, dxfText(sketch, words), 'application/dxf');
        break;
      case 'svg':
        saveFile(document, `${name}.svg`, picture(sketch, words), 'image/svg+xml');
        break;
      case 'print':
        printPicture(document, picture(sketch, words), sheetSize(sketch.sheet));
    }
  },
};
