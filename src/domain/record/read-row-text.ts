/** A try as a row tells it. */
export interface ToldTry {
  /** From 1; where seven tries had no room, those between the first and the last are missing. */
  readonly number: number;
  /** Letters and words of the answer, `A 1:1 full size`; '' where they had no room. */
  readonly answer: string;
  readonly faults: readonly string[];
}

/** What the readable row of a question says. */
export interface ToldAnswer {
  readonly tries: readonly ToldTry[];
  readonly hints: number;
  readonly seconds: number;
}

/** A practice question in the row of its lesson. */
export interface ToldPractice {
  /** The number of the earlier lesson that asked it first, where it is asked again. */
  readonly again?: string;
  readonly question: string;
  /** Letters of the first try, or the mark that stands for it: `+`, `~`, `-`. */
  readonly answer: string;
  readonly tries: number;
  readonly faults: readonly string[];
  readonly hints: number;
}

/** What the row of a lesson's practice says: how many right of how many, and its questions as far as there was room. */
export interface ToldLesson {
  readonly right: number;
  readonly total: number;
  readonly questions: readonly ToldPractice[];
}

/** What the row of a check's result says; percentages from 0 to 100. */
export interface ToldResult {
  /** Of the last try; absent where only the best is known. */
  readonly last?: { readonly right: number; readonly total: number; readonly percent: number };
  readonly best: number;
  readonly tries: number;
  /** The best percentage of each topic of a module's check. */
  readonly topics: Readonly<Record<string, number>>;
}

const SEPARATOR = ' | ';
const FAULTS = /^(.*?) ?\[([^\]]*)\]$/u;
const TAIL = /^(?:h(\d+) \| )?(\d+)s$/u;

/**
 * Reads what `responseText` (domain/tracking/row-text.ts) has written: `A 1:1 [S1] | 2: B 1:2 | h1 | 71s`.
 *
 * @returns undefined for any other text, such as that of a package with responses by the letter of the standard
 */
export function readRowText(text: string): ToldAnswer | undefined {
  const parts = text.split(SEPARATOR);
  const at = /^h\d+$/u.test(parts[parts.length - 2] ?? '') ? -2 : -1;
  const [, hints = '0', seconds] = TAIL.exec(parts.slice(at).join(SEPARATOR)) ?? [];
  if (seconds === undefined) return undefined;
  const tries: ToldTry[] = [];
  for (const [index, part] of parts.slice(0, at).entries()) {
    const [, number, later] = index === 0 ? [undefined, '1', part] : (/^(\d+):(?: (.*))?$/u.exec(part) ?? []);
    if (number === undefined) return undefined;
    tries.push({ number: Number(number), ...withoutFaults(later ?? '') });
  }
  return { tries, hints: Number(hints), seconds: Number(seconds) };
}

/** Reads what `practiceText` (domain/tracking/summary-text.ts) has written: `1/2 | r 2.1-q3 B | q2 A 2x [S1] h1`. */
export function readPracticeText(text: string): ToldLesson | undefined {
  const [head = '', ...items] = text.split(SEPARATOR);
  const [, right, total] = /^(\d+)\/(\d+)$/u.exec(head) ?? [];
  const questions = items.map(toldPractice);
  if (total === undefined || questions.includes(undefined)) return undefined;
  return {
    right: Number(right),
    total: Number(total),
    questions: questions.filter((question) => question !== undefined),
  };
}

const PRACTISED = /^(?:r (\S+?)-)?([a-z]+\d+) (.*?)(?: (\d+)x)?(?: \[([^\]]*)\])?(?: h(\d+))?$/u;

function toldPractice(item: string): ToldPractice | undefined {
  const [, again, question, answer, tries = '1', faults, hints = '0'] = PRACTISED.exec(item) ?? [];
  if (question === undefined || answer === undefined) return undefined;
  return {
    ...(again === undefined ? {} : { again }),
    question,
    answer,
    tries: Number(tries),
    faults: codesIn(faults),
    hints: Number(hints),
  };
}

/** Reads what `resultText` (domain/tracking/summary-text.ts) has written: `4 of 6, 67 % | best 83 % | 2x | scale 67 %`. */
export function readResultText(text: string): ToldResult | undefined {
  const [head = '', ...more] = text.split(SEPARATOR);
  const [, right, total, percent] = /^(\d+) of (\d+), (\d+) %$/u.exec(head) ?? [];
  const last =
    percent === undefined ? undefined : { right: Number(right), total: Number(total), percent: Number(percent) };
  let best = last?.percent ?? percentOf(head, 'best');
  let tries = 1;
  const topics: Record<string, number> = {};
  for (const part of more) {
    const [, times] = /^(\d+)x$/u.exec(part) ?? [];
    const [, name, value] = /^(\S+) (\d+) %$/u.exec(part) ?? [];
    if (times !== undefined) tries = Number(times);
    else if (name === 'best') best = Number(value);
    else if (name !== undefined) topics[name] = Number(value);
    else return undefined;
  }
  return best === undefined ? undefined : { ...(last ? { last } : {}), best, tries, topics };
}

function percentOf(text: string, name: string): number | undefined {
  const [, value] = new RegExp(`^${name} (\\d+) %$`, 'u').exec(text) ?? [];
  return value === undefined ? undefined : Number(value);
}

function withoutFaults(text: string): Pick<ToldTry, 'answer' | 'faults'> {
  const [, answer, codes] = FAULTS.exec(text) ?? [];
  return codes === undefined ? { answer: text, faults: [] } : { answer: answer ?? '', faults: codesIn(codes) };
}

function codesIn(codes: string | undefined): readonly string[] {
  return codes === undefined || codes === '' ? [] : codes.split(' ');
}
