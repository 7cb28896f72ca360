import { describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);

interface Kept {
  readonly cmi: {
    readonly suspend_data: string;
    readonly core: { readonly lesson_status: string; readonly score: { readonly raw: string } };
    readonly interactions: Readonly<Record<string, { readonly id: string }>>;
  };
}

/** What this host keeps is a text of its own, which the page stores as it stores all else. */
function kept(): Kept['cmi'] {
  const text = JSON.parse(stage.site.server.stored.get('course') ?? '') as string;
  return (JSON.parse(text) as Kept).cmi;
}

describe('scorm-again with strict errors as the host', () => {
  it('takes a whole lesson over three launches and refuses nothing', async () => {
    const first = await LearnerComputer.start(stage.browser, stage.site, { host: 'scorm-again' });
    const begun = await first.launch();
    await begun.goOn();
    await begun.answer(false);
    await begun.seeHint();
    await begun.answer(true);
    await begun.untilSaveState('saved');
    expect(await first.complaints()).toEqual([]);
    expect(kept().core.lesson_status).toBe('incomplete');
    await first.cutOff();

    const second = await LearnerComputer.start(stage.browser, stage.site, { host: 'scorm-again' });
    const driver = await second.launch();
    expect(await driver.sheetNumber()).toBe(2);
    await driver.locator('practice-question .state.right').waitFor();
    await driver.practise(17);
    await driver.takeCheck([true, true, true, true, true, true]);
    await driver.untilSaveState('saved');
    await driver.exit();
    expect(await second.complaints()).toEqual([]);
    expect(kept().core).toMatchObject({ lesson_status: 'completed', score: { raw: '100' } });
    expect(Object.values(kept().interactions).map(({ id }) => id)).toEqual([
      'p-m02-scale-practice',
      ...Array<unknown>(6).fill(expect.stringMatching(/^t-m02-scale-k\d\d-[a-z\d-]+$/)),
      't-m02-scale-result',
    ]);

    const again = await second.launch();
    await again.locator('lesson-check .score').filter({ hasText: '100' }).waitFor();
    await again.untilSaveState('saved');
    expect(await second.complaints()).toEqual([]);
    expect(kept().core).toMatchObject({ lesson_status: 'completed', score: { raw: '100' } });
    await second.close();
  });
});
