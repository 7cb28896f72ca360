import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/components/player/course-player.ts';
import type { CoursePlayer } from '../../../src/components/player/course-player.ts';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import type { FaultCode, OptionId, QuestionId, SlotNumber } from '../../../src/domain/course/ids.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { courseParts } from '../../../src/domain/tracking/completion.ts';
import { expectAccessible } from '../support/accessible.ts';
import { courseIndex } from '../support/fixture-course.ts';
import '../support/document-styles.ts';
import { FixtureSession } from '../support/fixture-session.ts';
import { clearStages, find, findAll, settled, show, stage, wordsOf, type Stage } from '../support/stage.ts';

type Mounted = Stage & { readonly player: CoursePlayer };

const slot = (number: number): SlotNumber => number as SlotNumber;
const QUESTION = slot(2);
const MORE = slot(5);
const PLACE = slot(7);

/** The question of the first lesson was not right at the first try. */
const missed: AttemptEvent = {
  kind: 'answered',
  slot: QUESTION,
  question: 'q1' as QuestionId,
  given: {
    response: { kind: 'choice', chosen: 'a' as OptionId },
    result: 'notyet',
    score: 0,
    faults: ['L1' as FaultCode],
  },
  seconds: 5,
};
const inMore: AttemptEvent = { kind: 'went', place: { lesson: MORE, screen: 0 } };

async function mount(session: FixtureSession, language: 'en' | 'de' | 'ro' = 'en'): Promise<Mounted> {
  const on = await stage(language, session);
  const player = await show<CoursePlayer>(on, html`<course-player></course-player>`);
  return { ...on, player };
}

/** A question of another lesson stands one element deeper, and comes after its lesson. */
async function calm(player: CoursePlayer): Promise<void> {
  await settled(player);
  await settled(player);
}

async function turn({ player }: Mounted, side: 'next' | 'back'): Promise<void> {
  find(player, `.turn.${side}`).click();
  await calm(player);
}

/** Options stand in the order of the source. */
function optionOf(player: CoursePlayer, id: string): HTMLInputElement | undefined {
  return findAll<HTMLInputElement>(find(player, 'choice-question'), 'input')[id === 'a' ? 0 : 1];
}

async function answer({ player }: Mounted, id: string): Promise<void> {
  const option = optionOf(player, id);
  if (!option) throw new Error(`there is no option ${id}`);
  option.focus();
  option.click();
  await calm(player);
  find(player, '#check').focus();
  find(player, '#check').click();
  await calm(player);
}

const sheet = ({ player }: Mounted): string => wordsOf(find(find(player, 'title-block'), '.sheet dd'));

