import { expect } from 'chai';
import type { QuestionId } from '../../../src/domain/course/ids.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import type { LessonTexts } from '../../../src/domain/course/texts.ts';
import type { Attempt } from '../../../src/domain/tracking/attempt.ts';
import { findAll, settled, wordsOf } from '../support/stage.ts';
import { answerAll, begun, checked, heading, mount, remount, RIGHT, turn } from './check-stage.ts';
import { choose, press, typeNumber } from './quiz-actions.ts';
import { BegunHere, clearQuizStages, MemorySession, type QuizStage } from './quiz-stage.ts';
import { id } from './sample-id.ts';
import { lesson, match, number, texts } from './sample-lesson.ts';

/** A test that asks a question three times, by the names k1, k2 and k3, or with another letter. */
function testOf(question: Question, letter = 'k'): { readonly asked: Lesson; readonly words: LessonTexts } {
  const places = lesson.check?.places ?? [];
  const pool = places.map((_, at) => ({ ...question, slot: undefined, id: id<QuestionId>(`${letter}${at + 1}`) }));
  const own = texts.questions[question.id] ?? { stem: [], feedback: {} };
  const questions = { ...texts.questions, ...Object.fromEntries(pool.map((one) => [one.id, own])) };
  return { asked: { ...lesson, check: { draw: 3, places, result: id(9), pool } }, words: { ...texts, questions } };
}

function shownIn(element: Element, selector: string): string | undefined {
  const found = findAll(element, selector)[0];
  return found instanceof HTMLInputElement ? found.value : found && wordsOf(found);
}

/** As another page reads it: nothing is the same object any more. */
function readAgain(attempt: Attempt): MemorySession {
  return new MemorySession(JSON.parse(JSON.stringify(attempt)) as Attempt);
}

function isKept({ session }: QuizStage): Promise<void> {
  return new Promise((resolve) => session.subscribe(resolve));
}

