import { plainText, type RichLine } from '../course/rich-text.ts';
import { letterAt, NO_LETTER } from './letters.ts';

/** A part of an answer: its sign by the author's order, from 0, -1 where the question has it not; its words, if loaded. */
export interface ReportedPart {
  readonly at: number;
  /** The sign that a tutor reads: `B`, `2`. */
  readonly letter: string;
  readonly words: string;
}

export interface ReportedPair {
  readonly left: ReportedPart;
  readonly right: ReportedPart;
}

/**
 * A response or a right answer as the standards see it: by what it consists of, whatever the kind of question. Each
 * standard's writer has one way for each form, and none for a kind.
 */
export type ReportedAnswer =
  /** Some of the options, in their order, each as often as it was given. */
  | { readonly form: 'options'; readonly parts: readonly ReportedPart[] }
  /** In the order of what stands on the left. */
  | { readonly form: 'pairs'; readonly pairs: readonly ReportedPair[] }
  /** In the order that was given. */
  | { readonly form: 'sequence'; readonly parts: readonly ReportedPart[] }
  /** `tolerance` is 0 for a response. */
  | { readonly form: 'number'; readonly value: number; readonly tolerance: number; readonly unit?: string | undefined }
  /** Lines on a grid of dots, as a text of letters, digits, hyphens and blanks: see quiz/dot-text.ts. */
  | { readonly form: 'drawing'; readonly text: string };

type Words = Readonly<Record<string, RichLine>> | undefined;

/** Ids in the order of the source, with their words. */
interface Side {
  readonly ids: readonly string[];
  readonly words: Words;
}

export function optionsAnswer(
  options: readonly { readonly id: string }[],
  chosen: readonly string[],
  words: Words,
): ReportedAnswer {
  const ids = options.map(({ id }) => id);
  return { form: 'options', parts: chosen.map((id) => lettered(ids, id, words)).sort(byPlace) };
}

export function pairsAnswer(
  lefts: Side,
  rights: Side,
  pairs: readonly { readonly left: string; readonly right: string }[],
): ReportedAnswer {
  const reported = pairs.map(({ left, right }) => ({
    left: lettered(lefts.ids, left, lefts.words),
    right: numbered(rights.ids, right, rights.words),
  }));
  return { form: 'pairs', pairs: reported.sort((a, b) => byPlace(a.left, b.left)) };
}

function byPlace(a: ReportedPart, b: ReportedPart): number {
  return a.at - b.at;
}

export function lettered(ids: readonly string[], id: string, words: Words): ReportedPart {
  const at = ids.indexOf(id);
  return part(at, letterAt(at), words?.[id]);
}

function numbered(ids: readonly string[], id: string, words: Words): ReportedPart {
  const at = ids.indexOf(id);
  return part(at, at < 0 ? NO_LETTER : String(at + 1), words?.[id]);
}

function part(at: number, letter: string, line: RichLine | undefined): ReportedPart {
  return { at, letter, words: line ? plainText(line) : '' };
}