describe('what a lesson asks again', () => {
  afterEach(clearStages);

  for (const language of ['en', 'de', 'ro'] as const) {
    it(`stands behind the first screen, says so and is accessible in ${language}`, async () => {
      const on = await mount(FixtureSession.after(missed, inMore), language);
      expect(findAll(on.player, 'practice-question')).to.have.length(0);
      await turn(on, 'next');
      const caption = wordsOf(find(find(on.player, 'choice-question'), '.caption'));
      expect(caption).to.match(/2\.5\s?\?$/);
      expect(sheet(on)).to.match(/^1 .* 1$/);
      await expectAccessible(on.player);
      await answer(on, 'a');
      await expectAccessible(on.player);
    });
  }

  it('takes the focus to the question, and to what is said about the answer', async () => {
    const on = await mount(FixtureSession.after(missed, inMore));
    await turn(on, 'next');
    expect(deepActiveElement()?.localName).to.equal('h1');
    await answer(on, 'a');
    expect(deepActiveElement()?.id).to.equal('feedback');
  });

  it('may be answered as often as wanted, and leaves the earlier lesson and its question as they were', async () => {
    const on = await mount(FixtureSession.after(missed, inMore));
    const before = on.session.attempt;
    await turn(on, 'next');
    await answer(on, 'a');
    find(on.player, '#again').click();
    await calm(on.player);
    await answer(on, 'b');
    const { attempt } = on.session;
    expect(attempt.slots[PLACE]).to.include({ asks: QUESTION, tries: 2, result: 'right' });
    expect(attempt.slots[QUESTION]).to.equal(before.slots[QUESTION]);
    expect(attempt.lessons[1]).to.equal(before.lessons[1]);
  });

  it('counts for no part of the course', async () => {
    const on = await mount(FixtureSession.after(missed, inMore));
    await turn(on, 'next');
    const parts = courseParts(on.session.attempt, courseIndex);
    await answer(on, 'b');
    expect(courseParts(on.session.attempt, courseIndex)).to.deep.equal(parts);
    expect(on.session.log.filter(({ kind }) => kind === 'seen')).to.have.length(1);
  });

  it('may be passed over by Next, and is there again by Back', async () => {
    const on = await mount(FixtureSession.after(missed, inMore));
    await turn(on, 'next');
    await turn(on, 'next');
    expect(findAll(on.player, 'end-sheet')).to.have.length(1);
    await turn(on, 'back');
    expect(findAll(on.player, 'retrieval-question')).to.have.length(1);
    await turn(on, 'back');
    expect(on.session.attempt.place).to.deep.equal({ lesson: MORE, screen: 0 });
    expect(findAll(on.player, 'retrieval-question')).to.have.length(0);
    await turn(on, 'next');
    expect(on.session.attempt.place).to.deep.equal({ lesson: MORE, screen: 0, item: 1 });
  });

  it('comes back after an interruption with what was answered', async () => {
    const first = await mount(FixtureSession.after(missed, inMore));
    await turn(first, 'next');
    await answer(first, 'a');
    const session = new FixtureSession();
    session.attempt = first.session.attempt;
    clearStages();
    const on = await mount(session);
    await calm(on.player);
    expect(on.content.asked).to.include('m01-lines en');
    expect(findAll(on.player, '#feedback')).to.have.length(1);
    expect(optionOf(on.player, 'a')?.checked).to.equal(true);
  });

  it('changes its words with the language, and keeps what was chosen', async () => {
    const on = await mount(FixtureSession.after(missed, inMore));
    await turn(on, 'next');
    await answer(on, 'a');
    const words = wordsOf(find(find(on.player, 'choice-question'), 'h1'));
    find(find(on.player, '#language'), '.tool').click();
    await calm(on.player);
    findAll(find(on.player, '#language'), '.item')
      .find((one) => wordsOf(one) === 'Deutsch')
      ?.click();
    await calm(on.player);
    expect(wordsOf(find(find(on.player, 'choice-question'), 'h1'))).not.to.equal(words);
    expect(on.content.asked).to.include('m01-lines de');
    expect(findAll(on.player, '#feedback')).to.have.length(1);
  });

  it('is nothing for a learner who has done no lesson before: the next screen follows', async () => {
    const on = await mount(FixtureSession.after(inMore));
    await turn(on, 'next');
    expect(findAll(on.player, 'end-sheet')).to.have.length(1);
    expect(on.session.log.some(({ kind }) => kind === 'retrieval-drawn')).to.equal(false);
    expect(on.content.asked).not.to.include('m01-lines en');
  });

  it('is nothing on the way back through a lesson whose first screen has been left before', async () => {
    const left = { kind: 'seen', lesson: MORE, screen: 0, id: 's1' } as AttemptEvent;
    const on = await mount(FixtureSession.after(inMore, left, missed, inMore));
    await turn(on, 'next');
    expect(findAll(on.player, 'end-sheet')).to.have.length(1);
  });

  it('holds nobody up when the earlier lesson does not come', async () => {
    const on = await mount(FixtureSession.after(missed, inMore));
    on.content.failure = new Error('gone');
    await turn(on, 'next');
    expect(findAll(on.player, 'player-message')).to.have.length(1);
    on.content.failure = undefined;
    findAll(find(on.player, 'player-message'), 'footer button')[1]?.click();
    await calm(on.player);
    expect(findAll(on.player, 'player-message')).to.have.length(0);
    expect(findAll(on.player, 'end-sheet')).to.have.length(1);
  });
});