describe('what <lesson-check> keeps', () => {
  afterEach(clearQuizStages);

  it('keeps each answer at its place when the learner goes on, with score and fault', async () => {
    const { element, stage } = await begun();
    await choose(element, 1);
    await turn(element, 1);
    const [answered] = stage.session.events('answered');
    expect(answered).to.deep.include({ slot: 6 });
    expect(answered?.given).to.deep.include({ score: 0, faults: ['L2'] });
    expect(stage.session.attempt.checks[9]).to.deep.include({ at: 1, phase: 'running' });
  });

  it('keeps an answer once: going past it again is no other try', async () => {
    const { element, stage } = await begun();
    await choose(element, 1);
    await turn(element, 1);
    await turn(element, -1);
    await turn(element, 1);
    expect(stage.session.events('answered')).to.have.length(1);
  });

  it('lets an answer be changed until the end', async () => {
    const { element, stage } = await begun();
    await choose(element, 1);
    await turn(element, 1);
    await turn(element, -1);
    await choose(element, RIGHT);
    await turn(element, 1);
    expect(stage.session.events('answered').map(({ given }) => given.result)).to.deep.equal(['notyet', 'right']);
    const [place] = stage.session.events('answered');
    const { tries, answer } = stage.session.attempt.slots[place?.slot ?? 0] ?? {};
    expect(tries, 'one try').to.equal(1);
    expect(answer?.tries.map(({ result }) => result)).to.deep.equal(['right']);
  });

  it('keeps an answer when the learner leaves by Back or by the outline', async () => {
    const first = await begun();
    await choose(first.element, RIGHT);
    expect(await turn(first.element, -1)).to.equal(false);
    expect(first.stage.session.events('answered')).to.have.length(1);
    const second = await begun();
    await choose(second.element, RIGHT);
    second.element.remove();
    expect(second.stage.session.events('answered')).to.have.length(1);
  });

  it('keeps an answer when the learner rests at the question, once', async () => {
    const { element, stage } = await begun();
    const kept = new Promise<void>((resolve) => stage.session.subscribe(resolve));
    await choose(element, RIGHT);
    await kept;
    expect(stage.session.events('answered').map(({ given }) => given.result)).to.deep.equal(['right']);
    await turn(element, 1);
    expect(stage.session.events('answered')).to.have.length(1);
  });

  it('keeps an answer at once when the page is hidden', async () => {
    const { element, stage } = await begun();
    await choose(element, RIGHT);
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    try {
      document.dispatchEvent(new Event('visibilitychange'));
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
    expect(stage.session.events('answered')).to.have.length(1);
  });

  for (const [question, begin, shown] of [
    [match, (element: Element) => press(element, '.rights button'), '.lefts .partner'],
    [number, (element: Element) => typeNumber(element, 'ab'), 'input'],
  ] as const) {
    it(`keeps what has been begun of a ${question.kind} question by Next, Back, the outline and a page loaded anew`, async () => {
      const { asked, words } = testOf(question);
      const value = (element: Element): string | undefined => shownIn(element, shown);
      const here = new BegunHere();
      const first = await mount(undefined, asked, words, here);
      await press(first.element, '#start');
      const before = value(first.element);
      await begin(first.element);
      const left = value(first.element);
      expect(left).not.to.equal(before);
      // The first press on Next says what is missing.
      for (const direction of [1, 1] as const) await turn(first.element, direction);
      expect(value(first.element)).to.equal(before);
      await turn(first.element, -1);
      expect(value(first.element)).to.equal(left);
      first.element.remove();
      const anew = await mount(new MemorySession(first.stage.session.attempt), asked, words, here);
      expect(value(anew.element)).to.equal(left);
      const { element } = await mount(first.stage.session, asked, words);
      expect(value(element)).to.equal(left);
      // What is no answer counts as none, and the review shows none.
      for (let item = 0; item < 4; item += 1) await turn(element, 1);
      expect(wordsOf(element)).to.contain('3 questions are still open.');
      await press(element, '#finish');
      await press(element, '#review');
      expect(value(element)).to.equal(before);
    });
  }

  it('shows a number as it was typed on a page loaded anew, kept or not yet', async () => {
    const { asked, words } = testOf(number);
    const here = new BegunHere();
    const first = await mount(undefined, asked, words, here);
    await press(first.element, '#start');
    const kept = isKept(first.stage);
    await typeNumber(first.element, '12,50');
    const early = await mount(readAgain(first.stage.session.attempt), asked, words, here);
    expect(shownIn(early.element, 'input'), 'before it was kept').to.equal('12,50');
    await kept;
    const late = await mount(readAgain(first.stage.session.attempt), asked, words, here);
    expect(shownIn(late.element, 'input'), 'after it was kept').to.equal('12,50');
    await turn(late.element, 1);
    expect(late.stage.session.events('answered'), 'no other try').to.have.length(0);
  });

  it('keeps a choice that was made just before the page was loaded anew, over the one before it', async () => {
    const here = new BegunHere();
    const first = await mount(undefined, undefined, undefined, here);
    await press(first.element, '#start');
    await choose(first.element, 1);
    const second = await mount(readAgain(first.stage.session.attempt), undefined, undefined, here);
    expect(checked(second.element)).to.equal(1);
    await isKept(second.stage);
    expect(second.stage.session.events('answered').map(({ given }) => given.result)).to.deep.equal(['notyet']);
    await choose(second.element, RIGHT);
    const third = await mount(readAgain(second.stage.session.attempt), undefined, undefined, here);
    expect(checked(third.element)).to.equal(RIGHT);
    await turn(third.element, 1);
    expect(third.stage.session.events('answered').map(({ given }) => given.result)).to.deep.equal(['right']);
  });

  it('lets go of a choice once it is kept, so that others keep what is begun', async () => {
    const here = new BegunHere();
    const { element, stage } = await mount(undefined, undefined, undefined, here);
    await press(element, '#start');
    await choose(element, 1);
    expect(here.text).to.contain('"choice"');
    await turn(element, 1);
    expect(here.text).to.equal(`${stage.session.attempt.id}[]`);
    await turn(element, -1);
    expect(checked(element)).to.equal(1);
  });

  it('shows an answer that was kept elsewhere since, not what was chosen here before', async () => {
    const here = new BegunHere();
    const first = await mount(undefined, undefined, undefined, here);
    await press(first.element, '#start');
    const { attempt } = first.stage.session;
    await choose(first.element, 1);
    const elsewhere = await mount(readAgain(attempt));
    await choose(elsewhere.element, RIGHT);
    await turn(elsewhere.element, 1);
    await turn(elsewhere.element, -1);
    const back = await mount(readAgain(elsewhere.stage.session.attempt), undefined, undefined, here);
    expect(checked(back.element)).to.equal(RIGHT);
  });

  it('shows what has been begun at no other question and in no other try', async () => {
    const { asked, words } = testOf(number);
    const here = new BegunHere();
    const first = await mount(undefined, asked, words, here);
    await press(first.element, '#start');
    const { attempt } = first.stage.session;
    for (const typed of ['ab', '12,50']) {
      await typeNumber(first.element, typed);
      expect(shownIn((await mount(readAgain(attempt), asked, words, here)).element, 'input')).to.equal(typed);
      const other = testOf(number, 'n');
      const changed = await mount(readAgain(attempt), other.asked, other.words, here);
      expect(shownIn(changed.element, 'input'), 'another question').to.equal('');
      const checks = Object.entries(attempt.checks).map(([slot, check]) => [slot, { ...check, ended: 1 }]);
      const again = { ...attempt, checks: Object.fromEntries(checks) as Attempt['checks'] };
      const anew = await mount(readAgain(again), asked, words, here);
      expect(shownIn(anew.element, 'input'), 'another try').to.equal('');
    }
  });

  it('comes back with the same items, answers and place after an interruption', async () => {
    const first = await begun();
    const items = [heading(first.element)];
    await choose(first.element, RIGHT);
    await turn(first.element, 1);
    items.push(heading(first.element));
    await choose(first.element, 1);
    await turn(first.element, 1);
    items.push(heading(first.element));

    const { element } = await remount(first.stage.session.attempt);
    expect(heading(element)).to.equal(items[2]);
    await turn(element, -1);
    expect([heading(element), checked(element)]).to.deep.equal([items[1], 1]);
    await turn(element, -1);
    expect([heading(element), checked(element)]).to.deep.equal([items[0], RIGHT]);
  });

  it('comes back to the overview and to the result too', async () => {
    const first = await begun();
    await answerAll(first.element, [RIGHT, RIGHT, RIGHT]);
    const overview = await remount(first.stage.session.attempt);
    await press(overview.element, '#finish');
    const words = wordsOf(overview.element);
    const result = await remount(overview.stage.session.attempt);
    expect(wordsOf(result.element)).to.equal(words);
  });

  it('remembers the best result', async () => {
    const { element } = await begun();
    await answerAll(element, [RIGHT, RIGHT, RIGHT]);
    await press(element, '#finish');
    await press(element, '#again');
    await answerAll(element, [0, 0, 0]);
    await press(element, '#finish');
    expect(wordsOf(element)).to.contain('Your best result so far: 100%');
  });

  it('shows the best result when the answers themselves are gone', async () => {
    const first = await begun();
    await answerAll(first.element, [RIGHT, RIGHT, RIGHT]);
    await press(first.element, '#finish');
    const { attempt } = first.stage.session;
    const { element } = await remount({ ...attempt, slots: {} });
    expect(wordsOf(element)).to.contain('You have passed the test.').and.to.contain('100%');
    expect(findAll(element, '#review, .objective')).to.have.length(0);
    expect(findAll(element, '#again')).to.have.length(1);
  });

  it('works without keeping anything', async () => {
    const session = new MemorySession(undefined, false);
    const { element } = await mount(session);
    expect(wordsOf(element)).to.contain('Your answers are not kept.');
    await press(element, '#start');
    await answerAll(element, [RIGHT, RIGHT, RIGHT]);
    await press(element, '#finish');
    expect(wordsOf(element)).to.contain('100%');
    expect(session.attempt.checks).to.deep.equal({});
  });

  it('keeps questions, answers and place through a language switch', async () => {
    const { element, stage } = await begun();
    await choose(element, 1);
    const before = heading(element);
    await stage.i18n.use('de');
    element.lesson = { ...lesson };
    await settled(element);
    expect([heading(element), checked(element)]).to.deep.equal([before, 1]);
    expect(wordsOf(element)).to.contain('Frage 1 von 3');
  });
});
