/** Millimetres of a unit. */
export const DXF_UNITS = { mm: 1, cm: 10, m: 1000, in: 25.4 } as const;

/** Units by their number in a file's $INSUNITS; 0 is no unit, and 1:1 in millimetres by custom. */
const NUMBERS: Readonly<Record<number, keyof typeof DXF_UNITS>> = { 0: 'mm', 1: 'in', 4: 'mm', 5: 'cm', 6: 'm' };

/** How many millimetres a unit of the file is: as the author says, else as the file says. */
export function unitOf(inFile: number | undefined, given: keyof typeof DXF_UNITS | undefined): number | string {
  if (given !== undefined) return DXF_UNITS[given];
  const unit = NUMBERS[inFile ?? 0];
  if (unit !== undefined) return DXF_UNITS[unit];
  return `found the unit $INSUNITS ${inFile ?? 0}; expected 4 (mm), 5 (cm), 6 (m), 1 (inch) or 0, or say it by --unit mm`;
}
