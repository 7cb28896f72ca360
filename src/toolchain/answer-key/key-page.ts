import type { Language } from '../../domain/course/language.ts';
import { drawingWords } from '../figures/drawing-words.ts';
import { headCells, staffPage } from '../guides/staff-page.ts';
import { escapeMarkup } from '../package/start-page.ts';
import type { KeyAnswer, KeyGroup } from './key-answers.ts';
import { exerciseArticle } from './key-exercise-page.ts';
import { rich } from './rich-markup.ts';
import type { KeyCourse, KeyLesson, KeyQuestion } from './key-course.ts';
import type { KeyTexts } from './key-texts.ts';
import type { KeyFigure } from './key-figure.ts';
import { rowAgain, slotsText } from './slots-text.ts';

/** The page needs nothing but itself: it may be copied anywhere, and whatever stands in it, no script runs. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />`;

/** The key of all courses of a build in one language, for the screen and for sheets of A4. */
export function keyPage(courses: readonly KeyCourse[], words: KeyTexts, language: Language, style: string): string {
  const heads = courses.map((course, at) => runningHead(course, at, words, language)).join('\n');
  // The page of the first course begins with what holds for all of them.
  const main = `      <div class="course-0">
        <h1>${escapeMarkup(words.title)}</h1>
        <p>${escapeMarkup(words.lead)} <strong>${escapeMarkup(words.staff)}</strong></p>
        <p>${escapeMarkup(words.readable).replace('{option}', '<code>--responses strict</code>')}</p>
        <p>${escapeMarkup(words.proof)}</p>
      </div>
${courses.map((course, at) => courseSection(course, at, words, language)).join('\n')}`;
  const title = [words.title, ...courses.map(({ title: name, version }) => `${name} ${version}`), language].join(' – ');
  return staffPage({ language, title, head: `${POLICY}\n    <style>\n${style}${heads}\n    </style>`, main });
}

/** Course, version and language on every printed sheet, where the browser knows margin boxes. */
function runningHead({ title, version }: KeyCourse, at: number, words: KeyTexts, language: Language): string {
  return `.course-${at} { page: course-${at}; }
@page course-${at} {
  @top-left { content: ${cssString(`${title} · ${words.version} ${version}`)}; }
  @top-right { content: ${cssString(`${words.title} · ${words.language}: ${language}`)}; }
}`;
}

function courseSection(course: KeyCourse, at: number, words: KeyTexts, language: Language): string {
  const { id, title, version, hash } = course;
  const facts = `${id}, ${words.version} ${version} (${hash}), ${words.language}: ${language}`;
  return `      <section class="course course-${at}">
        <h2>${escapeMarkup(title)}</h2>
        <p>${escapeMarkup(facts)}</p>
${course.lessons.map((lesson) => lessonSection(lesson, course, words, language)).join('\n')}
      </section>`;
}

function lessonSection(lesson: KeyLesson, course: KeyCourse, words: KeyTexts, language: Language): string {
  const { module, number, title } = lesson;
  const parts = (['practice', 'test'] as const).flatMap((part) => {
    const questions = lesson.questions.filter((question) => question.part === part);
    if (questions.length === 0) return [];
    const articles = questions.map((question) => questionArticle(question, course, words));
    return [`          <h4>${escapeMarkup(words[part])}</h4>\n${articles.join('\n')}`];
  });
  const exercises = lesson.exercises.map((one) => exerciseArticle(one, course, words, drawingWords(language).decimal));
  const drawn =
    exercises.length > 0 ? [`          <h4>${escapeMarkup(words.exercises)}</h4>\n${exercises.join('\n')}`] : [];
  return `        <section class="lesson">
          <h3>${escapeMarkup(`${number} ${title}`)}</h3>
          <p>${escapeMarkup(`${words.module} ${module.number}: ${module.title}`)}</p>
${[...parts, ...drawn].join('\n')}
        </section>`;
}

