import type { Language } from '../../domain/course/language.ts';
import { countWords, sentencesOf } from './count-words.ts';
import type { Warning } from './problem.ts';
import type { CourseInFiles, LessonInCourse } from './read-course.ts';
import type { ReadTexts } from './read-lesson-texts.ts';
import { textPlace } from './lesson-subject.ts';
import { tellingWord } from './telling-word.ts';
import { linesOf } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';
import type { Path } from './yaml-file.ts';

const SCREEN_WORDS = { en: 60, other: 72 };
const SENTENCE_MEAN = 10;
const LONGEST_SENTENCE: Readonly<Record<Language, number>> = { en: 16, de: 16, pt: 18, it: 18, es: 18, ro: 18, fr: 18 };
const MOST_STEPS = 5;
const STEM_WORDS = 20;
const OPTION_WORDS = 8;
const MOST_TERMS = 4;

/** Phrases that send a reader back to another place of a text. */
const POINTS_BACK: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:see|shown|as) (?:above|below)\b/i,
  de: /\b(?:siehe|wie|s\.) (?:oben|unten)\b/i,
  fr: /\bci-(?:dessus|dessous)\b|\bvoir plus (?:haut|bas)\b/i,
  es: /\b(?:ver|véase|como) (?:arriba|abajo|más arriba|más abajo)\b/i,
  it: /\b(?:vedi|come) (?:sopra|sotto)\b/i,
  pt: /\b(?:ver|veja|como) (?:acima|abaixo)\b/i,
  ro: /\b(?:vezi|vedeți) mai (?:sus|jos)\b/i,
};

/**
 * Warnings by the rules for plain language: P01 screen, P02 sentence, P04 terms, P07 signs, P08 steps, P18 questions;
 * D01 descriptions of pictures; Q01 quantities; O01 objectives.
 */
export function languageWarnings(files: CourseInFiles): readonly Warning[] {
  return files.modules.flatMap((module) =>
    module.lessons.flatMap((lesson) => [
      ...structureWarnings(lesson),
      ...[...lesson.texts].flatMap(([language, own]) => textWarnings(lesson, own, language)),
    ]),
  );
}

function structureWarnings({ read }: LessonInCourse): Warning[] {
  const warnings: Warning[] = [];
  const warn = (rule: string, path: Path, message: string): void => {
    warnings.push({ file: read.yaml.file, ...read.yaml.at(path), rule, message });
  };
  const { lesson } = read;
  if (lesson.terms.length > MOST_TERMS) {
    warn('P04', ['terms'], `${lesson.terms.length} new terms in a lesson, at most ${MOST_TERMS}`);
  }
  const drawn = lesson.screens.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('objective' in block ? [block] : [])),
  );
  const asked = new Set(
    [...lesson.questions, ...(lesson.check?.pool ?? []), ...drawn].map(({ objective }) => objective),
  );
  for (const [index, objective] of lesson.objectives.entries()) {
    if (asked.has(objective)) continue;
    warn('O01', ['objectives', index], `no question asks for objective "${objective}", and no exercise practises it`);
  }
  for (const [s, screen] of lesson.screens.entries()) {
    for (const [b, block] of screen.blocks.entries()) {
      if ('count' in block && block.count > MOST_STEPS) {
        warn(
          'P08',
          ['screens', s, 'blocks', b, 'count'],
          `screen "${screen.id}": ${block.count} steps, at most ${MOST_STEPS}`,
        );
      }
    }
  }
  const lists: readonly (readonly [Path, typeof lesson.questions])[] = [
    [['questions'], lesson.questions],
    [['check', 'pool'], lesson.check?.pool ?? []],
  ];
  for (const [path, questions] of lists) {
    for (const [index, question] of questions.entries()) {
      if (!('options' in question)) continue;
      const count = question.options.length;
      if (count < 3 || count > 4)
        warn('P18', [...path, index], `question "${question.id}": ${count} options, expected 3 or 4`);
    }
  }
  return warnings;
}

