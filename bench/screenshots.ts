import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { LessonDriver } from '../tests/support/lesson-driver.ts';
import { drawn } from '../tests/support/player-view.ts';
import { chooseBuiltCourse } from './built-courses.ts';
import { REAL_INTRANET } from '../tests/support/real-packages.ts';

/** `npm run screenshots`: pictures of the built player for the README and the guides, the same at every run. */
const FOLDER = 'docs/screenshots';
/** Its number in the contents and in the title block. */
const LESSON = '2.3';

interface Picture {
  /** Of the file: what is shown, the language, the width in pixels. */
  readonly name: string;
  readonly language: string;
  readonly width: number;
  readonly height: number;
  readonly show: (driver: LessonDriver) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'lesson-de-714', language: 'de', width: 714, height: 666, show: (driver) => driver.goTo(3) },
  { name: 'lesson-ro-1366', language: 'ro', width: 1366, height: 768, show: (driver) => driver.goTo(11) },
  {
    name: 'question-ro-714',
    language: 'ro',
    width: 714,
    height: 666,
    show: async (driver) => {
      await driver.goTo(6);
      await driver.answer(false);
    },
  },
  {
    name: 'result-pt-714',
    language: 'pt',
    width: 714,
    height: 666,
    show: async (driver) => {
      await driver.goTo(17);
      await driver.takeCheck([true, true, false, true, true, true]);
    },
  },
  {
    name: 'phone-fr-390',
    language: 'fr',
    width: 390,
    height: 844,
    show: async (driver) => {
      await driver.goTo(2);
      await driver.fillIn(true);
    },
  },
];

/** The draw of the test and the order of partners follow from random numbers: here they are always the same. */
async function withoutChance(page: Page): Promise<void> {
  await page.addInitScript(() => {
    crypto.getRandomValues = (values) => {
      if (values instanceof Uint32Array) values.fill(0x4000_0000);
      return values;
    };
  });
}

/** Goes to the lesson of the pictures by the contents, which are a panel beside the sheet or behind the first button. */
async function openLesson(driver: LessonDriver): Promise<void> {
  const entry = driver.locator('course-outline .lessons button').filter({ hasText: LESSON });
  if (!(await entry.first().isVisible())) await driver.locator('player-bar button').first().click();
  await entry.locator('visible=true').first().click();
  await driver.locator('title-block').filter({ hasText: LESSON }).waitFor();
  await driver.untilSheet(1);
}

const HELP = `npm run screenshots -- [options]
  --course <id>   the course, where several were built; the pictures are those of lesson 2.3 of Technical Drawing
Ends with 0 when all pictures were made, else with 1.`;

async function main(args: readonly string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { course: { type: 'string' }, help: { type: 'boolean', default: false } },
    }));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 1;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const course = chooseBuiltCourse(values.course);
  if ('refused' in course) {
    console.error(course.refused);
    return 1;
  }
  await takePictures(course.intranet);
  return 0;
}

async function takePictures(intranet: string): Promise<void> {
  process.env.INTRANET_FOLDER = intranet;
  // It reads where the folder is when it is loaded.
  const { intranetSite } = await import('../tests/support/intranet-site.ts');
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  const site = await intranetSite(REAL_INTRANET);
  try {
    for (const { name, language, width, height, show } of PICTURES) {
      const context = await browser.newContext({ viewport: { width, height }, locale: language });
      const page = await context.newPage();
      await withoutChance(page);
      await page.goto(site.address);
      const driver = new LessonDriver(page);
      await driver.ready();
      await openLesson(driver);
      await show(driver);
      await driver.saveState.locator('.calm').waitFor();
      // Nothing is lit up because the mouse happens to lie on it.
      await page.mouse.move(0, 0);
      await drawn(page);
      await page.screenshot({ path: `${FOLDER}/${name}.png` });
      console.log(`${FOLDER}/${name}.png`);
      await context.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
