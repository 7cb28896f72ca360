import { expect } from 'chai';
import { html } from 'lit';
import type { LessonCheckElement } from '../../../src/components/quiz/lesson-check.ts';
import '../../../src/components/quiz/lesson-check.ts';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import type { QuestionId } from '../../../src/domain/course/ids.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { Attempt } from '../../../src/domain/tracking/attempt.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { framed } from '../support/frame.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { clearQuizStages, MemorySession, quizStage, type QuizStage } from './quiz-stage.ts';
import { id, lesson, match, number, texts } from './sample-lesson.ts';

interface Test {
  readonly stage: QuizStage;
  readonly element: LessonCheckElement;
}

async function mount(session = new MemorySession(), asked = lesson, words = texts): Promise<Test> {
  const stage = await quizStage(session, 'en', words);
  stage.show(html`<lesson-check .lesson=${asked}></lesson-check>`);
  await settled(stage.host);
  return { stage, element: find<LessonCheckElement>(stage.host, 'lesson-check') };
}

async function remount(attempt: Attempt): Promise<Test> {
  clearQuizStages();
  return mount(new MemorySession(attempt));
}

async function press(element: Element, selector: string): Promise<void> {
  find(element, selector).click();
  await settled(element);
}

async function choose(element: Element, option: number): Promise<void> {
  findAll(element, 'input')[option]?.click();
  await settled(element);
}

async function type(element: Element, words: string): Promise<void> {
  const input = find<HTMLInputElement>(element, 'input');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(element);
}

async function turn(element: LessonCheckElement, direction: 1 | -1): Promise<boolean> {
  const taken = element.step(direction);
  await settled(element);
  return taken;
}

/** What does not fit when the overview stands in a window of the size. */
async function overviewAt(width: number, height: number): Promise<readonly string[]> {
  const { size, wide } = await framed('framed-overview.ts', width, height);
  expect(size).to.equal(width);
  return wide;
}

/** The second click of a double click. */
async function pressTwice(element: Element, selector: string): Promise<void> {
  find(element, selector).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
  await settled(element);
}

/** Starts, answers the three items with these options, and goes to the overview. */
async function answerAll(element: LessonCheckElement, options: readonly number[]): Promise<void> {
  for (const option of options) {
    await choose(element, option);
    await turn(element, 1);
  }
}

const RIGHT = 2;
const heading = (element: Element): string => wordsOf(find(element, 'h1'));
const checked = (element: Element): number =>
  findAll<HTMLInputElement>(element, 'input').findIndex((input) => input.checked);

async function begun(session?: MemorySession): Promise<Test> {
  const test = await mount(session);
  await press(test.element, '#start');
  return test;
}

