import { scaleRatio, TITLE_FIELDS, type SheetSetup } from '../sketch/sheet-setup.ts';
import type { Diagnosis, DiagnosisCode, FaultCode } from './diagnosis.ts';
import type { SheetReference } from './reference.ts';

/** What is wrong with the paper and with what is printed on it. */
export function checkSheet(sheet: SheetSetup, asked: SheetReference): readonly Diagnosis[] {
  const found: Diagnosis[] = [];
  const say = (code: DiagnosisCode, fault: FaultCode, more: Partial<Diagnosis> = {}): void => {
    found.push({ code, fault, view: undefined, at: undefined, entities: [], lines: [], numbers: {}, ...more });
  };
  if (asked.format !== undefined && sheet.format !== asked.format) say('sheet-format', 'F6');
  else if (asked.lying !== undefined && sheet.lying !== asked.lying) say('sheet-format', 'F5');
  if (asked.projection !== undefined && sheet.projection !== asked.projection) say('sheet-projection', 'V1');
  if (asked.scale !== undefined && sheet.scale !== asked.scale) {
    const [has, should] = [scaleRatio(sheet.scale), scaleRatio(asked.scale)];
    const isTurned = Math.abs(has * should - 1) < 1e-9;
    say('sheet-scale', isTurned ? 'S1' : 'S4', { numbers: { factor: has / should } });
  }
  if (asked.framed === true && !sheet.framed) say('frame-missing', 'F4');
  if (asked.titleBlock) {
    for (const field of TITLE_FIELDS) {
      const entry = asked.titleBlock[field];
      if (entry === undefined || sheet.titleBlock?.[field] === entry) continue;
      say('title-field', faultOfField(field, sheet, asked), { field });
    }
  }
  return found;
}

function faultOfField(field: (typeof TITLE_FIELDS)[number], sheet: SheetSetup, asked: SheetReference): FaultCode {
  if (field === 'date') return 'B3';
  if (field === 'revision') return 'B4';
  const swapped =
    (field === 'created' && sheet.titleBlock?.created === asked.titleBlock?.approved) ||
    (field === 'approved' && sheet.titleBlock?.approved === asked.titleBlock?.created);
  return swapped && sheet.titleBlock?.[field] !== undefined ? 'B2' : 'B1';
}
