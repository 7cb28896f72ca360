import { expect } from 'chai';
import type { QuestionId } from '../../../src/domain/course/ids.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import { findAll, settled, wordsOf } from '../support/stage.ts';
import { answerAll, begun, checked, heading, mount, remount, RIGHT, turn } from './check-stage.ts';
import { choose, press, typeNumber } from './quiz-actions.ts';
import { BegunHere, clearQuizStages, MemorySession } from './quiz-stage.ts';
import { id } from './sample-id.ts';
import { lesson, match, number, texts } from './sample-lesson.ts';

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
      const places = lesson.check?.places ?? [];
      const pool = places.map((_, at) => ({ ...question, slot: undefined, id: id<QuestionId>(`k${at + 1}`) }));
      const asked: Lesson = { ...lesson, check: { draw: 3, places, result: id(9), pool } };
      const words = {
        ...texts,
        questions: {
          ...texts.questions,
          ...Object.fromEntries(
            pool.map((one) => [one.id, texts.questions[question.id] ?? { stem: [], feedback: {} }]),
          ),
        },
      };
      const value = (element: Element): string | undefined => {
        const found = findAll(element, shown)[0];
        return found instanceof HTMLInputElement ? found.value : found && wordsOf(found);
      };
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
