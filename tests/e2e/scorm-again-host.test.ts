import { describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { site2004 } from '../support/hosts/desk2004.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LONG } from '../support/long-run.ts';
import { Stage } from '../support/stage.ts';

interface Rows {
  readonly suspend_data: string;
  readonly interactions: Readonly<Record<string, { readonly id: string }>>;
}

interface Kept12 extends Rows {
  readonly core: { readonly lesson_status: string; readonly score: { readonly raw: string } };
}

interface Kept2004 extends Rows {
  readonly completion_status: string;
  readonly success_status: string;
  readonly score: { readonly raw: string; readonly scaled: string };
}

/** What the host keeps of how far the learner has come, by standard: of work begun, and of work done. */
const BEGUN_2004 = { completion_status: 'incomplete', success_status: 'unknown', score: { raw: '', scaled: '' } };
const DONE_2004 = { completion_status: 'completed', success_status: 'passed', score: { raw: '100', scaled: '1' } };

const HOSTS = [
  {
    name: 'SCORM 1.2',
    item: 'k\\d\\d-[a-z\\d-]+',
    host: 'scorm-again' as const,
    site: () => hostSite(),
    begun: { core: { lesson_status: 'incomplete', score: { raw: '' } } },
    done: { core: { lesson_status: 'completed', score: { raw: '100' } } },
  },
  ...(LONG ? (['2004-4th', '2004-3rd'] as const) : (['2004-4th'] as const)).map((edition) => ({
    name: `SCORM ${edition}`,
    item: 'place-\\d',
    host: 'scorm-again-2004' as const,
    site: () => site2004(edition),
    begun: BEGUN_2004,
    done: DONE_2004,
  })),
];

describe.each(HOSTS)('scorm-again with strict errors as the host of $name', ({ host, item, site, begun, done }) => {
  const stage = new Stage(site);

  /** What this host keeps is a text of its own, which the page stores as it stores all else. */
  function kept(key = 'course'): Kept12 | Kept2004 {
    const text = JSON.parse(stage.site.server.stored.get(key) ?? '') as string;
    return (JSON.parse(text) as { readonly cmi: Kept12 | Kept2004 }).cmi;
  }

  it('takes a whole lesson over three launches and refuses nothing', async () => {
    const first = await LearnerComputer.start(stage.browser, stage.site, { host });
    const start = await first.launch();
    await start.goOn();
    await start.answer(false);
    await start.seeHint();
    await start.answer(true);
    await start.untilSaveState('saved');
    expect(await first.complaints()).toEqual([]);
    expect(kept()).toMatchObject(begun);
    await first.cutOff();

    const second = await LearnerComputer.start(stage.browser, stage.site, { host });
    const driver = await second.launch();
    expect(await driver.sheetNumber()).toBe(2);
    await driver.locator('practice-question .state.right').waitFor();
    await driver.practise(17);
    await driver.takeCheck([true, true, true, true, true, true]);
    await driver.untilSaveState('saved');
    await driver.exit();
    expect(await second.complaints()).toEqual([]);
    expect(kept()).toMatchObject(done);
    expect(Object.values(kept().interactions).map(({ id }) => id)).toEqual([
      'p-m02-scale-practice',
      ...Array<unknown>(6).fill(expect.stringMatching(new RegExp(`^t-m02-scale-${item}$`))),
      't-m02-scale-result',
    ]);

    const again = await second.launch();
    await again.locator('lesson-check .score').filter({ hasText: '100' }).waitFor();
    await again.untilSaveState('saved');
    // A worse check takes nothing back.
    await again.locator('lesson-check #again').click();
    await again.answerCheck([false, false, false, false, false, false]);
    await again.untilSaveState('saved');
    expect(await second.complaints()).toEqual([]);
    expect(kept()).toMatchObject(done);

    // What a page that is left still writes belongs to the work.
    await second.leaveCourse();
    for (const mode of ['review', 'browse']) {
      const before = stage.site.server.stored.get('course');
      const looked = await second.launch({ mode });
      await looked.message.waitFor();
      await looked.untilSaveState('view');
      await looked.answerMessage();
      await looked.exit();
      await second.leaveCourse();
      expect(await second.complaints()).toEqual([]);
      expect(stage.site.server.stored.get('course')).toBe(before);
    }

    // A second attempt: this host knows nothing of the first.
    const attempt = await second.launch({ key: 'second-attempt' });
    await attempt.message.locator('footer button').nth(1).waitFor();
    expect(kept('second-attempt').suspend_data).toBe('');
    await attempt.answerMessage(0);
    await attempt.locator('lesson-check #again').waitFor();
    await attempt.untilSaveState('saved');
    expect(await second.complaints()).toEqual([]);
    expect(kept('second-attempt')).toMatchObject(done);
    await second.close();
  });
});
