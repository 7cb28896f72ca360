import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/components/player/course-outline.ts';
import type { CodeEvent } from '../../../src/components/player/code-event.ts';
import '../../../src/components/player/end-sheet.ts';
import type { GoToEvent } from '../../../src/components/player/player-events.ts';
import type { ModuleId, ScreenId, SlotNumber } from '../../../src/domain/course/ids.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { gatedConfig, gatedIndex, passed } from '../support/gated-course.ts';
import { clearStages, find, findAll, settled, wordsOf } from '../support/stage.ts';
import { gatedStage, type GatedStage } from './gated-stage.ts';

const [first, second, third] = gatedIndex.modules;
const opened: AttemptEvent = { kind: 'module-opened', module: 'm03' as ModuleId };
const seen = (lesson: number, screens: number): AttemptEvent[] =>
  Array.from({ length: screens }, (_, screen) => ({
    kind: 'seen',
    lesson: lesson as SlotNumber,
    screen,
    id: 's' as ScreenId,
  }));

/** Places and modules that elements ask for. */
function asked(on: GatedStage): { readonly places: unknown[]; readonly codes: string[] } {
  const [places, codes]: [unknown[], string[]] = [[], []];
  on.root.addEventListener('go-to', (event: GoToEvent) => places.push(event.place));
  on.root.addEventListener('code-asked', (event) => codes.push((event as CodeEvent).module.id));
  return { places, codes };
}

describe('<course-outline> with closed modules', () => {
  afterEach(clearStages);

  const outline = async (...wishes: Parameters<typeof gatedStage> extends [unknown, ...infer Rest] ? Rest : never) =>
    gatedStage(html`<course-outline></course-outline>`, ...wishes);

  async function unfold(on: GatedStage, at: number): Promise<void> {
    findAll(on.root, '.modules > li > button')[at]?.click();
    await settled(on.root);
  }

  for (const language of ['en', 'de', 'ro'] as const) {
    it(`is accessible in ${language}, folded and unfolded`, async () => {
      const on = await outline({ language });
      await expectAccessible(on.root);
      await unfold(on, 1);
      await expectAccessible(on.root);
    });
  }

  it('says in words and with a lock that a module is closed, and shows none of its lessons', async () => {
    const on = await outline();
    const [open, closed] = findAll(on.root, '.modules > li > button').map(wordsOf);
    expect(open).not.to.contain('closed');
    expect(closed).to.contain('Views: from the part to the drawing');
    expect(closed?.match(/closed/g), closed).to.have.length(2);
    const lock = find(on.root, '.modules > li:nth-child(2) .closed path');
    expect(lock.getAttribute('d')).to.match(/^M5 10\.5/);
    await unfold(on, 1);
    expect(wordsOf(on.root)).not.to.contain('Six views');
  });

  it('says what to do, and leads to the test that opens the module', async () => {
    const on = await outline();
    const { places, codes } = asked(on);
    await unfold(on, 1);
    const box = find(on.root, 'closed-module');
    expect(wordsOf(box)).to.contain('Module 3 is closed. It opens when you have passed the test of module 2.');
    find(box, '#way').click();
    expect(places).to.deep.equal([{ lesson: 11, screen: 0 }]);
    find(box, '#code').click();
    expect(codes).to.deep.equal(['m02']);
  });

  it('leads to what there is to do where the module before is closed as well', async () => {
    const on = await outline({ events: seen(1, 2) });
    const { places } = asked(on);
    await unfold(on, 2);
    const box = find(on.root, 'closed-module');
    expect(wordsOf(box)).to.contain('Module 4 is closed. It opens when you have passed the test of module 3.');
    expect(wordsOf(find(box, '#way'))).to.equal('Lines and their meaning');
    find(box, '#way').click();
    expect(places).to.deep.equal([{ lesson: 1, screen: 2 }]);
  });

  it('offers no code where the package knows none, and none in a second window, which keeps nothing', async () => {
    const { codes: _, ...without } = gatedConfig;
    for (const wishes of [{ config: without }, { saveState: 'second' }] as const) {
      const on = await outline(wishes);
      await unfold(on, 1);
      expect(findAll(on.root, '#code')).to.deep.equal([]);
      expect(findAll(on.root, '#way')).to.have.length(1);
      clearStages();
    }
  });

  it('opens a module as soon as the test before it has been passed, or its code was right', async () => {
    const on = await outline();
    await unfold(on, 1);
    await on.session.dispatch(passed(0));
    await settled(on.root);
    expect(wordsOf(on.root)).to.contain('Six views');
    expect(findAll(on.root, '.modules > li > button .closed')).to.have.length(1);
    await on.session.dispatch(opened);
    await settled(on.root);
    expect(findAll(on.root, '.closed')).to.deep.equal([]);
  });

  it('says that lessons can be skipped once the module is mastered, and still leads to them', async () => {
    const on = await outline({ events: passed(0) ? [passed(0)] : [] });
    const { places } = asked(on);
    const lessons = findAll(on.root, '.lessons button');
    expect(lessons.slice(0, 2).map(wordsOf)).to.deep.equal([
      '2.5 Lines and their meaning , can be skipped can be skipped',
      '2.6 More lines , can be skipped can be skipped',
    ]);
    lessons[1]?.click();
    expect(places).to.deep.equal([{ lesson: 5, screen: 0 }]);
  });

  it('offers the test to who knows the module already, until it has been begun', async () => {
    const on = await outline();
    expect(wordsOf(find(on.root, '.know'))).to.equal('Do you know this already? Take the test.');
    await on.session.dispatch(passed(0));
    await settled(on.root);
    expect(findAll(on.root, '.know')).to.deep.equal([]);
  });
});

