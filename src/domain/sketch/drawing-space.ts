import type { Box } from '../geometry/bounds.ts';
import { sheetSize, type SheetSetup } from './sheet-setup.ts';

/** Margins of ISO 5457 in millimetres: room for filing on the left. */
const FILING = 20;
const MARGIN = 10;

/** The drawing space of a sheet, inside its frame. */
export function drawingSpace(sheet: Pick<SheetSetup, 'format' | 'lying'>): Box {
  const [width, height] = sheetSize(sheet);
  return { left: FILING, bottom: MARGIN, right: width - MARGIN, top: height - MARGIN };
}
