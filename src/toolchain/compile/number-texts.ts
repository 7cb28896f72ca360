import type { Language } from '../../domain/course/language.ts';
import { plainText, type RichLine } from '../../domain/course/rich-text.ts';
import { combinationsOf, valuesText, type Combinations } from '../../domain/course/source/numbers/combinations.ts';
import { sourceKindOf, type QuestionSource } from '../../domain/course/source/question-source.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { fillTexts } from '../../domain/quiz/fill-texts.ts';
import { bareWords, ITEMS } from './equal-words.ts';
import { lessonQuestions } from './lesson-questions.ts';
import type { Report } from './problem.ts';
import type { ReadLesson } from './read-lesson.ts';
import type { ReadTexts } from './read-lesson-texts.ts';
import type { Path } from './yaml-file.ts';

type Texts = ReadonlyMap<Language, ReadTexts>;

/** A question with numbers of its own, and its words by language. */
interface Numbered {
  readonly question: QuestionSource;
  readonly path: Path;
  readonly numbers: Combinations;
  readonly words: ReadonlyMap<Language, QuestionTexts>;
}

/**
 * What can be wrong between the numbers of a question and its words: numbers that nobody sees, words of one language that
 * leave out what others tell, options that say the same with some numbers.
 */
export function reportNumberTexts(read: ReadLesson, texts: Texts, report: Report): void {
  for (const { question, path } of lessonQuestions(read.lesson)) {
    const numbers = combinationsOf(question);
    if (!numbers || numbers.faults.length > 0 || read.broken.has(question.id)) continue;
    const words = new Map(
      [...texts].flatMap(([language, own]) => {
        // The source's keys were checked as strings; from here on they are ids.
        const found = own.texts.questions[question.id] as QuestionTexts | undefined;
        return found ? [[language, found] as const] : [];
      }),
    );
    const numbered: Numbered = { question, path, numbers, words };
    for (const { at, message } of unusedNames(numbered)) report({ file: read.yaml.file, ...read.yaml.at(at), message });
    for (const [language, own] of texts) {
      for (const { at, message } of [...otherNames(numbered, language), ...equalItems(numbered, language)]) {
        report({ file: own.yaml.file, ...own.yaml.at(at), message });
      }
    }
  }
}

interface Fault {
  readonly at: Path;
  readonly message: string;
}

const PLACES = /\{\{(\w+)/gu;

function namesInWords(words: unknown): readonly string[] {
  return [...(JSON.stringify(words) ?? '').matchAll(PLACES)].map(([, name = '']) => name);
}

/** A number that reaches neither a text nor the answer makes variants that nobody can tell apart. */
function unusedNames({ question, path, numbers, words }: Numbered): readonly Fault[] {
  const { numbers: kind } = sourceKindOf(question);
  const named = typeof kind === 'object' ? Object.values(kind.named(question)) : [];
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    numbers.uses.get(name)?.forEach(use);
  };
  [...named, ...[...words.values()].flatMap(namesInWords)].forEach(use);
  return numbers.names
    .filter((name) => !used.has(name))
    .map((name) => {
      const field =
        question.variables?.[name] !== undefined ? 'variables' : question.computed?.[name] ? 'computed' : 'rows';
      const at = field === 'rows' ? [...path, field] : [...path, field, name];
      return {
        at,
        message: `question "${question.id}": "${name}" stands in no text and no answer; use it or take it out`,
      };
    });
}

/** What is asked and what can be answered tell the same numbers in every language. */
function otherNames({ question, words }: Numbered, language: Language): readonly Fault[] {
  const [first] = words;
  const own = words.get(language);
  if (!first || !own || first[0] === language) return [];
  return ['stem', 'sentence', ...Object.keys(ITEMS)].flatMap((field) => {
    const lines = linesOf(first[1], field);
    return [...linesOf(own, field)].flatMap(([key, line]): readonly Fault[] => {
      const [wanted, found] = [namesOf(lines.get(key)), namesOf(line)];
      if (wanted === found) return [];
      const place = key === '' ? field : `${field} "${key}"`;
      const message = `question "${question.id}": ${place} tells the numbers ${found || '(none)'}, in ${first[0]} ${wanted || '(none)'}; expected the same`;
      return [{ at: ['questions', question.id, field, ...(key === '' ? [] : [key])], message }];
    });
  });
}

function namesOf(line: unknown): string {
  return [...new Set(namesInWords(line))].sort().join(', ');
}

/** The lines of a field by their keys; a line that is the field itself has the key ''. */
function linesOf(words: QuestionTexts, field: string): ReadonlyMap<string, RichLine> {
  const value: unknown = Reflect.get(words, field);
  if (value === undefined) return new Map();
  if (Array.isArray(value)) return new Map([['', value as RichLine]]);
  return new Map(Object.entries(value as Readonly<Record<string, RichLine>>));
}

/** Options that say the same with some numbers: told once for each pair, with the first numbers that show it. */
function equalItems({ question, numbers, words }: Numbered, language: Language): readonly Fault[] {
  const own = words.get(language);
  const faults = new Map<string, Fault>();
  if (!own) return [];
  for (const values of numbers.asked) {
    // A copy, since what has been filled once is kept by the object that it was filled from.
    const filled = fillTexts({ ...own }, values, language);
    for (const [field, item] of Object.entries(ITEMS)) {
      const first = new Map<string, string>();
      for (const [key, line] of linesOf(filled, field)) {
        const said = plainText(line);
        const bare = bareWords(said);
        const before = first.get(bare);
        const pair = `${field} ${key} ${before ?? ''}`;
        if (before === undefined) first.set(bare, key);
        else if (!faults.has(pair)) {
          const drawn = valuesText(values, numbers.names.slice(0, numbers.drawn));
          const message = `question "${question.id}": ${item} "${key}" says the same as ${item} "${before}", ${JSON.stringify(said)}, with ${drawn}; keep these numbers out by where`;
          faults.set(pair, { at: ['questions', question.id, field, key], message });
        }
      }
    }
  }
  return [...faults.values()];
}
