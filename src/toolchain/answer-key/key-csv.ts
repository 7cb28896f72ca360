import type { Language } from '../../domain/course/language.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import { csvText } from '../../domain/review/csv-text.ts';
import type { KeyAnswer } from './key-answers.ts';
import type { KeyCourse, KeyLesson, KeyQuestion } from './key-course.ts';
import type { KeyTexts } from './key-texts.ts';
import type { KeyFigure } from './key-figure.ts';
import { rowAgain, slotsText } from './slots-text.ts';

/**
 * One row an answer, the facts of its question on each: the first column is the row's id in Moodle's report, so that a
 * look-up finds the question and a filter or a pivot table needs no merged cells.
 */
export function keyCsv(courses: readonly KeyCourse[], words: KeyTexts, language: Language): string {
  const head = [
    words.row,
    words.rowOfModule,
    words.slot,
    words.rowOfCheck,
    words.slotOfCheck,
    words.rowAgain,
    words.part,
    words.module,
    words.lesson,
    words.objective,
    words.kind,
    words.question,
    words.picture,
    words.answer,
    `${words.answer}: ${words.report}`,
    `${words.answer}: ${words.strict}`,
    words.right,
    words.fault,
    words.meaning,
    words.feedback,
    words.whenRight,
    words.hints,
    `${words.rightAnswer}: ${words.report}`,
    `${words.rightAnswer}: ${words.strict}`,
    words.weight,
    words.numbers,
    'ID',
    words.version,
    words.language,
  ];
  const rows = courses.flatMap((course) =>
    course.lessons.flatMap((lesson) =>
      lesson.questions.flatMap((question) =>
        question.groups.flatMap(({ answers, feedback }) =>
          answers.map((answer) => [
            ...questionCells(lesson, question, words),
            ...answerCells(answer, course, words),
            plainText(feedback),
            plainText(question.whenRight ?? []),
            question.hints.map(plainText).join('\n'),
            question.right.readable,
            question.right.strict,
            String(question.weight),
            numbersCell(question, words),
            question.id,
            `${course.id} ${course.version} (${course.hash})`,
            language,
          ]),
        ),
      ),
    ),
  );
  return csvText([head, ...rows]);
}

/** Line by line: what is drawn, how the rest is calculated, examples. */
function numbersCell({ numbers }: KeyQuestion, words: KeyTexts): string {
  if (!numbers) return '';
  const { values, computed, where, examples } = numbers;
  const conditions = where.length === 0 ? [] : [`${words.where}: ${where.join('; ')}`];
  return [plainText(numbers.pattern), ...values, ...computed, ...conditions, `${words.examples}:`, ...examples].join(
    '\n',
  );
}

function questionCells({ number, title, module }: KeyLesson, question: KeyQuestion, words: KeyTexts): string[] {
  const { row, rowOfModule, slots, inChecks, again, part, objective, kind, stem, sentence, figures } = question;
  return [
    row,
    rowOfModule ?? row,
    slotsText(slots),
    inChecks.map((check) => check.row).join('\n'),
    inChecks.map((check) => slotsText(check.slots)).join('\n'),
    again === undefined ? '' : rowAgain(again),
    words[part],
    `${words.module} ${module.number}: ${module.title}`,
    `${words.lesson} ${number}: ${title}`,
    objective,
    words.kinds[kind],
    [stem, ...(sentence ? [sentence] : [])].map(plainText).join('\n'),
    figures
      .map(pictureText)
      .filter((text) => text !== '')
      .join('\n'),
  ];
}

/** What a picture shows; of one to choose with its letter. */
function pictureText({ alt, option }: KeyFigure): string {
  return option && alt !== '' ? `${option.letter}: ${alt}` : alt;
}

/** Words never stand without their letter: a spreadsheet would take the scale `1:2` for a time of day. */
function answerCells(
  { readable, strict, words: said, right, fault, other }: KeyAnswer,
  course: KeyCourse,
  words: KeyTexts,
) {
  return [
    other ? words[other] : said === '' ? readable : `${readable} ${said}`,
    readable,
    strict,
    right ? words.yes : words.no,
    fault ?? '',
    fault === undefined ? '' : course.meaningOf(fault),
  ];
}