function questionArticle(question: KeyQuestion, course: KeyCourse, words: KeyTexts): string {
  const { id, row, rowOfModule, slots, inChecks, again, objective, kind, figures, hints, weight } = question;
  const facts = [
    [words.row, code(row)],
    ...(rowOfModule === undefined ? [] : [[words.rowOfModule, code(rowOfModule)]]),
    [words.slot, slotsText(slots)],
    ...inChecks.flatMap((check) => [
      [words.rowOfCheck, code(check.row)],
      [words.slotOfCheck, slotsText(check.slots)],
    ]),
    ...(again === undefined ? [] : [[words.rowAgain, code(rowAgain(again))]]),
    [words.objective, escapeMarkup(objective)],
    [words.kind, escapeMarkup(words.kinds[kind])],
    ...numberFacts(question, words),
    ...(weight === 1 ? [] : [[words.weight, String(weight)]]),
    [words.rightAnswer, `${code(question.right.readable)} · ${words.strict}: ${code(question.right.strict)}`],
    ...(question.whenRight ? [[words.whenRight, rich(question.whenRight)]] : []),
    ...(hints.length === 0 ? [] : [[words.hints, hints.map((hint, at) => `${at + 1}. ${rich(hint)}`).join(' ')]]),
  ];
  const columns = [words.right, words.report, words.strict, words.answer, words.fault, words.feedback];
  const own = figures.filter(({ option }) => !option).map(picture);
  const options = figures.filter(({ option }) => option).map((figure) => optionPicture(figure, words));
  const sentence = question.sentence ? `<p>${rich(question.sentence)}</p>` : '';
  return `          <article>
            <h5>${id}</h5>
            <div class="asked"><p class="stem">${rich(question.stem)}</p>${sentence}${own.join('')}</div>${options.length > 0 ? `<div class="options">${options.join('')}</div>` : ''}
            <table>
              <thead><tr>${headCells(columns.map(escapeMarkup))}</tr></thead>
${question.groups.map((group) => groupRows(group, course, words)).join('\n')}
            </table>
            <dl>${facts.map(([name = '', value = '']) => `<div><dt>${escapeMarkup(name)}</dt>&#160;<dd>${value}</dd></div>`).join('')}</dl>
          </article>`;
}

/** A figure whose words stand beside it has no description of its own. */
function picture({ svg, alt }: KeyFigure): string {
  const role = alt === '' ? 'role="presentation"' : `role="img" aria-label="${escapeMarkup(alt)}"`;
  return `<div class="dwg" ${role}>${svg}</div>`;
}

/** A picture to choose, with the letter that reports give it; the right one is told by a tick, a word and its frame. */
function optionPicture(figure: KeyFigure, words: KeyTexts): string {
  const { letter, right } = figure.option ?? { letter: '', right: false };
  const told = right ? `<b>${letter} ✓ ${escapeMarkup(words.right)}</b>` : letter;
  return `<figure${right ? ' class="right"' : ''}>${picture(figure)}<figcaption>${told}</figcaption></figure>`;
}

/** How to get the right answer where every learner has other numbers. */
function numberFacts({ numbers }: KeyQuestion, words: KeyTexts): readonly (readonly [string, string])[] {
  if (!numbers) return [];
  const { count, pattern, values, computed, where, examples } = numbers;
  const list = (lines: readonly string[]): string => lines.map(code).join(' · ');
  return [
    [words.numbers, `${escapeMarkup(words.numbersVary)} ${escapeMarkup(words.cases)}: ${count}`],
    [words.pattern, rich(pattern)],
    [words.drawn, list(values)],
    ...(computed.length === 0 ? [] : ([[words.computed, list(computed)]] as const)),
    ...(where.length === 0 ? [] : ([[words.where, list(where)]] as const)),
    [words.examples, list(examples)],
  ];
}

/** What a learner is told stands once beside all answers that it is told about. */
function groupRows({ answers, feedback }: KeyGroup, course: KeyCourse, words: KeyTexts): string {
  const rows = answers.map((answer, at) => {
    const span = answers.length > 1 ? ` rowspan="${answers.length}"` : '';
    const said = at === 0 ? `<td${span}>${rich(feedback)}</td>` : '';
    return `                <tr${answer.right ? ' class="right"' : ''}>${answerCells(answer, course, words)}${said}</tr>`;
  });
  return `              <tbody>\n${rows.join('\n')}\n              </tbody>`;
}

function answerCells(
  { readable, strict, words: said, right, fault, other }: KeyAnswer,
  course: KeyCourse,
  words: KeyTexts,
) {
  const meaning = fault === undefined ? '' : `<b>${escapeMarkup(fault)}</b> ${escapeMarkup(course.meaningOf(fault))}`;
  return [
    right ? `<b>✓ ${escapeMarkup(words.right)}</b>` : '',
    readable === '' ? '' : code(readable),
    strict === '' ? '' : code(strict),
    escapeMarkup(other ? words[other] : said),
    meaning,
  ]
    .map((cell) => `<td>${cell}</td>`)
    .join('');
}

function code(text: string): string {
  return `<code>${escapeMarkup(text)}</code>`;
}

/** A string of CSS inside a style element: everything but plain letters and signs by its code point. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<>&\n\r]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
