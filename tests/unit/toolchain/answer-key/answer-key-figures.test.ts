import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledCourse } from '../../../../src/domain/course/compiled.ts';
import type { FigureId, OptionId } from '../../../../src/domain/course/ids.ts';
import type { Question } from '../../../../src/domain/course/question.ts';
import type { PictureQuestion } from '../../../../src/domain/quiz/kinds/picture.ts';
import { answerKeyFiles } from '../../../../src/toolchain/answer-key/answer-key-files.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';
import { readCsv } from './read-csv.ts';

const PLATE = 'plate' as FigureId;
const option = (id: string, figure: FigureId) => ({ id: id as OptionId, figure });

function keyOf(course: CompiledCourse): { readonly html: string; readonly csv: readonly (readonly string[])[] } {
  const made = answerKeyFiles([course], 'locales');
  if (!made.ok) throw new Error(made.problems.join('\n'));
  const text = (path: string) => new TextDecoder().decode(made.value.find((file) => file.path === path)?.bytes);
  return { html: text('answer-key.en.html'), csv: readCsv(text('answer-key.en.csv')) };
}

/** The article of a question. */
function article(html: string, id: string): string {
  const found = html.split('<article>').find((part) => part.includes(`<h5>${id}</h5>`));
  if (found === undefined) throw new Error(`${id} is not in the key`);
  return found.slice(0, found.indexOf('</article>'));
}

/** The marks in the figure of a question: which of them are right, and the letters at them. */
function marks(html: string, id: string): { readonly right: readonly boolean[]; readonly letters: readonly string[] } {
  const [, group = ''] = /<g class="marks">(.*?)<\/g><\/svg>/su.exec(article(html, id)) ?? [];
  const letters = [...group.matchAll(/<text class="mk-letter"[^>]*>([^<]*)<\/text>/gu)].map(([, words = '']) => words);
  const right = [...group.matchAll(/<(?:rect|circle) class="(mk|mk mk-right)"/gu)].map(([, look]) => look !== 'mk');
  return { right, letters };
}

describe('The exercises of the answer key', () => {
  it('have the task, the row, what is given, each right drawing and what its points are for', () => {
    const course = compiledCourse(COURSE);
    const { html } = keyOf(course);
    const lessons = course.lessons.filter(({ language }) => language === 'en');
    const sections = html.split('<section class="drawn">').slice(1);
    const exercises = lessons.flatMap(({ lesson }) => (lesson.exercises ?? []).map((one) => ({ lesson, one })));
    expect(sections).toHaveLength(exercises.length);
    for (const [at, { lesson, one }] of exercises.entries()) {
      const section = sections[at]?.split('</section>')[0] ?? '';
      const { drawn, name, id, slot } = one;
      const number = id.replace(/\d+/u, (digits) => digits.padStart(2, '0'));
      expect(section).toContain(`<code>p-${lesson.id}-${number}-${name}</code>`);
      expect(section).toContain(`<dd>${slot}</dd>`);
      const drawings = section.match(/<svg [^>]*viewBox/gu) ?? [];
      const given = drawn.given.entities.length + drawn.given.inserts.length > 0 ? 1 : 0;
      expect(drawings, `${lesson.id} ${id}`).toHaveLength(drawn.references.length + given);
      const points = [...section.matchAll(/<tr><td><code>[^<]*<\/code><\/td><td>(\d+)<\/td>/gu)];
      // Each is rounded by itself.
      expect(points.reduce((sum, [, found]) => sum + Number(found), 0)).toBeCloseTo(100, -1);
      for (const fault of drawn.shows) expect(section).toContain(`<b>${fault}</b>`);
    }
    expect(html).toContain('<p>Draw');
  }, 120_000);
});

describe('The figures of the answer key', () => {
  let course: CompiledCourse;
  let html: string;

  beforeAll(() => {
    course = compiledCourse('tests/fixtures/courses/figures');
    html = keyOf(course).html;
  }, 60_000);

  it.each([
    ['the place that is asked for', 'q1', [true, false, false], ['A ✓', 'B', 'C']],
    ['every mistake in a drawing', 'q2', [true, false, true], ['A ✓', 'B', 'C ✓']],
    ['every line of a view', 'q3', [true, false], ['A ✓', 'B']],
  ])('mark %s', (_, id, right, letters) => {
    expect(marks(html, id)).toEqual({ right, letters });
  });

  it('have their marks where the parts are, and the letters inside of the picture', () => {
    const [frame = ''] = /<rect class="mk mk-right"[^>]*>/u.exec(article(html, 'q1')) ?? [];
    expect(frame).toContain('x="16" y="21" width="28" height="28"');
    for (const id of ['q1', 'q2', 'q3']) {
      for (const [, x, y] of article(html, id).matchAll(/<rect class="mk-ground" x="([^"]+)" y="([^"]+)"/gu)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(88);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(74.6);
      }
    }
  });

  it('show the pictures that there are to choose from, each with its letter, the right one by sign and word', () => {
    const asked = (question: Question): Question => {
      const { id, name, objective, hints } = question;
      const picture: PictureQuestion = {
        kind: 'picture',
        id,
        name,
        objective,
        hints,
        ...(question.slot === undefined ? {} : { slot: question.slot }),
        options: [option('hole', PLATE), option('corner', PLATE)],
        answer: 'corner' as OptionId,
      };
      return id === 'q1' ? picture : question;
    };
    const lessons = course.lessons.map((one) => ({
      ...one,
      lesson: { ...one.lesson, questions: one.lesson.questions.map(asked) },
    }));
    const key = keyOf({ ...course, lessons });
    const q1 = article(key.html, 'q1');
    expect(q1.match(/<figure(?: class="right")?>/gu)).toEqual(['<figure>', '<figure class="right">']);
    expect(q1.match(/<figcaption>.*?<\/figcaption>/gu)).toEqual([
      '<figcaption>A</figcaption>',
      '<figcaption><b>B ✓ Right</b></figcaption>',
    ]);
    expect(q1.match(/<svg/gu)).toHaveLength(2);
    const [head = [], ...rows] = key.csv;
    const [first = []] = rows.filter((row) => row[head.indexOf('ID')] === 'q1');
    expect(first[head.indexOf('Picture')]).toMatch(/^A: .+\nB: .+$/u);
  });

  it('need no style attribute and no script', () => {
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=/iu);
  });
});
