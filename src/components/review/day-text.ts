import type { Language } from '../../domain/course/language.ts';

/** A day as the language writes it in short, `21.11.2026`; the time is that of reports, which name no zone. */
export function dayText(milliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(milliseconds);
}
