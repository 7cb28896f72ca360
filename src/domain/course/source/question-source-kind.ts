import type { Values } from '../variants.ts';
import type { SourceFault, SourcePath } from './source-fault.ts';

/** A place of the source that may hold a fault code. */
export interface CodePlace {
  readonly fault: string | undefined;
  /** From the question on. */
  readonly path: SourcePath;
}

/** A wrong answer that shows no mistake with a name. */
export interface Uncoded {
  /** `option "a"` */
  readonly name: string;
  /** From the question on. */
  readonly path: SourcePath;
}

/** What a text of a question belongs to. */
export interface TextOwner {
  /** `option "a"` */
  readonly name: string;
  /** Where the source declares it, from the question on; [] when that is the question itself. */
  readonly path: SourcePath;
}

/** Which words a question has besides its stem, its hints and its feedback: the keys below each field of its texts. */
export interface TextKeys {
  readonly options?: readonly string[];
  readonly left?: readonly string[];
  readonly right?: readonly string[];
  /** Not keys of their own, but gaps in the one line `sentence`. */
  readonly gaps?: readonly string[];
  readonly regions?: readonly string[];
  readonly lines?: readonly string[];
}

/** A part of the question's figure that it refers to. */
export interface PartUse {
  readonly part: 'region' | 'line';
  readonly id: string;
  /** From the question on. */
  readonly path: SourcePath;
}

/** What the compiler has to know of a kind of question besides the form of its source. */
export interface QuestionSourceKind<Source> {
  /** What the schema cannot say: answers that are not there, faults that are no faults. `path` leads to the question. */
  faults(question: Source, path: SourcePath): readonly SourceFault[];
  /** The keys below `feedback` that its texts must have, no more and no fewer. */
  feedbackKeys(question: Source): readonly string[];
  textKeys(question: Source): TextKeys;
  /** The figures that it has besides the one beside it, and where they are named. */
  figures?(question: Source): readonly { readonly figure: string; readonly path: SourcePath }[];
  /** The parts of its figure that it refers to; its schema asks for a figure then. */
  parts?(question: Source): readonly PartUse[];
  /** Where fault codes may stand, in the order of the source. */
  codes(question: Source): readonly CodePlace[];
  /** The wrong answers that a learner can give and that have no fault code, in the order of the source. */
  uncoded(question: Source): readonly Uncoded[];
  /** Where numbers of the question's own can stand: in its words, or in its fields too; without it, nowhere. */
  numbers?: 'words' | NumbersInFields<Source>;
  /** What the player is told of the question besides its source, worked out once. */
  derived?(question: Source): Readonly<Record<string, string>>;
  /** @param field of the question's texts, such as `options` or `feedback` */
  textOwner(question: Source, field: string, key: string): TextOwner;
}

/** The fields of a kind that hold numbers, which may be names of drawn and computed ones. */
export interface NumbersInFields<Source> {
  /** The names by field: `answer`, `faults.turned`. */
  named(question: Source): Readonly<Record<string, string>>;
  /** The question with numbers in the place of those names. */
  withValues(question: Source, values: Values): Source;
}

/** The places of the codes in a list of things that may have one. */
export function listCodes(
  list: readonly { readonly fault?: string | undefined }[],
  ...path: SourcePath
): readonly CodePlace[] {
  return list.map(({ fault }, index) => ({ fault, path: [...path, index, 'fault'] }));
}

/** Those of a list of things to choose that are wrong and have no code. */
export function listUncoded<Item extends { readonly id: string; readonly fault?: string | undefined }>(
  what: string,
  list: readonly Item[],
  field: string,
  isRight: (item: Item) => boolean,
): readonly Uncoded[] {
  return list.flatMap((item, index) =>
    item.fault !== undefined || isRight(item) ? [] : [{ name: `${what} "${item.id}"`, path: [field, index] }],
  );
}

/** An item of a list, by its id. */
export function listOwner(what: string, ids: readonly string[], id: string, list: string): TextOwner {
  const index = ids.indexOf(id);
  return { name: `${what} "${id}"`, path: index < 0 ? [] : [list, index] };
}

/** The lines of the figure that a question has as a list of its own. */
export function lineUses(lines: readonly { readonly id: string }[]): readonly PartUse[] {
  return lines.map(({ id }, index) => ({ part: 'line', id, path: ['lines', index, 'id'] }));
}

/** The regions of the figure that a question has as a list of its own. */
export function regionUses(regions: readonly { readonly id: string }[]): readonly PartUse[] {
  return regions.map(({ id }, index) => ({ part: 'region', id, path: ['regions', index, 'id'] }));
}
