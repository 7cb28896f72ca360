/** At most two decimals. A number that cannot be written so comes out as a text that the validator turns down. */
export function decimalText(value: number): string {
  // `+ 0` turns the negative zero round.
  return Number.isFinite(value) && Math.abs(value) < 1e6 ? String(Math.round(value * 100) / 100 + 0) : 'no number';
}
