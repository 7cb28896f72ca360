/** A number as the language writes it, to a hundredth. */
export function numberWords(value: number, language: string): string {
  return value.toLocaleString(language, { maximumFractionDigits: 2, useGrouping: false });
}
