import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/course/question.ts';
import { LANGUAGES, type Language } from '../../src/domain/course/language.ts';
import type { LessonTexts } from '../../src/domain/course/texts.ts';
import { scoreQuestion } from '../../src/domain/quiz/score-question.ts';
import { below } from '../support/below-frame.ts';
import { compiledCourse, COURSE } from '../support/built-course.ts';
import { LessonWork, responseTo } from '../support/hosts/lesson-work.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { lessonHosts } from '../support/lesson-sites.ts';
import { LONG } from '../support/long-run.ts';
import { SCALE } from '../support/one-lesson.ts';
import { Stage } from '../support/stage.ts';
import { compiledTestCourse } from '../support/test-course.ts';
import { worst } from '../support/worst-response.ts';

/** Every lesson with questions, in the languages with the longest words or signs of their own; in all of them in the long series. */
const SPOKEN = compiledCourse(COURSE)
  .index.modules.flatMap(({ lessons }) => lessons.flatMap(({ id, questions }) => (questions ? [id] : [])))
  .flatMap((lesson, at) => {
    const short: readonly Language[] = lesson === SCALE ? ['de', 'ro'] : at % 2 === 0 ? ['ro'] : ['de'];
    return (LONG ? LANGUAGES : short).map((language) => ({ lesson, language }));
  });
/** What differs little from lesson to lesson is looked at in one of them in a short run. */
const OF_ONE = SPOKEN.filter(({ lesson }) => LONG || lesson === SCALE);

const stage = new Stage(() => Promise.resolve(lessonHosts()));
let page: Page;

afterEach(() => page.context().close());

/** Opens the course with stored work in a host's frame. */
async function open(work: LessonWork, language: Language): Promise<LessonDriver> {
  const { browser } = stage;
  const site = await stage.site.of(work.lesson.id);
  const key = `layout-${expect.getState().currentTestName}`;
  site.server.stored.set(key, work.stored());
  const context = await browser.newContext({ viewport: { width: 1400, height: 800 }, locale: language });
  page = await context.newPage();
  await page.goto(`${site.server.origin}/host.html?host=strict&key=${encodeURIComponent(key)}`);
  const driver = new LessonDriver(page.frameLocator('iframe'));
  await driver.ready();
  return driver;
}

function textsIn(language: Language, lesson: string): LessonTexts {
  const found = compiledTestCourse(lesson).lessons.find((one) => one.language === language);
  if (!found) throw new Error(`The lesson is not there in ${language}`);
  return found.texts;
}

/** Goes from question to question. */
async function eachQuestion(
  driver: LessonDriver,
  { lesson }: LessonWork,
  look: (question: Question) => Promise<void>,
): Promise<void> {
  for (const [at, { blocks }] of lesson.screens.entries()) {
    const asked = blocks.flatMap((block) => (block.kind === 'question' ? [block.question] : []));
    const question = lesson.questions.find(({ id }) => asked.includes(id));
    if (!question) continue;
    await driver.goTo(at + 1);
    await driver.shown();
    await look(question);
  }
}

describe.each(OF_ONE)('a practice question of $lesson in $language fits the frame', ({ lesson, language }) => {
  it('with a right answer', async () => {
    const work = new LessonWork(language, lesson).tried((question) => responseTo(question, true)).went(1);
    const driver = await open(work, language);
    const found: string[] = [];
    await eachQuestion(driver, work, async ({ id }) => {
      await driver.locator('practice-question .state.right').waitFor();
      found.push(...(await below(page, driver, `${id}, right`)));
    });
    expect(found).toEqual([]);
  });
});

describe.each(SPOKEN)('a practice question of $lesson in $language fits the frame', ({ lesson, language }) => {
  it('with the answer about which most is said, with all hints, and when it is tried again', async () => {
    const texts = textsIn(language, lesson);
    const work = new LessonWork(language, lesson)
      .tried(
        (question) => worst(question, texts),
        ({ hints }) => hints,
      )
      .went(1);
    const driver = await open(work, language);
    const found: string[] = [];
    await eachQuestion(driver, work, async (question) => {
      const { id, hints } = question;
      await driver.feedback.waitFor();
      found.push(...(await below(page, driver, `${id}, not right`)));
      const parts = Math.ceil(scoreQuestion(question, worst(question, texts)).feedback.length / 2);
      for (let part = 2; part <= parts; part += 1) {
        await driver.locator('practice-question .state:has(#feedback) .turn').last().click();
        await driver
          .locator('practice-question .part')
          .filter({ hasText: `${part}/${parts}` })
          .waitFor();
        found.push(...(await below(page, driver, `${id}, not right, part ${part}`)));
      }
      for (let hint = hints; hint > 0; hint -= 1) {
        await driver
          .locator(`practice-question ${hint === hints ? '#show-hint' : '.hints .turn'}`)
          .first()
          .click();
        await driver
          .locator('practice-question #hint')
          .filter({ hasText: String(hint) })
          .waitFor();
        found.push(...(await below(page, driver, `${id}, hint ${hint}`)));
      }
      await driver.locator('practice-question #again').click();
      await driver.locator('practice-question #check').waitFor();
      found.push(...(await below(page, driver, `${id}, again with a hint`)));
    });
    expect(found).toEqual([]);
  });
});

describe.each(OF_ONE)('the result of the check of $lesson in $language', ({ lesson, language }) => {
  it('fits the frame when all topics are weak, three or more', async () => {
    const driver = await open(
      new LessonWork(language, lesson).practised().checked(() => false),
      language,
    );
    await driver.locator('lesson-check #again').waitFor();
    expect(await driver.locator('lesson-check .objective button').count()).toBeGreaterThanOrEqual(3);
    expect(await below(page, driver, 'result')).toEqual([]);
  });
});

describe.each(SPOKEN)('the review of the check of $lesson in $language', ({ lesson, language }) => {
  it('fits the frame with the answer about which most is said, and with the solution', async () => {
    const texts = textsIn(language, lesson);
    const work = new LessonWork(language, lesson).practised().checked(
      () => false,
      (question) => worst(question, texts),
    );
    const driver = await open(work, language);
    await driver.locator('lesson-check #review').click();
    const items = work.lesson.check?.draw ?? 0;
    const found: string[] = [];
    for (let item = 1; item <= items; item += 1) {
      await driver.atItem(item, items);
      const { question } = await driver.shown();
      found.push(...(await below(page, driver, `item ${item}, ${question.id}`)));
      await driver.next.click();
    }
    expect(items).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});
