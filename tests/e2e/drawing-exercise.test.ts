import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtPackage } from '../support/built-course.ts';
import { DRAWING_SHEET, drawingCourse } from '../support/drawing-course.ts';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { packageFile } from '../support/package-file.ts';
import { watchPages } from '../support/page-watch.ts';
import { Stage } from '../support/stage.ts';

/** Types into the board's input line and presses Enter. */
async function type(driver: LessonDriver, ...texts: readonly string[]): Promise<void> {
  const input = driver.locator('input-line #input');
  for (const text of texts) {
    await input.fill(text);
    await input.press('Enter');
  }
}

const objects = (driver: LessonDriver): Locator => driver.locator('sketch-board #tab-objects b');

describe('an exercise in the built player, in a strict host', () => {
  const stage = new Stage(async () => {
    const { file, remove } = packageFile(builtPackage(drawingCourse(), '1.2').bytes);
    const site = await hostSite(file);
    remove();
    return site;
  });

  it('is drawn, checked and reported; a reload in mid-command loses that command alone', async () => {
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
    expect(await computer.complaints()).toEqual([]);
    // The page that plays the host has no icon.
    expect(watch.faults.filter((fault) => !fault.endsWith('/favicon.ico'))).toEqual([]);
  });
});
