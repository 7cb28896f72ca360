import { expect } from 'chai';
import { html } from 'lit';
import type { LessonCheckElement } from '../../../src/components/quiz/lesson-check.ts';
import '../../../src/components/quiz/lesson-check.ts';
import type { GoToEvent } from '../../../src/components/player/player-events.ts';
import type { Attempt } from '../../../src/domain/tracking/attempt.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { clearQuizStages, MemorySession, quizStage } from './quiz-stage.ts';
import { moduleLesson, moduleTexts } from './sample-module-check.ts';

const RIGHT = 2;
const WRONG = 0;

interface Test {
  readonly session: MemorySession;
  readonly element: LessonCheckElement;
}

async function mount(attempt?: Attempt): Promise<Test> {
  const session = new MemorySession(attempt);
  const stage = await quizStage(session, 'en', moduleTexts, moduleLesson);
  stage.show(html`<lesson-check .lesson=${moduleLesson}></lesson-check>`);
  await settled(stage.host);
  return { session, element: find<LessonCheckElement>(stage.host, 'lesson-check') };
}

async function press(element: Element, selector: string): Promise<void> {
  find(element, selector).click();
  await settled(element);
}

const heading = (element: Element): string => wordsOf(find(element, 'h1'));
const topics = (element: Element): string[] => findAll(element, '.objective').map(wordsOf);
/** Which item is shown: `lines-k3`. */
const shown = (element: Element): string => heading(element).replace(/^.*Item /, '');

/** Answers every item, those of the topics right, and finishes; gives back what was asked. */
async function answer(element: LessonCheckElement, ...right: readonly string[]): Promise<string[]> {
  const asked: string[] = [];
  while (findAll(element, '#overview').length > 0) {
    const item = shown(element);
    asked.push(item);
    const isRight = right.some((topic) => item.startsWith(topic));
    findAll(element, 'input')[isRight ? RIGHT : WRONG]?.click();
    await settled(element);
    element.step(1);
    await settled(element);
  }
  await press(element, '#finish');
  return asked;
}

describe('<lesson-check> with the check of a module', () => {
  afterEach(clearQuizStages);

  it('is accessible at its start, with a weak topic and passed', async () => {
    const { element } = await mount();
    await expectAccessible(element);
    await press(element, '#start');
    await answer(element, 'scale', 'm01');
    await expectAccessible(element);
    await press(element, '#again');
    await answer(element, 'lines');
    await expectAccessible(element);
  });

  it('says how many questions are old, when it is passed, what is repeated and what it may stand for', async () => {
    const { element } = await mount();
    expect(heading(element)).to.equal('Test of module 2');
    const rules = findAll(element, '.points li').map(wordsOf).join(' ');
    expect(rules).to.contain('The test has 4 questions.');
    expect(rules).to.contain('1 question is from earlier modules.');
    expect(rules).to.contain('You need 80% in all and 60% in every topic.');
    expect(rules).to.contain('Then you repeat only this topic.');
    expect(rules).to.contain('You can take the test before the lessons.');
  });

  it('says nothing about an answer before the end, and reviews item by item after it', async () => {
    const { element } = await mount();
    await press(element, '#start');
    findAll(element, 'input')[WRONG]?.click();
    await settled(element);
    expect(findAll(element, '.state')).to.deep.equal([]);
    await answer(element);
    await press(element, '#review');
    expect(wordsOf(element)).to.contain('A wide line is for edges that you see.');
  });

  it('repeats only the weak topic, with other items, and passes by it', async () => {
    const { element, session } = await mount();
    await press(element, '#start');
    const first = await answer(element, 'scale', 'm01');
    expect(topics(element)[0]).to.match(/^Lines: the alphabet Learn first/);
    expect(topics(element)[1]).to.match(/^Scale Secure/);
    expect(topics(element)[2]).to.match(/^Earlier modules Secure/);
    expect(wordsOf(find(element, '#again'))).to.equal('Repeat what is weak: 3 questions');

    await press(element, '#again');
    const again = await answer(element, 'lines');
    expect(again).to.have.length(3);
    expect(again.every((item) => item.startsWith('lines'))).to.equal(true);
    expect(again.filter((item) => first.includes(item))).to.deep.equal([]);
    expect(wordsOf(element)).to.contain('You have passed the test.');
    expect(topics(element)[0]).to.match(/^Lines: the alphabet Secure 3 of 3$/);
    expect(topics(element)[1]).to.match(/^Scale Secure 100%$/);
    expect(session.attempt.checks[14]).to.deep.include({ passed: true, best: 100, ended: 2 });
  });

  it('repeats without limit or penalty: a worse try takes nothing away', async () => {
    const { element, session } = await mount();
    await press(element, '#start');
    await answer(element, 'm01', 'lines');
    const best = session.attempt.checks[14]?.best;
    await press(element, '#again');
    await answer(element);
    expect(session.attempt.checks[14]?.best).to.equal(best);
    expect(topics(element)[0]).to.match(/^Lines: the alphabet Secure/);
    await press(element, '#again');
    await answer(element, 'scale');
    expect(session.attempt.checks[14]?.passed).to.equal(true);
  });

  it('comes back with the same items, order and answers wherever it was left, a repetition too', async () => {
    const { element, session } = await mount();
    await press(element, '#start');
    await answer(element, 'scale', 'm01');
    await press(element, '#again');
    const item = shown(element);
    findAll(element, 'input')[RIGHT]?.click();
    await settled(element);
    element.step(1);
    await settled(element);
    const second = shown(element);

    clearQuizStages();
    const { element: back } = await mount(session.attempt);
    expect(shown(back)).to.equal(second);
    expect(wordsOf(back)).to.contain('Question 2 of 3');
    back.step(-1);
    await settled(back);
    expect(shown(back)).to.equal(item);
    expect(findAll<HTMLInputElement>(back, 'input').findIndex(({ checked }) => checked)).to.equal(RIGHT);
  });

  it('leads from a weak topic to its lesson, and nowhere from earlier modules', async () => {
    const { element } = await mount();
    const places: unknown[] = [];
    element.addEventListener('go-to', (event) => places.push((event as GoToEvent).place));
    await press(element, '#start');
    await answer(element, 'lines');
    expect(findAll(element, '.objective button')).to.have.length(1);
    await press(element, '.objective button');
    expect(places).to.deep.equal([{ lesson: 30, screen: 0 }]);
  });

  it('marks no screen as seen: it is done when it has been passed', async () => {
    const { element, session } = await mount();
    await press(element, '#start');
    await answer(element, 'lines', 'scale', 'm01');
    expect(session.events('seen')).to.deep.equal([]);
    expect(session.events('check-ended')).to.deep.include({
      kind: 'check-ended',
      result: 14,
      percent: 100,
      passed: true,
      topics: { 0: 100, 1: 100, 30: 100 },
    });
  });
});
