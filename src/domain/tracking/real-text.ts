/** More digits before the point some hosts refuse; the standard's real(10,7) has room for no more than seven behind it. */
const LARGEST = 99_999;
const DECIMALS = 7;

/**
 * A number as SCORM 2004 wants it, without exponent or superfluous zeros: `20`, `-0.5`. What lies beyond five digits is
 * told as the nearest number that has a form; what is no number as '', which is no response at all.
 */
export function realText(value: number): string {
  if (Number.isNaN(value)) return '';
  const text = Math.max(-LARGEST, Math.min(LARGEST, value))
    .toFixed(DECIMALS)
    .replace(/\.?0+$/u, '');
  return text === '-0' ? '0' : text;
}
