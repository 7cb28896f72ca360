import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import { Stage } from '../support/stage.ts';

const DATABASE = 'course:technical-drawing';
const DAY = 86_400_000;

interface Row {
  key: unknown;
  savedAt: number;
  text: string;
  /** Of the journal: the higher, the newer. */
  generation?: number;
}

const stage = new Stage(async () => {
  const site = await hostSite();
  site.server.page('/blank.html', '<!doctype html><title>Blank</title>');
  return site;
});
let context: BrowserContext;

beforeEach(async () => {
  stage.site.server.stored.clear();
  context = await stage.browser.newContext({ viewport: { width: 800, height: 720 }, locale: 'en' });
});
afterEach(() => context.close());

interface Opened {
  readonly page: Page;
  readonly root: Page | FrameLocator;
  readonly lesson: LessonDriver;
}

async function inHost(query: string): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(`${stage.site.server.origin}/host.html?${query}`);
  const root = page.frameLocator('iframe');
  return { page, root, lesson: new LessonDriver(root) };
}

async function alone(): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(`${stage.site.server.origin}/course/index.html`);
  return { page, root: page, lesson: new LessonDriver(page) };
}

async function told(root: Page | FrameLocator, title: string): Promise<void> {
  await root.locator('player-message h1').filter({ hasText: title }).waitFor();
}

async function goOn(root: Page | FrameLocator): Promise<void> {
  await root.locator('player-message button.go').click();
  await root.locator('player-message').waitFor({ state: 'detached' });
}

/** The rows of one table of the course's database, after a change to each. */
async function rows(table: 'journal' | 'runtime', age = 0): Promise<readonly Row[]> {
  const page = await context.newPage();
  await page.goto(`${stage.site.server.origin}/blank.html`);
  const found = await page.evaluate(
    async ([name, store, older]) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('refused'));
        });
      const database = await done(indexedDB.open(name));
      const objects = database.transaction(store, 'readwrite').objectStore(store);
      const all = (await done(objects.getAll())) as Row[];
      if (older > 0) for (const row of all) await done(objects.put({ ...row, savedAt: row.savedAt - older }));
      database.close();
      return all;
    },
    [DATABASE, table, age] as const,
  );
  await page.close();
  return found;
}

/** Whether the newest copy holds one answer, and that all of it has been confirmed. */
async function isAtRest(): Promise<boolean> {
  const [newest] = [...(await rows('journal'))].sort((one, other) => (other.generation ?? 0) - (one.generation ?? 0));
  if (!newest) return false;
  const { attempt, confirmed } = JSON.parse(newest.text) as {
    readonly attempt: { readonly sequence: number; readonly slots: object };
    readonly confirmed: number;
  };
  return Object.keys(attempt.slots).length === 1 && confirmed === attempt.sequence;
}

async function kept(page: Page, element: string): Promise<string> {
  return page.evaluate(
    (name) => (window as unknown as { testHost: { kept(element: string): string } }).testHost.kept(name),
    element,
  );
}

describe('a browser that refuses storage', () => {
  beforeEach(async () => {
    await context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError');
      };
      IDBFactory.prototype.open = refuse;
      Object.defineProperty(window, 'localStorage', { get: refuse });
      Object.defineProperty(window, 'sessionStorage', { get: refuse });
    });
  });

  it('in a host: the learner is told, the lesson goes on, the host gets everything', async () => {
    stage.site.server.stored.set('refused', new LessonWork().practised(1).went(14).stored());
    const { page, root, lesson } = await inHost('host=strict&key=refused');
    await told(root, 'cannot save');
    await goOn(root);
    await lesson.practise(17);
    await lesson.takeCheck([true, true, true, true, true, true]);
    await lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    expect(await kept(page, 'cmi.core.lesson_status')).toBe('completed');
    expect(await kept(page, 'cmi.core.score.raw')).toBe('100');
    expect(await kept(page, 'cmi.interactions.7.id')).toBe('t-m02-scale-result');
    await page.close();

    const again = await inHost('host=strict&key=refused&mode=review');
    await told(again.root, 'look');
    expect(Object.keys((await shownAttempt(again.root)).slots)).not.toEqual([]);
  });

  it('without a host: the learner is told that nothing is kept, and the lesson goes on', async () => {
    const { root, lesson } = await alone();
    await told(root, 'keeps nothing');
    // Not the element itself, whose own text is empty: its words are in its shadow.
    const words = await root.locator('player-message .message').innerText();
    expect(words).toMatch(/keeps nothing/);
    expect(words).not.toMatch(/server|Saved/);
    await goOn(root);
    await lesson.saveState.filter({ hasText: 'Not saved' }).waitFor();
    await lesson.goOn();
    await lesson.answer(true);
    await lesson.saveState.filter({ hasText: 'Not saved' }).waitFor();
  });
});