describe('<end-sheet> before a closed module', () => {
  afterEach(clearStages);

  const sheet = async (...events: AttemptEvent[]) =>
    gatedStage(html`<end-sheet .lesson=${first?.check}></end-sheet>`, { events });

  it('is accessible', async () => {
    await expectAccessible((await sheet()).root);
  });

  it('says that the next module is closed in the place of leading there', async () => {
    const on = await sheet();
    expect(wordsOf(find(on.root, 'closed-module'))).to.contain('Module 3 is closed.');
    expect(findAll(on.root, '.end > .buttons button').map(wordsOf)).to.deep.equal(['To the contents', 'Exit']);
  });

  it('leads on once the test has been passed', async () => {
    const on = await sheet(passed(0));
    expect(findAll(on.root, 'closed-module')).to.deep.equal([]);
    expect(findAll(on.root, '.btn.go').map(wordsOf)).to.deep.equal(['Next lesson']);
  });

  it('of a lesson of a mastered module says that its open sheets can be skipped', async () => {
    const on = await gatedStage(html`<end-sheet .lesson=${first?.lessons[0]}></end-sheet>`, { events: [passed(0)] });
    expect(wordsOf(on.root)).to.contain('You can skip these sheets.');
    expect(second?.id).to.equal('m02');
    expect(third?.check).to.equal(undefined);
  });
});

describe('<placement-offer>', () => {
  afterEach(clearStages);

  const offer = async (slot: number, ...events: AttemptEvent[]) =>
    gatedStage(html`<placement-offer .lesson=${{ slot }}></placement-offer>`, { events });

  it('is accessible', async () => {
    await expectAccessible((await offer(1)).root);
  });

  it('offers the test of the module on its first lesson, and leads there', async () => {
    const on = await offer(1);
    const { places } = asked(on);
    expect(wordsOf(on.root)).to.contain('Do you know this already? Take the test of the module.');
    find(on.root, 'button').click();
    expect(places).to.deep.equal([{ lesson: 11, screen: 0 }]);
  });

  it('offers nothing in other lessons, in a module without a test, and once the test has been taken', async () => {
    for (const [slot, ...events] of [[5], [13], [1, passed(0)]] as const) {
      const on = await offer(slot, ...(events as AttemptEvent[]));
      expect(wordsOf(on.root)).to.equal('');
      clearStages();
    }
  });
});
