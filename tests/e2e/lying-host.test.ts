import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { site2004 } from '../support/hosts/desk2004.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { TimelessLearner } from '../support/hosts/timeless-learner.ts';
import { withoutTimes } from '../support/hosts/without-times.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { LONG } from '../support/long-run.ts';
import { Stage } from '../support/stage.ts';

/** What the tutor reads of three answers. */
const THREE = /2\/8 \| q1 A \[S4\] \| q2 A-2 B-3 C-1 \| q3 80\smm/;

const ELEMENTS_2004 = { status: 'cmi.completion_status', score: 'cmi.score.raw' };

/** Each kind of lying host, with a package of its standard and its names for what is looked at. */
const HOSTS = [
  {
    name: 'SCORM 1.2',
    host: 'lying' as const,
    site: () => hostSite(),
    element: { status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw' },
    values: (work: LessonWork) => work.values,
  },
  ...(LONG ? (['2004-4th', '2004-3rd'] as const) : (['2004-4th'] as const)).map((edition) => ({
    name: `SCORM ${edition}`,
    host: 'lying-2004' as const,
    site: () => site2004(edition),
    element: ELEMENTS_2004,
    values: (work: LessonWork) => work.values2004,
  })),
];

describe.each(HOSTS)('a lying host of $name', ({ host, site, element, values }) => {
  const stage = new Stage(site);
  let computer: LearnerComputer;
  /** Another for each test, since a page that is closed may still send what it has. */
  let key = '';
  let tests = 0;

  beforeEach(async () => {
    key = `work-${(tests += 1)}`;
    computer = await LearnerComputer.start(stage.browser, stage.site, { host, query: { key } });
  });
  afterEach(async () => {
    stage.site.server.weather = 'fine';
    stage.site.server.persists = true;
    await computer.cutOff();
  });

  /** The server is gone: for the host, which goes on saying "true", and for the course. */
  async function loseServer(): Promise<void> {
    await computer.setNetwork('offline');
    stage.site.server.weather = 'gone';
    stage.site.server.persists = false;
  }

  function findServer(): void {
    stage.site.server.weather = 'fine';
    stage.site.server.persists = true;
  }

  /**
   * The server is gone, and the learner has been told so: there is something to tell after the second try to send, and
   * the save state tells it when it is pressed.
   */
  async function loseServerAndTell(driver: LessonDriver): Promise<void> {
    // What comes after the first screen has come: nobody begins a lesson in the very second in which its server goes.
    await computer.page.frame('course')?.waitForFunction(() => customElements.get('match-question'));
    await loseServer();
    const tryToSend = async (): Promise<boolean> => {
      await computer.tellOnline();
      return driver.silence.isVisible();
    };
    await expect.poll(tryToSend, { timeout: 30_000, interval: 200 }).toBe(true);
    await driver.untilSaveState('kept');
    expect(await driver.message.count()).toBe(0);
    await driver.silence.click();
    await driver.answerMessage();
  }

  /** Answers three practice questions. */
  async function answerThree(driver: LessonDriver): Promise<void> {
    for (const [sheet, right] of [
      [2, false],
      [5, true],
      [6, true],
    ] as const) {
      await driver.goTo(sheet);
      await driver.answer(right);
      await driver.untilSaveState('kept');
    }
  }

  describe('that says true and keeps nothing while the server is gone', () => {
    it('has everything in the same session when the server is back', async () => {
      const driver = await computer.launch();
      await driver.untilSaveState('saved');
      const before = await computer.kept('cmi.suspend_data');
      await loseServerAndTell(driver);
      await answerThree(driver);
      expect(await computer.kept('cmi.suspend_data')).toBe(before);
      expect(await computer.rows()).toEqual([]);
      const lost = (await computer.requests()).filter(({ arrived }) => !arrived);
      // The tries after the first ask for the server before they trouble the host, whose commits freeze the page.
      expect(lost.length).toBeGreaterThan(0);

      findServer();
      await computer.setNetwork('up');
      await computer.tellOnline();
      await driver.untilSaveState('saved');
      expect(await computer.rows()).toEqual([expect.stringMatching(THREE)]);
      expect(await computer.kept('cmi.suspend_data')).not.toBe(before);
    });

    it('has everything after the next launch when the page was closed meanwhile', async () => {
      const driver = await computer.launch();
      await driver.untilSaveState('saved');
      await loseServerAndTell(driver);
      await answerThree(driver);
      await computer.page.close();

      findServer();
      const again = await computer.launch();
      expect(await again.sheetNumber()).toBe(6);
      await again.locator('practice-question .state.right').waitFor();
      await again.untilSaveState('saved');
      expect(await computer.rows()).toEqual([expect.stringMatching(THREE)]);
    });

    it('has the score and the status of a check that ended meanwhile after the next launch', async () => {
      const work = new LessonWork().practised();
      const driver = await launchWith(work);
      await loseServerAndTell(driver);
      await driver.takeCheck([true, true, true, true, true, true]);
      await driver.untilSaveState('kept');
      expect(await computer.kept(element.status)).toBe('incomplete');
      await driver.exit();
      await driver.locator('exit-sheet .partly').waitFor();
      await computer.page.close();

      findServer();
      const again = await computer.launch();
      await again.untilSaveState('saved');
      expect(await computer.kept(element.status)).toBe('completed');
      expect(await computer.kept(element.score)).toBe('100');
      expect((await computer.rows()).slice(-1)[0]).toContain('6 of 6, 100 %');
    });
  });

  describe('that says true while its server stores nothing and still serves the course', () => {
    it('has everything after the next launch though Exit was confirmed', async () => {
      const driver = await computer.launch();
      await driver.untilSaveState('saved');
      const before = await computer.kept('cmi.suspend_data');
      // The host alone does not reach its server: the course's own look at the server is answered.
      await computer.setNetwork('offline');
      await driver.goOn();
      await driver.answer(true);
      await driver.untilSaveState('saved');
      await driver.exit();
      await driver.locator('exit-sheet .right').waitFor();
      expect(await computer.kept('cmi.suspend_data')).toBe(before);

      const again = await computer.launch();
      await again.untilSheet(2);
      await again.locator('practice-question .state.right').waitFor();
      await again.untilSaveState('saved');
      expect(await computer.rows()).toEqual([expect.stringContaining('1/8 | q1 B')]);
    });
  });

  describe('whose server answers with an error', () => {
    it('is told as not reached, and has everything later', async () => {
      await computer.close();
      const learner = await TimelessLearner.start(stage, { key }, 'saved', host);
      ({ computer } = learner);
      await computer.setNetwork('error');
      await learner.driver.goOn();
      await learner.calls((driver) => driver.answer(true), 1, 'kept');
      await computer.setNetwork('up');
      await learner.calls(() => computer.tellOnline());
      expect(await computer.rows()).toEqual([expect.stringContaining('1/8 | q1 B')]);
      const transcript = withoutTimes(await learner.conversation());
      await expect(transcript).toMatchFileSnapshot(`../fixtures/conversations/server-error-${host}.txt`);
    });
  });

  describe('that opens what is completed as a review', () => {
    it('takes nothing from it, and still has its score', async () => {
      const driver = await launchWith(new LessonWork().practised());
      await driver.takeCheck([true, true, true, true, true, true]);
      await driver.untilSaveState('saved');
      await driver.exit();

      const review = await computer.launch();
      await review.message.waitFor();
      await review.untilSaveState('view');
      await review.answerMessage();
      await review.locator('lesson-check #again').click();
      await review.answerCheck([false, false, false, false, false, false]);
      await review.exit();
      await computer.leaveCourse();
      expect(await computer.requests()).toEqual([]);
      expect(await computer.kept(element.status)).toBe('completed');
      expect(await computer.kept(element.score)).toBe('100');
    });
  });

  /** Opens the course with work that the host has already. */
  async function launchWith(work: LessonWork): Promise<LessonDriver> {
    stage.site.server.stored.set(key, JSON.stringify({ values: values(work), totalSeconds: 60 }));
    const driver = await computer.launch();
    await driver.untilSaveState('saved');
    return driver;
  }
});
