/** How the months begin in the languages of the course, without accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'gen', 'ene', 'ian'],
  ['feb', 'fev'],
  ['mar', 'mrz'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mag'],
  ['jun', 'giu', 'iun', 'juin'],
  ['jul', 'lug', 'iul', 'juil'],
  ['aug', 'ago', 'aou'],
  ['sep', 'set'],
  ['oct', 'out', 'ott', 'okt'],
  ['nov', 'noi'],
  ['dec', 'dez', 'dic'],
];

/**
 * The time that a report writes out: `Saturday, 21 November 2026, 9:23 PM`, `sâmbătă, 21 noiembrie 2026, 21:23`,
 * `21.11.2026 21:40`, `2026-11-21 21:40`. Reports name no time zone: the clock of the site is taken as if it were UTC.
 *
 * @returns milliseconds since 1970, or undefined where no day can be made out
 */
export function readReportDate(text: string): number | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const day = dayOf(plain);
  if (!day) return undefined;
  const [year, month, date] = day;
  if (month < 0 || month > 11 || date < 1 || date > 31) return undefined;
  const [, hours, minutes, half] =
    /(?:^|[\s,])(\d{1,2})[:.h](\d{2})(?![\d.])(?::\d{2})?\s*(?:([ap])\.?\s?m)?/u.exec(plain) ?? [];
  if (hours === undefined) return Date.UTC(year, month, date);
  const twelve = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
  return Date.UTC(year, month, date, twelve, Number(minutes));
}

/** Year, month from 0, day. */
function dayOf(text: string): readonly [number, number, number] | undefined {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/u.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])];
  const numbers = /\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b/u.exec(text);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    // Day before month, as in all languages of the course, unless the second cannot be a month.
    return second > 12 ? [Number(numbers[3]), first - 1, second] : [Number(numbers[3]), second - 1, first];
  }
  // The day stands before the month: weekdays begin like months, `martes`.
  const words = /\b(\d{1,2})\.?\s+(?:de\s+)?([a-z]{3,})\.?,?\s+(?:de\s+)?(\d{4})\b/u.exec(text);
  if (words) return [Number(words[3]), monthOf(words[2] ?? ''), Number(words[1])];
  const american = /\b([a-z]{3,})\.?\s+(\d{1,2}),\s+(\d{4})\b/u.exec(text);
  return american ? [Number(american[3]), monthOf(american[1] ?? ''), Number(american[2])] : undefined;
}

/** From 0; -1 for a word that is no month. */
function monthOf(word: string): number {
  return MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start)));
}
