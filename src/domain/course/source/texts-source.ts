import * as v from 'valibot';
import { combinationsOf } from './numbers/combinations.ts';
import type { BlockSource, LessonSource, ScreenSource } from './lesson-source.ts';
import { sourceKindOf, type QuestionSource } from './question-source.ts';

/** How the three forms of text are read: one plain line, a line with marks, paragraphs and lists with marks. */
export interface Marks<Line, Text> {
  readonly plain: v.GenericSchema<unknown, string>;
  readonly line: v.GenericSchema<unknown, Line>;
  readonly text: v.GenericSchema<unknown, Text>;
  /** A line with marks that may have numbers of its question by their names. */
  numbered(names: readonly string[]): v.GenericSchema<unknown, Line>;
}

/**
 * The schema of one lesson's text file: exactly the keys that its structure asks for, no more and no fewer.
 * The schema also reads the texts, by the given marks.
 *
 * @param labels the `data-label` names of each figure that the lesson uses
 * @param described figures that the compiler can describe: their `alt` may be left out
 */
export function lessonTextsSchema<Line, Text>(
  lesson: LessonSource,
  labels: ReadonlyMap<string, readonly string[]>,
  marks: Marks<Line, Text>,
  described: ReadonlySet<string> = new Set(),
) {
  const questions = [...lesson.questions, ...(lesson.check?.pool ?? [])];
  const shown = shownFigures(lesson);
  return v.strictObject({
    title: marks.plain,
    objectives: keyed(lesson.objectives, marks.plain),
    screens: v.strictObject(
      Object.fromEntries(lesson.screens.map((screen) => [screen.id, screenTexts(screen, marks)] as const)),
    ),
    questions: section(questions.map((question) => [question.id, questionTexts(question, marks)] as const)),
    figures: section(
      [...labels].flatMap(([figure, names]) => {
        const isOption = !shown.has(figure);
        if (isOption && names.length === 0) return [];
        const texts = figureTexts(names, isOption ? 'none' : described.has(figure) ? 'free' : 'needed', marks);
        return [
          [
            figure,
            described.has(figure) && names.length === 0 ? v.optional(texts, () => ({ labels: {} })) : texts,
          ] as const,
        ];
      }),
    ),
    terms: section(lesson.terms.map((term) => [term, marks.plain] as const)),
  });
}

/** Figures that stand on a screen or beside a question; the others are pictures to choose from. */
export function shownFigures(lesson: LessonSource): ReadonlySet<string> {
  const questions = [...lesson.questions, ...(lesson.check?.pool ?? [])];
  const blocks = lesson.screens.flatMap((screen) => screen.blocks);
  return new Set(
    [...questions, ...blocks].flatMap((one) => ('figure' in one && one.figure !== undefined ? [one.figure] : [])),
  );
}

function screenTexts<Line, Text>(screen: ScreenSource, marks: Marks<Line, Text>) {
  const blocks: Record<string, v.GenericSchema<unknown, BlockForm<Line, Text>>> = {};
  for (const block of screen.blocks) {
    if ('id' in block) blocks[block.id] = blockTexts(block, marks);
  }
  return v.strictObject({ ...blocks, heading: marks.plain });
}

type BlockForm<Line, Text> =
  | string
  | Text
  | { steps: Line[] }
  | { alt: string }
  | { task: Text; alt?: string }
  | { problem: Text; steps: Line[]; result: Text }
  | { caption: string; head: Line[]; rows: Line[][] };

function blockTexts<Line, Text>(
  block: Extract<BlockSource, { id: string }>,
  marks: Marks<Line, Text>,
): v.GenericSchema<unknown, BlockForm<Line, Text>> {
  switch (block.kind) {
    case 'text':
    case 'callout':
      return marks.text;
    case 'steps':
      return v.strictObject({ steps: many(marks.line, block.count, 'step') });
    case 'example':
      return v.strictObject({
        problem: marks.text,
        steps: many(marks.line, block.count, 'step'),
        result: marks.text,
      });
    case 'part':
      return v.strictObject({ alt: marks.plain });
    case 'exercise':
      return block.part === undefined
        ? v.strictObject({ task: marks.text })
        : v.strictObject({ task: marks.text, alt: marks.plain });
    case 'table':
      return v.strictObject({
        caption: marks.plain,
        head: many(marks.line, block.columns, 'column'),
        rows: many(many(marks.line, block.columns, 'column'), block.rows, 'row'),
      });
  }
}

/** The texts of a question by field: which fields there are, its kind says. */
type QuestionForm<Line> = Readonly<Record<string, Line | Line[] | Record<string, Line> | undefined>>;

function questionTexts<Line, Text>(
  question: QuestionSource,
  marks: Marks<Line, Text>,
): v.GenericSchema<unknown, QuestionForm<Line>> {
  const { names = [] } = combinationsOf(question) ?? {};
  const line = names.length === 0 ? marks.line : marks.numbered(names);
  const hints = many(line, question.hints, 'hint');
  const kind = sourceKindOf(question);
  const { gaps, ...fields } = kind.textKeys(question);
  const tables = Object.entries(fields).map(
    ([field, keys]: [string, readonly string[]]) => [field, keyed(keys, line)] as const,
  );
  const entries: Record<string, v.GenericSchema<unknown, QuestionForm<Line>[string]>> = {
    stem: line,
    feedback: keyed(kind.feedbackKeys(question), line),
    hints: question.hints === 0 ? v.optional(hints) : hints,
    ...Object.fromEntries(tables),
    ...(gaps ? { sentence: line } : {}),
  };
  return v.strictObject(entries);
}

/** A picture to choose is described by the words of its option, and of a drawn one the compiler can tell what it shows. */
function figureTexts<Line, Text>(
  labels: readonly string[],
  alt: 'none' | 'free' | 'needed',
  marks: Marks<Line, Text>,
): v.GenericSchema<unknown, { alt?: string | undefined; labels: Record<string, string> }> {
  const entries = { labels: section(labels.map((label) => [label, marks.plain] as const)) };
  if (alt === 'none') return v.strictObject(entries);
  return alt === 'free'
    ? v.strictObject({ alt: v.optional(marks.plain), ...entries })
    : v.strictObject({ alt: marks.plain, ...entries });
}

function many<T>(schema: v.GenericSchema<unknown, T>, count: number, what: string) {
  return v.pipe(v.array(schema), v.length(count, `${count} ${count === 1 ? what : `${what}s`}, as lesson.yaml says`));
}

function keyed<T>(keys: readonly string[], schema: v.GenericSchema<unknown, T>) {
  return v.strictObject(Object.fromEntries(keys.map((key) => [key, schema] as const)));
}

/** An object that may be left out of the file when nothing belongs into it. */
function section<T>(
  entries: readonly (readonly [string, v.GenericSchema<unknown, T>])[],
): v.GenericSchema<unknown, Record<string, T>> {
  const schema = v.strictObject(Object.fromEntries(entries));
  return entries.every(([, entry]) => entry.type === 'optional') ? v.optional(schema, () => ({})) : schema;
}
