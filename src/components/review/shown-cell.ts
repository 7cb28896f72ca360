import type { Language } from '../../domain/course/language.ts';
import { formatNumber } from '../../domain/quiz/format-number.ts';

/** A cell as the language writes it. */
export function shownCell(cell: string | number, language: Language): string {
  return typeof cell === 'number' ? formatNumber(cell, language) : cell;
}
