import { expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);

it('a learner who goes on faster than the files of the later screens come meets no fault', async () => {
  const context = await stage.browser.newContext({ viewport: { width: 760, height: 700 }, locale: 'en' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/later-elements.js*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${stage.site.server.origin}/host.html?host=strict&key=early`);
  const driver = new LessonDriver(page.frameLocator('iframe'));
  await driver.ready();
  // Over the first question, whose element is still on its way, to the sheet behind it.
  await driver.next.click();
  await driver.sheet.filter({ hasText: /^\s*2\b/ }).waitFor();
  await driver.next.click();
  await driver.untilSheet(3);
  release();
  await driver.back.click();
  await driver.untilSheet(2);
  await driver.answer(true);
  expect(faults).toEqual([]);
  await context.close();
});
