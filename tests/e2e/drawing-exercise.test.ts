import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { textDigest } from '../../src/adapters/crypto/text-digest.ts';
import type { Standard } from '../../src/domain/course/package-config.ts';
import { replayJournal } from '../../src/domain/drafting/journal.ts';
import { drawingsOf } from '../../src/domain/record/drawings-of.ts';
import { readResults } from '../../src/domain/record/results-file.ts';
import { readDrawingRows } from '../../src/domain/sketch/drawing-rows.ts';
import { builtPackage } from '../support/built-course.ts';
import { DRAWING_SHEET, drawingCourse } from '../support/drawing-course.ts';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { packageFile } from '../support/package-file.ts';
import { watchPages } from '../support/page-watch.ts';
import { Stage } from '../support/stage.ts';
import { openTutor, readFiles, takeIn, TUTOR_FILE } from '../support/tutor-page.ts';

/** Types into the board's input line and presses Enter. */
async function type(driver: LessonDriver, ...texts: readonly string[]): Promise<void> {
  const input = driver.locator('input-line #input');
  for (const text of texts) {
    await input.fill(text);
    await input.press('Enter');
  }
}

/** Whether the sheet has the ground that the system gives pages, and lines that stand out from it (WCAG 2.2, 1.4.11). */
function painted(driver: LessonDriver): Promise<{ readonly isSystemGround: boolean; readonly standsOut: boolean }> {
  return driver
    .locator('sketch-stage canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = [0, 1, 2].map((channel) => data[at + channel]).join(', ');
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      const light = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = colour.split(', ').map((channel) => (Number(channel) / 255) ** 2.2);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [ground = ''] = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
      const contrast = (colour: string): number => {
        const [more = 0, less = 0] = [light(colour), light(ground)].sort((a, b) => b - a);
        return (more + 0.05) / (less + 0.05);
      };
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.backgroundColor = 'Canvas';
      const system = getComputedStyle(probe).backgroundColor;
      probe.remove();
      const seen = [...counts].filter(([colour]) => contrast(colour) >= 4.5).reduce((sum, [, count]) => sum + count, 0);
      return { isSystemGround: system.includes(ground), standsOut: seen > 100 };
    });
}

const objects = (driver: LessonDriver): Locator => driver.locator('sketch-board #tab-objects b');

/** Saves the results file in the player; its path. */
async function savedResults(driver: LessonDriver, page: Page): Promise<string> {
  await driver.locator('player-bar button').first().click();
  await driver.locator('outline-drawer .results').click();
  const download = page.waitForEvent('download');
  await driver.locator('results-dialog #save').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^results-[0-9A-Z]{4}-[0-9A-Z]{4}\.json$/u);
  await driver.locator('results-saving [role=status]').getByText(saved.suggestedFilename()).waitFor();
  return await saved.path();
}

/** The tutor app takes the file in and shows the drawing on the person's page. */
async function readByTutor(context: BrowserContext, file: string): Promise<void> {
  const page = await context.newPage();
  await openTutor(page, TUTOR_FILE);
  await readFiles(page, file);
  await takeIn(page);
  await page.locator('group-view .link').first().click();
  await page.locator('learner-view').getByText('p-m02-scale-e01').first().waitFor();
  await page.close();
}

const siteFor = (standard: Standard, downloads: boolean) => async (): Promise<HostSite> => {
  const { file, remove } = packageFile(builtPackage(drawingCourse(), standard, undefined, downloads).bytes);
  const site = await hostSite(file);
  remove();
  return site;
};

