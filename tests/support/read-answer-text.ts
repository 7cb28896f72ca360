import type { AnswerFormat, Meaning, Said } from './response-table.ts';

/** Whether the answer is what a learner gave or the right one, which some standards write otherwise. */
export type Role = 'response' | 'pattern';

/** The sign of a cut in words that had no room. */
const CUT = '…';

/**
 * What is wrong with the text of an answer by the format of a standard; undefined when nothing is. The signs have to be
 * those of the meaning, in its order and between its delimiters; words are the question's or their beginning.
 */
export function answerTextFault(
  text: string,
  meaning: Meaning,
  said: Said,
  format: AnswerFormat,
  role: Role,
): string | undefined {
  if (meaning.form === 'drawing') {
    const wanted = format.drawing(meaning.text);
    return text === wanted ? undefined : `"${text}" is not the drawing "${wanted}"`;
  }
  if (meaning.form === 'number') return numberFault(text, meaning, said.unit, format, role);
  const wanted = meaning.at;
  if (wanted.length === 0) return 'an answer without parts';
  const parts = splitText(text, meaning, format, role);
  if (typeof parts === 'string') return parts;
  if (wanted.length > format.parts) return `${wanted.length} parts, at most ${format.parts}`;
  for (const [index, part] of parts.entries()) {
    const fault = part === '' ? 'an empty part' : partFault(part, wanted[index] ?? -1, said, format);
    if (fault !== undefined) return `${fault} in "${text}"`;
  }
  return parts.length === wanted.length ? undefined : `${parts.length} parts instead of ${wanted.length} in "${text}"`;
}

/** The parts of a text, by its delimiters; words that stand beside the signs never hold those of a strict format. */
function splitText(
  text: string,
  meaning: Exclude<Meaning, { form: 'number' | 'drawing' }>,
  { all, and, then, to, words, marks, partners }: AnswerFormat,
  role: Role,
): readonly string[] | string {
  const many = meaning.at.length > 1;
  const inBraces = all !== undefined && role === 'pattern' && many && meaning.form !== 'list';
  if (all && text.startsWith(all[0]) !== inBraces) return `braces where none belong, or none where they do: "${text}"`;
  const bare = all && inBraces ? text.slice(1, -1) : text;
  const between = meaning.form === 'pairs' && words === ' ' ? ' ' : meaning.form === 'list' ? then : and;
  if (words !== ' ') return bare.split(between);
  // Words may hold a delimiter themselves: the signs that are looked for tell where a part begins.
  const signs = meaning.at.map((at) =>
    typeof at === 'number' ? (marks[at] ?? '') : `${marks[at[0]] ?? ''}${to}${partners[at[1]] ?? ''}`,
  );
  const parts: string[] = [];
  let rest = bare;
  for (const sign of signs.slice(1)) {
    const next = rest.slice(1).search(new RegExp(`${escaped(between + sign)}(?= |$)`, 'u'));
    if (next < 0) return `no "${sign}" after "${between}" in "${text}"`;
    parts.push(rest.slice(0, next + 1));
    rest = rest.slice(next + 1 + between.length);
  }
  return [...parts, rest];
}

function partFault(
  part: string,
  at: number | readonly [number, number],
  said: Said,
  format: AnswerFormat,
): string | undefined {
  const { marks, partners, to, words } = format;
  if (typeof at === 'number') return signFault(part, marks[at], said.marks[at] ?? '', words);
  const [left, right] = at;
  if (words === ' ') {
    // Readable: signs together, then words of both in brackets, or of the partner where the left has none.
    const [leftWords = '', rightWords = ''] = [said.marks[left], said.partners[right]];
    const both = leftWords !== '' && rightWords !== '' ? `(${leftWords} = ${rightWords})` : rightWords;
    return signFault(part, `${marks[left] ?? ''}${to}${partners[right] ?? ''}`, both, words);
  }
  const [one = '', other = '', ...more] = part.split(to);
  if (more.length > 0) return `more than one "${to}"`;
  return (
    signFault(one, marks[left], said.marks[left] ?? '', words) ??
    signFault(other, partners[right], said.partners[right] ?? '', words)
  );
}

/** A sign, and behind it nothing, or words of the question as far as there is room. */
function signFault(text: string, sign: string | undefined, words: string, between: string | null): string | undefined {
  if (sign === undefined || sign === '') return 'no sign for a part';
  if (text === sign) return undefined;
  if (between === null || !text.startsWith(sign + between)) return `"${text}" instead of "${sign}"`;
  const told = text.slice(sign.length + between.length);
  if (between === '_' && !/^[A-Za-z0-9_]+$/u.test(told)) return `"${told}" in a token`;
  if (between === '_' && text.length > 250) return `a token of ${text.length} characters`;
  const wanted = between === '_' ? plainWords(words) : lineOf(words);
  const begun = told.endsWith(CUT) ? told.slice(0, -CUT.length).trimEnd() : told;
  const whole = between === '_' || told.endsWith(CUT) ? wanted.startsWith(begun) : wanted === begun;
  return whole ? undefined : `"${told}" instead of "${wanted}"`;
}

/** In one line, without the signs that reports are read by. */
function lineOf(words: string): string {
  return words.replace(/\|/gu, '/').replace(/\[/gu, '(').replace(/\]/gu, ')').replace(/\s+/gu, ' ').trim();
}

/** As an identifier has room for it: letters without marks, anything else but digits as an underscore. */
function plainWords(words: string): string {
  return [...words.normalize('NFD')]
    .filter((sign) => !/\p{M}/u.test(sign))
    .map((sign) => (sign === 'ß' ? 'ss' : /[A-Za-z0-9]/u.test(sign) ? sign : '_'))
    .join('')
    .replace(/_+/gu, '_')
    .replace(/^_|_$/gu, '');
}

function numberFault(
  text: string,
  { value, tolerance }: Extract<Meaning, { form: 'number' }>,
  unit: string,
  { range, words }: AnswerFormat,
  role: Role,
): string | undefined {
  if (words === ' ') {
    const [number = '', within] = text
      .replace(new RegExp(`[\\s\\u00a0\\u202f]*${escaped(unit)}$`, 'u'), '')
      .split(' ±');
    const told = [numberOf(number), within === undefined ? 0 : numberOf(within)];
    const right = near(told[0], value) && near(told[1], tolerance) && (unit === '' || text.endsWith(unit));
    return right ? undefined : `"${text}" instead of ${value} ± ${tolerance} ${unit}`;
  }
  const real = /^-?\d{1,5}(?:\.\d{1,7})?$/u;
  if (role === 'pattern' && range !== null) {
    const ends = text.split(range);
    const wanted = [value - tolerance, value + tolerance];
    const right = ends.length === 2 && ends.every((end, at) => real.test(end) && near(Number(end), wanted[at] ?? NaN));
    return right ? undefined : `"${text}" instead of ${wanted.join(range)}`;
  }
  return real.test(text) && near(Number(text), value) ? undefined : `"${text}" instead of ${value}`;
}

/** A number as the seven languages write it: decimal comma or point, groups of three, a real minus. */
function numberOf(text: string): number {
  return Number(
    text
      .replace(/[\u00a0\u202f ]/gu, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  );
}

/** Texts hold six decimals, and five digits before them. */
function near(told: number | undefined, value: number): boolean {
  const most = Math.max(-99_999, Math.min(99_999, value));
  return told !== undefined && (Math.abs(told - value) < 1e-6 || told === most);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
