import type { RichLine, RichText } from './rich-text.ts';

/** What i18next holds of a course in one language, namespace `course`. */
export interface CourseTexts {
  readonly title: string;
  readonly modules: Readonly<
    Record<string, { readonly title: string; readonly lessons: Readonly<Record<string, string>> }>
  >;
}

/** The words of one block, by its kind. */
export type BlockTexts =
  | RichText
  | { readonly steps: readonly RichLine[] }
  | { readonly problem: RichText; readonly steps: readonly RichLine[]; readonly result: RichText }
  | { readonly alt: string }
  | { readonly task: RichText; readonly alt?: string }
  | { readonly caption: string; readonly head: readonly RichLine[]; readonly rows: readonly (readonly RichLine[])[] };

export interface QuestionTexts {
  readonly stem: RichLine;
  readonly options?: Readonly<Record<string, RichLine>>;
  readonly left?: Readonly<Record<string, RichLine>>;
  readonly right?: Readonly<Record<string, RichLine>>;
  /** Its gaps are their ids in square brackets: see gapParts. */
  readonly sentence?: RichLine;
  /** The names of the places of its figure, for those who cannot see it and for reports. */
  readonly regions?: Readonly<Record<string, RichLine>>;
  /** The names of its lines, likewise. */
  readonly lines?: Readonly<Record<string, RichLine>>;
  readonly feedback: Readonly<Record<string, RichLine>>;
  readonly hints?: readonly RichLine[];
}

/** What i18next holds of a lesson in one language; the namespace is the lesson's id. */
export interface LessonTexts {
  readonly title: string;
  readonly objectives: Readonly<Record<string, string>>;
  readonly screens: Readonly<
    Record<string, { readonly heading: string } & Readonly<Record<string, string | BlockTexts>>>
  >;
  readonly questions: Readonly<Record<string, QuestionTexts>>;
  readonly figures: Readonly<Record<string, { readonly alt: string }>>;
  /** One plain sentence for each term that the lesson introduces. */
  readonly terms: Readonly<Record<string, string>>;
}