describe('<lesson-check>', () => {
  afterEach(clearQuizStages);

  it('takes one step for a double click, from the introduction to the result', async () => {
    const { element } = await mount();
    const stays = async (selector: string): Promise<void> => {
      const before = heading(element);
      await pressTwice(element, selector);
      expect(heading(element), selector).to.equal(before);
    };
    await stays('#start');
    await press(element, '#start');
    await stays('#overview');
    await answerAll(element, [RIGHT, 0, 1]);
    for (const button of ['.item', '#finish']) await stays(button);
    await press(element, '#finish');
    for (const button of ['#review', '#again']) await stays(button);
  });

  it('reads the question of every number in the overview aloud', async () => {
    const { element } = await begun();
    await press(element, '#overview');
    expect(wordsOf(find(element, '.item'))).to.match(/^1 Open Item k\d$/);
  });

  it('shows twelve questions in the overview without scrolling in the frame of a learning platform', async () => {
    expect(await overviewAt(714, 666)).to.deep.equal([]);
  });

  it('shows twelve questions in the overview without sideways scrolling at 320 px', async () => {
    expect((await overviewAt(320, 640)).filter((line) => !line.includes('has to scroll'))).to.deep.equal([]);
  });

  it('is accessible from the introduction to the review', async () => {
    const { element } = await mount();
    await expectAccessible(element);
    await press(element, '#start');
    await expectAccessible(element);
    await answerAll(element, [RIGHT, 0, 1]);
    await expectAccessible(element);
    await press(element, '#finish');
    await expectAccessible(element);
    await press(element, '#review');
    await expectAccessible(element);
  });

  it('says before it begins how many questions there are', async () => {
    const { element } = await mount();
    expect(heading(element)).to.equal('Short test');
    expect(wordsOf(element)).to.contain('The test has 3 questions.');
    expect(await turn(element, 1)).to.equal(false);
  });

  it('begins with a draw that the attempt keeps', async () => {
    const { stage } = await begun();
    expect(stage.session.events('check-began')).to.deep.equal([
      { kind: 'check-began', result: 9, places: [6, 7, 8], seed: stage.session.attempt.seed },
    ]);
  });

  it('says nothing about an answer before the end', async () => {
    const { element } = await begun();
    await choose(element, 0);
    await turn(element, 1);
    await turn(element, -1);
    expect(checked(element)).to.equal(0);
    expect(findAll(element, '.mark, .state, .right, .notyet')).to.have.length(0);
    expect(wordsOf(element)).not.to.contain('Not yet');
  });

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
    [number, (element: Element) => type(element, 'ab'), 'input'],
  ] as const) {
    it(`keeps what has been begun of a ${question.kind} question by Next, Back and the outline`, async () => {
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
      const first = await mount(undefined, asked, words);
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

  it('shows what is open before the end and leads there', async () => {
    const { element } = await begun();
    await choose(element, RIGHT);
    await press(element, '#overview');
    expect(wordsOf(element)).to.contain('2 questions are still open.');
    expect(findAll(element, '.state-word').map(wordsOf)).to.deep.equal(['Answered', 'Open', 'Open']);
    await turn(element, 1);
    expect(deepActiveElement()).to.equal(find(element, '#finish'));
    findAll(element, '.item')[1]?.click();
    await settled(element);
    expect(wordsOf(element)).to.contain('Question 2 of 3');
  });

  it('ends with percent and verdict, kept with the screen as seen', async () => {
    const { element, stage } = await begun();
    await answerAll(element, [RIGHT, RIGHT, RIGHT]);
    await press(element, '#finish');
    expect(stage.session.events('check-ended')).to.deep.equal([
      { kind: 'check-ended', result: 9, percent: 100, passed: true },
    ]);
    expect(stage.session.events('seen')).to.deep.equal([{ kind: 'seen', lesson: 1, screen: 4, id: 'check' }]);
    expect(wordsOf(element)).to.contain('100%').and.to.contain('You have passed the test.');
    expect(element.nextIsBest).to.equal(true);
  });

  it('counts an open question as not right', async () => {
    const { element, stage } = await begun();
    await choose(element, RIGHT);
    await press(element, '#overview');
    await press(element, '#finish');
    expect(stage.session.events('check-ended')[0]?.percent).to.be.closeTo(33.33, 0.01);
    expect(wordsOf(element)).to.contain('33%').and.to.contain('1 of 3 questions right');
  });

  it('has a bar and a word for every objective, and a way to the practice of what is weak', async () => {
    const { element } = await begun();
    await answerAll(element, [0, 0, 0]);
    await press(element, '#finish');
    expect(findAll(element, '.objective .word').map(wordsOf)).to.deep.equal(['To practise', 'To practise']);
    expect(findAll(element, '.objective .meter .limit')).to.have.length(2);
    let place: unknown;
    element.addEventListener('go-to', (event) => (place = event.place));
    findAll(element, '.objective button')
      .find((button) => button.getAttribute('aria-label') === 'To practise: Use the scale')
      ?.click();
    expect(place).to.deep.equal({ lesson: 1, screen: 1 });
  });

  it('reviews item by item: the answer, the right one, and what the texts say about both', async () => {
    const { element } = await begun();
    await answerAll(element, [1, RIGHT, RIGHT]);
    await press(element, '#finish');
    await press(element, '#review');
    expect(wordsOf(find(element, '.option.notyet'))).to.contain('Your answer');
    expect(wordsOf(find(element, '.option.missed'))).to.contain('Right answer');
    expect(wordsOf(find(element, '.side'))).to.contain('Not yet Narrow is right.');
    // Both in one column would be longer than the frame.
    expect(wordsOf(find(element, '.beside')))
      .to.contain('Narrow is right.')
      .and.not.to.contain('Solution');
    expect(wordsOf(find(element, '.ask > .state'))).to.contain('Solution Yes.');
    expect(findAll(element, 'input:not(:disabled)')).to.have.length(0);
    await turn(element, 1);
    expect(wordsOf(find(element, '.side'))).to.equal('Right Yes. Hidden edges are dashed.');
    await turn(element, 1);
    expect(await turn(element, 1)).to.equal(true);
    expect(heading(element)).to.equal('Short test');
    expect(await turn(element, 1)).to.equal(false);
  });

  it('can be taken again with other items, without the old answers', async () => {
    const { element, stage } = await begun();
    const seen = async (): Promise<readonly string[]> => {
      const items: string[] = [];
      for (let item = 0; item < 3; item += 1) {
        items.push(heading(element));
        expect(checked(element)).to.equal(-1);
        await choose(element, 0);
        await turn(element, 1);
      }
      return items;
    };
    const first = await seen();
    await press(element, '#finish');
    await press(element, '#again');
    const second = await seen();
    expect(second.filter((item) => first.includes(item))).to.deep.equal([]);
    expect(stage.session.events('check-began')).to.have.length(2);
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

  it('brings the focus to the heading of each new thing', async () => {
    const { element } = await begun();
    expect(deepActiveElement()?.localName).to.equal('h1');
    await choose(element, 0);
    await press(element, '#overview');
    expect(deepActiveElement()).to.equal(find(element, 'h1'));
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