describe('a disk that is full', () => {
  it('is told when it happens, and the work is kept again once there is room', async () => {
    await context.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
        if (Reflect.get(window, 'diskFull') === true) throw new DOMException('The disk is full.', 'QuotaExceededError');
        return put.apply(this, args);
      };
    });
    const { page, root, lesson } = await alone();
    await lesson.ready();
    await lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    await lesson.goOn();
    await lesson.answer(false);
    // "Saved" may still be what was said before the answer: the disk is full only once nothing is left to write.
    await expect.poll(isAtRest).toBe(true);
    await page.evaluate(() => Reflect.set(window, 'diskFull', true));
    // The message covers the feedback, which is there when the learner goes on.
    await lesson.locator('practice-question #again').click();
    await lesson.fillIn(false);
    await lesson.locator('practice-question #check').click();
    await told(root, 'keeps nothing');
    await goOn(root);
    await lesson.feedback.waitFor();
    await lesson.saveState.filter({ hasText: 'Not saved' }).waitFor();
    await page.evaluate(() => Reflect.set(window, 'diskFull', false));
    // By itself: nothing need be done for it.
    await lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    await lesson.answer(true);
    await lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    await page.reload();
    await lesson.feedback.waitFor();
    expect(Object.values((await shownAttempt(page)).slots).map(({ tries }) => tries)).toEqual([3]);

    // What is chosen and not checked is on the disk too.
    await lesson.locator('practice-question #again').click();
    await lesson.fillIn(false);
    const chosen = (): Promise<string> =>
      lesson.question.evaluate((form) => JSON.stringify((form as unknown as { response: unknown }).response));
    const begun = await chosen();
    await expect.poll(async () => (await rows('runtime')).some(({ text }) => text.includes(begun))).toBe(true);
    await page.reload();
    await lesson.locator('practice-question #check').waitFor();
    expect(await chosen()).toBe(begun);
  });
});

describe('a computer that several people use', () => {
  it('shows the second learner nothing of the first, and the first one everything', async () => {
    const work = new LessonWork().went(2);
    stage.site.server.stored.set('a', JSON.stringify({ values: work.values, totalSeconds: 60 }));
    const first = await inHost('host=lying&mode=normal&key=a&student=A');
    await first.lesson.ready();
    await first.lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    await first.page.evaluate(() => {
      (window as unknown as { testHost: { network: string } }).testHost.network = 'offline';
    });
    await first.lesson.answer(false);
    await first.page.close();

    const second = await inHost('host=lying&mode=normal&key=b&student=B');
    await second.lesson.ready();
    expect(await second.root.locator('player-message').count()).toBe(0);
    expect(await second.lesson.sheetNumber()).toBe(1);
    expect((await shownAttempt(second.root)).slots).toEqual({});
    await second.page.close();

    const again = await inHost('host=lying&mode=normal&key=a&student=A');
    await again.lesson.ready();
    expect(await again.lesson.sheetNumber()).toBe(2);
    await again.lesson.feedback.waitFor();
    expect(JSON.stringify([...(await rows('journal'))])).not.toMatch(/"(A|B)"|\|(A|B)\|/);
  });

  it('keeps a copy after Exit till a launch has seen the work at the host', async () => {
    const { page, root, lesson } = await inHost('host=strict&key=exit');
    await lesson.ready();
    await lesson.goOn();
    await lesson.answer(true);
    await lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    expect((await rows('journal')).length).toBeGreaterThan(0);
    await exit(root);
    await root.locator('exit-sheet h1').filter({ hasText: 'close the window now' }).waitFor();
    expect((await rows('journal')).length).toBeGreaterThan(0);
    await page.close();

    const again = await inHost('host=strict&key=exit');
    await again.lesson.feedback.waitFor();
    await again.lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    await exit(again.root);
    await again.root.locator('exit-sheet h1').filter({ hasText: 'close the window now' }).waitFor();
    await expect.poll(() => rows('journal')).toEqual([]);
  });

  it('keeps the copy after Exit when the server does not answer', async () => {
    const { page, root, lesson } = await inHost('host=lying&mode=normal&key=exit');
    await lesson.ready();
    await lesson.goOn();
    await lesson.answer(true);
    await page.evaluate(() => {
      (window as unknown as { testHost: { network: string } }).testHost.network = 'offline';
    });
    stage.site.server.weather = 'gone';
    await exit(root);
    await root.locator('exit-sheet .state').filter({ hasText: 'Kept here' }).waitFor();
    stage.site.server.weather = 'fine';
    expect((await rows('journal')).length).toBeGreaterThan(0);
  });

  it('removes work that is older than the site allows', async () => {
    const first = await inHost('host=strict&key=old&student=A');
    await first.lesson.ready();
    await first.lesson.goOn();
    await first.lesson.answer(true);
    await first.page.close();
    expect((await rows('journal', 181 * DAY)).length).toBeGreaterThan(0);
    // What was begun beside it is as old.
    await rows('runtime', 181 * DAY);
    const old = new Set((await rows('journal')).map(({ key }) => key));

    const second = await inHost('host=strict&key=new&student=B');
    await second.lesson.ready();
    // A new learner has a row from the first change on.
    await second.lesson.goOn();
    await second.lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    const left = await rows('journal');
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter(({ key }) => old.has(key))).toEqual([]);
  });
});

async function exit(root: Page | FrameLocator): Promise<void> {
  await root.locator('popup-menu#more button').first().click();
  await root.locator('popup-menu#more [role^="menuitem"]').filter({ hasText: 'Exit' }).click();
}
