import { describe, expect, it } from 'vitest';
import type { ModuleId } from '../../src/domain/course/ids.ts';
import { moduleCourse } from '../../src/toolchain/package/module-course.ts';
import { builtPackage } from '../support/built-course.ts';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { packageFile } from '../support/package-file.ts';
import { Stage } from '../support/stage.ts';
import { threeModuleCourse } from '../support/three-modules.ts';

/** The package of the third module, which knows nothing of what was done in the first two. */
async function thirdModule(standard: '1.2' | '2004-4th'): Promise<HostSite> {
  const course = moduleCourse(threeModuleCourse(['en', 'de', 'ro']), 'm03' as ModuleId);
  const { file, remove } = packageFile(builtPackage(course, standard, 'question').bytes);
  const site = await hostSite(file);
  remove();
  return site;
}

describe.each([
  ['1.2', 'strict'],
  ['2004-4th', 'strict-2004'],
] as const)('a module that asks about earlier modules, in a strict host of SCORM %s', (standard, host) => {
  const stage = new Stage(() => thirdModule(standard));
  const sitDown = (language: string): Promise<LearnerComputer> =>
    LearnerComputer.start(stage.browser, stage.site, { host, language, query: { key: 'work' } });

  it('brings the same questions back on another computer, in another language too', async () => {
    const computer = await sitDown('en');
    const first = await computer.launch();
    await first.ready();
    await first.next.click();
    const caption = first.locator('retrieval-question .caption');
    await caption.waitFor();
    expect(await caption.innerText()).toMatch(/^Do you remember lesson [12]\.\d\? Question 1 of 2$/);
    const { question } = await first.answer(true);
    await first.untilSaveState('saved');
    expect(await first.sheetNumber()).toBe(1);
    const row = (await computer.rows()).find((line) => line.includes('r1-m03-plates-'));
    // A host of SCORM 2004 keeps the id that a row began with; the row's description names the question there.
    expect(row).toMatch(standard === '1.2' ? /r1-m03-plates-m0[12]-[a-z-]+-q\d\d/ : /r1-m03-plates-.*= {2}correct$/);
    expect(await computer.complaints()).toEqual([]);
    await computer.cutOff();

    const other = await sitDown('en');
    const again = await other.launch();
    await again.feedback.waitFor();
    expect((await again.shown()).question.id).toBe(question.id);
    await again.chooseLanguage('de');
    await again.feedback.waitFor();
    expect(await again.locator('retrieval-question .caption').innerText()).toMatch(/^Erinnern Sie sich an Lektion/);
    await again.next.click();
    await again
      .locator('retrieval-question .caption')
      .filter({ hasText: /2 von 2$/ })
      .waitFor();
    await again.next.click();
    await again.untilSheet(2);
    await again.back.click();
    await again
      .locator('retrieval-question .caption')
      .filter({ hasText: /2 von 2$/ })
      .waitFor();
    expect(await other.complaints()).toEqual([]);
    await other.cutOff();
  });
});
