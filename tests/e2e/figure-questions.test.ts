import { describe, expect, it } from 'vitest';
import { compiledCourse, COURSE } from '../support/built-course.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { lessonSites } from '../support/lesson-sites.ts';
import { Stage } from '../support/stage.ts';

const ON_FIGURES: readonly string[] = ['hotspot', 'hunt', 'view', 'place', 'grid'];

/** The sheets of each lesson whose question is answered on its figure, from 1. */
const SHEETS = compiledCourse(COURSE)
  .lessons.filter(({ language }) => language === 'en')
  .flatMap(({ lesson }) =>
    lesson.screens.flatMap(({ blocks }, at) => {
      const asked = blocks.map((block) => (block.kind === 'question' ? block.question : undefined));
      const question = lesson.questions.find(({ id }) => asked.includes(id));
      return question && ON_FIGURES.includes(question.kind)
        ? [{ lesson: lesson.id, sheet: at + 1, kind: question.kind, question: question.id }]
        : [];
    }),
  );

const stage = new Stage(() => Promise.resolve(lessonSites()));

it('are asked in practice', () => {
  expect(SHEETS.length).toBeGreaterThan(3);
});

// The element of such a question comes in a file of its own, beside that of the practice around it.
describe.each(SHEETS)('the question $question of $lesson, a $kind', ({ lesson, sheet }) => {
  it('takes a wrong answer and a right one as the built player has it', async () => {
    const context = await stage.browser.newContext({ viewport: { width: 714, height: 666 }, locale: 'en' });
    const page = await context.newPage();
    await page.goto((await stage.site.of(lesson)).address);
    const driver = new LessonDriver(page);
    await driver.ready();
    await driver.goTo(sheet);
    await driver.answer(false);
    expect(await driver.feedback.getAttribute('class')).not.toContain('right');
    await driver.answer(true);
    expect(await driver.feedback.getAttribute('class')).toContain('right');
    await context.close();
  });
});
