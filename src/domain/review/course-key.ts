/** One thing that can be answered, with what reports call it. */
export interface KeyedAnswer {
  /** `A`, `A-2`, `20 mm`; '' for all that is not listed. */
  readonly code: string;
  readonly words: string;
  readonly right: boolean;
  readonly fault?: string;
}

export interface KeyedFigure {
  readonly svg: string;
  readonly alt: string;
  /** The letter that reports give it, where the question is answered by choosing a picture. */
  readonly letter?: string;
}

/** A question as a tutor sees it, in one language. */
export interface KeyedQuestion {
  /** Lesson and question: `m02-scale/k16`. */
  readonly key: string;
  /** The rows that tell answers to it, in every kind of package. */
  readonly rows: readonly string[];
  readonly part: 'practice' | 'test';
  /** The id of its lesson. */
  readonly lesson: string;
  readonly objective: string;
  readonly stem: string;
  readonly figures: readonly KeyedFigure[];
  readonly answers: readonly KeyedAnswer[];
  /** The right answer without words, `B`, `A + C`; '' where every learner is asked with other numbers. */
  readonly right: string;
}

/** Something to be drawn. */
export interface KeyedExercise {
  /** Lesson and exercise: `m13-lines/e1`. */
  readonly key: string;
  /** The row that tells points, faults and tries: `p-m13-lines-e01-two-points`. */
  readonly row: string;
  /** What the rows of its drawing begin with: `p-m13-lines-e01`. */
  readonly rows: string;
  /** The id of its lesson. */
  readonly lesson: string;
  readonly title: string;
  /** What is to be drawn, in words. */
  readonly task: string;
  /** Fault codes that it practises. */
  readonly shows: readonly string[];
}

/** A lesson, or the test of a module behind its lessons. */
export interface KeyedUnit {
  /** `m02-scale`, `m02-check`. */
  readonly id: string;
  /** `2.3`; the number of its module for a test. */
  readonly number: string;
  readonly title: string;
  readonly kind: 'lesson' | 'check';
}

export interface KeyedModule {
  readonly number: string;
  readonly title: string;
  readonly units: readonly KeyedUnit[];
}

/** What a tutor's computer knows of a course, in one language. */
export interface CourseKey {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Of the content, as packages have it. */
  readonly hash: string;
  /** The percentage that passes a test, where its row does not tell it. */
  readonly limit: number;
  readonly modules: readonly KeyedModule[];
  readonly questions: readonly KeyedQuestion[];
  readonly exercises: readonly KeyedExercise[];
  /** What each fault code means, and the lesson that teaches what is missing; absent where the course has none. */
  readonly faults: Readonly<Record<string, { readonly meaning: string; readonly lesson?: string }>>;
  /** The ids of rows by index in a package of the whole course; '' where a row's question is drawn. */
  readonly rowIds: readonly string[];
}

/** All lessons and tests in the order of the course. */
export function unitsOf({ modules }: Pick<CourseKey, 'modules'>): readonly KeyedUnit[] {
  return modules.flatMap(({ units }) => units);
}