describe('an exercise in the built player, in a strict host', () => {
  const stage = new Stage(siteFor('1.2', true));

  it('is drawn, checked, reported and taken to the tutor; a reload in mid-command loses that command alone', async () => {
    const computer = await LearnerComputer.start(stage.browser, stage.site, {
      host: 'strict',
      language: 'en',
      query: { key: 'drawing' },
    });
    const watch = await watchPages(computer.context);
    const driver = await computer.launch();
    await driver.goTo(DRAWING_SHEET);
    await driver.locator('exercise-block #draw').click();
    await type(driver, 'line', '#20;20', '@100;0', '@0;65');
    await driver.locator('exercise-block #check').click();
    await driver.locator('exercise-block #more-help').click();
    await expect.poll(() => objects(driver).innerText()).toBe('2');
    await driver.untilSaveState('saved');
    await type(driver, 'u', 'line', '#50;50');
    await expect.poll(() => objects(driver).innerText()).toBe('1');

    const again = await computer.launch();
    await again.untilSheet(DRAWING_SHEET);
    await again.locator('exercise-block #draw').click();
    await expect.poll(() => objects(again).innerText()).toBe('1');
    await type(again, 'line', '#120;20', '@0;60');
    await again.locator('exercise-block #check').click();
    await again.locator('exercise-block .said .points b').getByText('Everything is right.').waitFor();
    await again.locator('exercise-block #back').click();
    await again.untilSaveState('saved');
    const rows = await computer.rows();
    expect(rows.filter((row) => row.includes('l-shape'))).toEqual([
      expect.stringMatching(/^p-m02-scale-e01-l-shape .*9\d \[K\d\] \| 2: 100 \| h1 \| \d+s.*correct/u),
    ]);
    const told = rows.filter((row) => row.startsWith('p-m02-scale-e01-drawing-')).map((row) => row.split('  =  '));
    expect(told.map(([id, type]) => [id, type])).toEqual([
      ['p-m02-scale-e01-drawing-1', 'fill-in'],
      ['p-m02-scale-e01-drawing-2', 'fill-in'],
    ]);
    const read = readDrawingRows(told.map(([, , response = '']) => response));
    expect(read).toMatchObject({ damaged: false, stored: { sketch: { entities: [{ layer: 'visible' }, {}] } } });
    const file = await savedResults(again, computer.player);
    const results = readResults(readFileSync(file, 'utf8'), textDigest);
    if ('expected' in results) throw new Error(results.expected);
    const [learner] = results.records;
    expect(results.body.courses).toMatchObject([
      { id: 'technical-drawing', hash: expect.stringMatching(/^[0-9a-f]{8}$/u) },
    ]);
    expect(learner?.entries.map(({ row, response }) => `${row} ${response}`)).toContainEqual(
      expect.stringMatching(/^p-m02-scale-e01-l-shape 9\d \[K\d\] \| 2: 100 \| h1 \| \d+s$/u),
    );
    const [drawing] = learner ? drawingsOf(learner) : [];
    expect(drawing?.drawing).toEqual(read);
    const given = drawingCourse().lessons[0]?.lesson.exercises?.[0]?.drawn.given;
    const steps = given && replayJournal(given, drawing?.construction?.journal ?? '');
    expect(steps?.lost).toBe(0);
    expect(steps?.history.sketch.entities).toEqual(read?.stored?.sketch.entities);
    await readByTutor(computer.context, file);
    expect(await computer.complaints()).toEqual([]);
    // The page that plays the host has no icon.
    expect(watch.faults.filter((fault) => !fault.endsWith('/favicon.ico'))).toEqual([]);
  });
});

describe('an exercise in a strict host that gives rows back', () => {
  const stage = new Stage(siteFor('2004-4th', false));

  it('opens on another computer with what was drawn on the first, and goes on there', async () => {
    const options = { host: 'strict-2004', language: 'en', query: { key: 'two-computers' } } as const;
    const computer = await LearnerComputer.start(stage.browser, stage.site, options);
    const driver = await computer.launch();
    await driver.goTo(DRAWING_SHEET);
    await driver.locator('exercise-block #draw').click();
    await type(driver, 'line', '#20;20', '@100;0');
    await driver.locator('exercise-block #check').click();
    await driver.untilSaveState('saved');
    // Neither checked nor left: the window is closed on it.
    await type(driver, 'line', '#120;20', '@0;60');
    await expect.poll(() => objects(driver).innerText()).toBe('2');
    await computer.leaveCourse();
    expect(await computer.complaints()).toEqual([]);
    await computer.close();

    const other = await LearnerComputer.start(stage.browser, stage.site, options);
    const there = await other.launch();
    await there.untilSheet(DRAWING_SHEET);
    // A system in strong contrast forces its colours upon pages, not upon what is painted.
    await other.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await there.locator('exercise-block #draw').click();
    await there.locator('exercise-block .said').getByText('This is your drawing from another computer.').waitFor();
    expect(await objects(there).innerText()).toBe('2');
    await expect.poll(() => painted(there)).toMatchObject({ isSystemGround: true, standsOut: true });
    await there.locator('exercise-block #check').click();
    await there.locator('exercise-block .said .points b').getByText('Everything is right.').waitFor();
    await type(there, 'line', '#120;80', '@-100;0');
    await there.locator('exercise-block #back').click();
    await there.untilSaveState('saved');
    const rows = (await other.rows()).filter((row) => row.includes('-drawing-'));
    const read = readDrawingRows(rows.map((row) => row.split('  =  ')[2] ?? ''));
    expect(read?.stored?.sketch.entities).toHaveLength(3);
    expect(await other.complaints()).toEqual([]);
  });
});