function textWarnings(lesson: LessonInCourse, own: ReadTexts, language: Language): Warning[] {
  const warnings: Warning[] = [];
  const warn = (rule: string, path: Path, message: string): void => {
    const { subject } = textPlace(lesson.read.lesson, path);
    const about = subject === '' ? '' : `${subject}: `;
    warnings.push({ file: own.yaml.file, ...own.yaml.at(path), rule, message: `${about}${message}` });
  };
  for (const [id, screen] of Object.entries(own.texts.screens)) {
    const path = ['screens', id];
    const lines = linesOf(screen, path).filter((line) => line.path[2] !== 'heading');
    // A table is looked up, not read through; what a part is stands in no text.
    const running = lines.filter((line) => !['head', 'rows', 'caption', 'alt'].includes(String(line.path[3])));
    const words = running.reduce((sum, line) => sum + countWords(line.words), 0);
    const most = language === 'en' ? SCREEN_WORDS.en : SCREEN_WORDS.other;
    if (words > most) warn('P01', path, `${words} words on a screen, at most ${most}`);
    meanWarning(running, path, warn);
  }
  const { questions: practice, check } = lesson.read.lesson;
  const questions = [...practice, ...(check?.pool ?? [])];
  for (const [id, question] of Object.entries(own.texts.questions)) {
    const path = ['questions', id];
    const { stem, feedback, hints, options, regions } = question;
    meanWarning(linesOf({ stem, feedback, hints }, path), path, warn);
    const described = new Map(
      linesOf({ ...options, ...regions }).map((line) => [String(line.path[0]), line.words] as const),
    );
    const asked = questions.find((one) => one.id === id);
    const telling = tellingWord(
      asked,
      linesOf(stem)
        .map((line) => line.words)
        .join(' '),
      described,
    );
    if (asked?.kind === 'picture' && telling !== undefined) {
      const message = `"${telling}" of the question stands in the description of the right picture alone`;
      warn('D01', [...path, 'options', asked.answer], message);
    }
    if (asked?.kind === 'hotspot' && telling !== undefined) {
      const message = `"${telling}" of the question stands in the name of the right region alone`;
      warn('D01', [...path, 'regions', asked.answer], message);
    }
    const stemWords = linesOf(stem).reduce((sum, line) => sum + countWords(line.words), 0);
    if (stemWords > STEM_WORDS)
      warn('P18', [...path, 'stem'], `a question of ${stemWords} words, at most ${STEM_WORDS}`);
    for (const line of linesOf(options, [...path, 'options'])) {
      const optionWords = countWords(line.words);
      if (optionWords > OPTION_WORDS)
        warn('P18', line.path, `an option of ${optionWords} words, at most ${OPTION_WORDS}`);
    }
  }
  for (const line of linesOf(own.texts)) lineWarnings(line, language, warn);
  return warnings;
}

type Warn = (rule: string, path: Path, message: string) => void;

function meanWarning(lines: readonly TextLine[], path: Path, warn: Warn): void {
  const lengths = lines.flatMap((line) => sentencesOf(line.words)).map(countWords);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  if (mean > SENTENCE_MEAN)
    warn('P02', path, `sentences have ${mean.toFixed(1)} words on average, at most ${SENTENCE_MEAN}`);
}

function lineWarnings(line: TextLine, language: Language, warn: Warn): void {
  for (const sentence of sentencesOf(line.words)) {
    const words = countWords(sentence);
    if (words > LONGEST_SENTENCE[language]) {
      warn('P02', line.path, `a sentence of ${words} words, at most ${LONGEST_SENTENCE[language]}: ${sentence}`);
    }
  }
  // A quantity in braces has a no-break space by now.
  const bare = /\d+(?:[.,]\d+)? ?(?:mm|cm|µm|kg|°C)(?![\p{L}\p{N}])/u.exec(line.words);
  if (bare) warn('Q01', line.path, `"${bare[0]}" stands outside braces; write {${bare[0]}}`);
  if (/\([^)]*\(|\[[^\]]*\[/.test(line.words)) warn('P07', line.path, 'brackets in brackets');
  const roman = /(?<![\p{L}\p{N}])[IVX]{2,}(?![\p{L}\p{N}])/u.exec(line.words);
  if (roman) warn('P07', line.path, `Roman numeral ${roman[0]}`);
  const back = POINTS_BACK[language].exec(line.words);
  if (back) warn('P07', line.path, `"${back[0]}" sends the reader to another place`);
}
