import { setTimeout as pass } from 'node:timers/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { intranetSite, type IntranetSite } from '../support/intranet-site.ts';
import { KillableBrowser } from '../support/killable-browser.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { LONG } from '../support/long-run.ts';
import { shownAttempt } from '../support/shown-attempt.ts';

const KILLS = LONG ? 60 : 3;
const SEED = Number(process.env.TEST_SEED ?? 20261);
/** Sheets of the lesson that ask a practice question. */
const ASKING = [2, 5, 6, 7, 9, 10, 12, 14];

/** When the browser is killed after an answer. */
const MOMENTS = ['at once', 'later', 'in the next answer'] as const;

/** Opens the course in a new page; `cut` takes the server away from it, as far as the place has one. */
interface Place {
  open(page: Page): Promise<Page | FrameLocator>;
  cut(page: Page): Promise<void>;
  mend(): void;
}

/** Numbers from 0 up to 1, the same in every run. Park and Miller's generator. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/**
 * Answers question after question, always wrong, so that each can be answered again. Each time the browser is killed at
 * another moment. Whatever was seen must be there after the next start.
 */
async function surviveKills(place: Place): Promise<void> {
  const random = seeded(SEED);
  const browser = new KillableBrowser();
  /** How many answers were seen to be taken, by slot. */
  const seen = new Map<number, number>();
  let last: { sheet: number; state: string } | undefined;
  try {
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const what = `seed ${SEED}, kill ${kill}`;
      const page = await (await browser.start()).newPage();
      await page.setViewportSize({ width: 800, height: 720 });
      const root = await place.open(page);
      const lesson = new LessonDriver(root);
      await lesson.ready();
      await expect(root.locator('player-message').count(), what).resolves.toBe(0);
      const { slots } = await shownAttempt(root);
      for (const [slot, tries] of seen)
        expect(slots[slot]?.tries ?? 0, `${what}, slot ${slot}`).toBeGreaterThanOrEqual(tries);
      if (last) {
        expect(await lesson.sheetNumber(), what).toBe(last.sheet);
        expect(await lesson.feedback.getAttribute('class'), what).toBe(last.state);
      }
      if (kill === KILLS) break;

      // Some answers to one question, then on to the next; after the last one from the first again.
      const at = await lesson.sheetNumber();
      const stays = ASKING.includes(at) && random() < 0.5;
      const sheet = stays ? at : (ASKING.find((asking) => asking > at) ?? 2);
      await lesson.goTo(sheet);
      await place.cut(page);
      const { question } = await lesson.answer(false);
      last = { sheet, state: (await lesson.feedback.getAttribute('class')) ?? '' };
      const slot = question.slot ?? 0;
      seen.set(slot, (slots[slot]?.tries ?? 0) + 1);
      const moment = MOMENTS[kill % MOMENTS.length];
      if (moment === 'later') await pass(random() * 800);
      if (moment === 'in the next answer') {
        // It may be kept or not, but nothing of what was seen may be lost by it.
        await lesson.locator('practice-question #again').click();
        await lesson.fillIn(false);
        await lesson.locator('practice-question #check').click({ noWaitAfter: true });
      }
      await browser.kill();
      place.mend();
    }
  } finally {
    await browser.remove();
  }
}

describe('an answer whose feedback was seen survives that the whole browser is killed', () => {
  let intranet: IntranetSite;
  let site: HostSite;

  beforeAll(async () => {
    intranet = await intranetSite();
    site = await hostSite();
  });
  afterAll(async () => {
    await intranet?.close();
    await site?.close();
  });

  it(`stand-alone on a web server, ${KILLS} times`, async () => {
    await surviveKills({
      open: async (page) => {
        await page.goto(intranet.address);
        return page;
      },
      cut: async () => undefined,
      mend: () => undefined,
    });
  });

  it(`in a host whose server is gone though it says that it has saved, ${KILLS} times`, async () => {
    await surviveKills({
      open: async (page) => {
        await page.goto(`${site.server.origin}/host.html?host=lying&mode=normal&key=kill`);
        return page.frameLocator('iframe');
      },
      cut: async (page) => {
        await page.evaluate(() => {
          (window as unknown as { testHost: { network: string } }).testHost.network = 'offline';
        });
        site.server.weather = 'gone';
      },
      mend: () => {
        site.server.weather = 'fine';
      },
    });
  });
});
