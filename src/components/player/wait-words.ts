import type { Language } from '../../domain/course/language.ts';

/** A wait in words, `30 seconds` or `2 minutes`, never shorter than it is. */
export function waitWords(milliseconds: number, language: Language): string {
  const seconds = Math.ceil(milliseconds / 5000) * 5;
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
