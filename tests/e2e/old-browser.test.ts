import { expect, it } from 'vitest';
import { intranetSite } from '../support/intranet-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(intranetSite);

/** What the oldest supported browsers do not have; runs in the page before anything else. */
function takeAway(): void {
  const gone: readonly (readonly [object, string])[] = [
    [Object, 'hasOwn'],
    [Array.prototype, 'at'],
    [Array.prototype, 'findLast'],
    [String.prototype, 'at'],
    [window, 'structuredClone'],
    [Crypto.prototype, 'randomUUID'],
    [AbortSignal, 'timeout'],
  ];
  for (const [owner, name] of gone) Reflect.deleteProperty(owner, name);
}

it('the lesson runs in a browser that lacks what came after Chrome 91', async () => {
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(takeAway);
  await page.goto(stage.site.address);
  const driver = new LessonDriver(page);
  await driver.ready();
  await driver.goOn();
  await driver.answer(true);
  await driver.untilSaveState('saved');
  expect(errors).toEqual([]);
  await context.close();
});
