import { expect } from 'chai';
import { html } from 'lit';
import type { PracticeQuestionElement } from '../../../src/components/quiz/practice-question.ts';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import type { FigureId } from '../../../src/domain/course/ids.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { expectAccessible } from '../support/accessible.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { has, placeAll, practice, said, takeHints, ticked, tryOption } from './practice-stage.ts';
import { choose, press, pressTwice, typeNumber } from './quiz-actions.ts';
import { clearQuizStages, MemorySession } from './quiz-stage.ts';
import { id } from './sample-id.ts';
import { choice, index, lesson, match, multiple, number } from './sample-lesson.ts';

describe('<practice-question>', () => {
  afterEach(clearQuizStages);

  it('is accessible while it asks, with feedback and hint, when right', async () => {
    const { element } = await practice();
    await expectAccessible(element);
    await tryOption(element, 1);
    await press(element, '#more-hint');
    await expectAccessible(element);
    await tryOption(element, 2);
    await expectAccessible(element);
  });

  it('says what holds for the option chosen, and that it is not yet right', async () => {
    const { element } = await practice();
    await tryOption(element, 1);
    expect(said(element)).to.equal('Not yet Narrow is right. But a narrow continuous line shows a dimension.');
    expect(said(element).toLowerCase()).not.to.contain('wrong');
  });

  it('keeps the answer with score, fault code and time, and the screen as seen', async () => {
    const { element, stage } = await practice();
    await tryOption(element, 1);
    const [answered] = stage.session.events('answered');
    expect(answered).to.deep.include({ slot: 2, question: 'q1' });
    expect(answered?.given).to.deep.equal({
      response: { kind: 'choice', chosen: 'b' },
      faults: ['L2'],
      result: 'notyet',
      score: 0,
    });
    expect(answered?.seconds).to.be.at.least(0);
    expect(stage.session.events('seen')).to.deep.equal([{ kind: 'seen', lesson: 1, screen: 0, id: 'ask-q1' }]);
  });

  it('says nothing before the journal holds the answer', async () => {
    const session = new MemorySession();
    let written = (): void => undefined;
    session.journal = new Promise((resolve) => (written = resolve));
    const { element } = await practice(choice, session);
    await tryOption(element, 1);
    expect(said(element)).to.equal('');
    await press(element, '#check');
    expect(session.events('answered')).to.have.length(1);
    written();
    await settled(element);
    expect(said(element)).to.contain('Not yet');
  });

  it('takes an answer that is changed and checked while the one before is being kept, and counts both', async () => {
    const { element, stage } = await practice({ ...choice, hints: 0 });
    await tryOption(element, 1);
    await press(element, '#again');
    let keep = (): void => undefined;
    stage.session.journal = new Promise((resolve) => (keep = resolve));
    await tryOption(element, 2);
    await tryOption(element, 1);
    await press(element, '#check');
    keep();
    await settled(element);
    await settled(element);
    expect(stage.session.events('answered').map(({ given }) => given.response)).to.deep.equal([
      { kind: 'choice', chosen: 'b' },
      { kind: 'choice', chosen: 'c' },
      { kind: 'choice', chosen: 'b' },
    ]);
    expect(said(element)).to.contain('Narrow is right.');
    expect(findAll(element, '#solve'), 'after the third try').to.have.length(1);
  });

  it('brings the focus to the feedback, in a region that is read aloud', async () => {
    const { element } = await practice();
    await tryOption(element, 1);
    expect(deepActiveElement()).to.equal(find(element, '#feedback'));
    expect(find(element, '#feedback').closest('[role=status]')).not.to.equal(null);
  });

  it('brings feedback, hint and their buttons into sight where the question is longer than the screen', async () => {
    const { figure: _, ...bare } = choice;
    const { element, stage } = await practice(bare);
    Object.assign(stage.host.style, { position: 'relative', overflow: 'auto', width: '340px', height: '280px' });
    const inSight = (): void => {
      const frame = stage.host.getBoundingClientRect();
      for (const part of ['.state', '.buttons']) {
        const { top, bottom } = find(element, part).getBoundingClientRect();
        expect(top, part).to.be.at.least(frame.top - 1);
        expect(bottom, part).to.be.at.most(frame.bottom + 1);
      }
    };
    await tryOption(element, 1);
    inSight();
    stage.host.scrollTop = 0;
    await press(element, '#more-hint');
    inSight();
  });

  it('asks for an answer before it checks one', async () => {
    const { element, stage } = await practice();
    await press(element, '#check');
    expect(wordsOf(find(element, '[role=alert]'))).to.equal('Choose an answer first.');
    expect(stage.session.log).to.have.length(0);
  });

  it('keeps its feedback when Check is double-clicked and another button has come to its place', async () => {
    const { element } = await practice();
    await takeHints(element);
    for (let tries = 0; tries < 3; tries += 1) await tryOption(element, tries % 2);
    await pressTwice(element, '#again');
    await pressTwice(element, '#solve');
    expect(said(element)).to.contain('Not yet');
  });

  it('keeps a high figure large enough for its labels, with the feedback beside it and not below', async () => {
    const { stage } = await practice();
    const high = { ...lesson, figures: [{ id: id<FigureId>('angle'), svg: "<svg viewBox='0 0 90 116'></svg>" }] };
    const question = { ...choice, figure: id<FigureId>('angle') };
    stage.show(html`<practice-question .lesson=${high} .question=${question}></practice-question>`);
    await settled(stage.host);
    const element = find<PracticeQuestionElement>(stage.host, 'practice-question');
    await tryOption(element, 1);
    const figure = find(element, '.figure').getBoundingClientRect();
    const feedback = find(element, '.side').getBoundingClientRect();
    // A label of 4.2 units is to be 13 px high.
    expect(figure.height).to.be.at.least((116 * 13) / 4.2 - 1);
    expect(feedback.right).to.be.at.most(figure.left);
  });

  it('gives two groups to match the whole width where there is no figure', async () => {
    const { figure: _, ...bare } = match;
    const { element } = await practice(bare);
    const width = (selector: string): number => find(element, selector).getBoundingClientRect().width;
    expect(width('.ask')).to.equal(width('.layout'));
  });

  it('checks once and gives one hint for a double click', async () => {
    const { element, stage } = await practice();
    await press(element, '#more-hint');
    await pressTwice(element, '#more-hint');
    expect(stage.session.events('hint')).to.have.length(1);
    await choose(element, 1);
    await pressTwice(element, '#check');
    expect(stage.session.events('answered')).to.have.length(0);
  });

  it('can be tried again until it is right, and is then done', async () => {
    const { element, stage } = await practice();
    await tryOption(element, 1);
    await press(element, '#again');
    expect(deepActiveElement()?.localName).to.equal('input');
    expect(said(element)).to.equal('');
    await tryOption(element, 2);
    expect(said(element)).to.equal('Right Yes. Hidden edges are dashed.');
    expect(stage.session.attempt.slots[2]).to.deep.include({ result: 'right', tries: 2 });
    expect(element.nextIsBest).to.equal(true);
    expect(findAll(element, 'input:not(:disabled)')).to.have.length(0);
  });

  it('can be practised again after a right answer: empty, and what was reached stays', async () => {
    const { element, stage } = await practice();
    await tryOption(element, 2);
    expect(wordsOf(find(element, '#again'))).to.equal('Practise again');
    await press(element, '#again');
    expect(deepActiveElement()?.localName).to.equal('input');
    expect(said(element)).to.equal('');
    expect(
      findAll<HTMLInputElement>(element, 'input').filter(({ checked, disabled }) => checked || disabled),
    ).to.have.length(0);
    expect(element.nextIsBest).to.equal(false);
    await tryOption(element, 1);
    const kept = stage.session.attempt.slots[2];
    expect(kept).to.deep.include({ result: 'right', score: 1, tries: 2 });
    expect(kept?.answer?.tries.map(({ result }) => result)).to.deep.equal(['right', 'notyet']);
  });

  for (const [question, fill] of [
    [match, (element: Element) => placeAll(element)],
    [number, (element: Element) => typeNumber(element, '12.5')],
  ] as const) {
    it(`empties a ${question.kind} question that is practised again`, async () => {
      const { element } = await practice(question);
      await fill(element);
      await press(element, '#check');
      expect(said(element)).to.contain('Right');
      await press(element, '#again');
      await press(element, '#check');
      expect(wordsOf(find(element, '[role=alert]'))).not.to.equal('');
      expect(findAll(element, '.partner')).to.have.length(0);
      expect(findAll<HTMLInputElement>(element, 'input#number').some(({ value }) => value !== '')).to.equal(false);
    });
  }

  it('takes another choice after feedback as the next try', async () => {
    const { element } = await practice();
    await tryOption(element, 1);
    await choose(element, 3);
    expect(said(element)).to.equal('');
    expect(has(element, '#check')).to.equal(true);
  });

  it('gives part of the credit and says so', async () => {
    const { element, stage } = await practice(multiple);
    await tryOption(element, 0);
    expect(said(element)).to.contain('Partly right');
    expect(stage.session.events('answered')[0]?.given).to.deep.include({ result: 'partly', score: 0.5 });
  });

  it('has one filled button at a time, none when going on is best', async () => {
    const { element } = await practice();
    expect(findAll(element, '.btn.go')).to.have.length(1);
    await tryOption(element, 1);
    expect(findAll(element, '.btn.go')).to.have.length(1);
    await tryOption(element, 2);
    expect(findAll(element, '.btn.go')).to.have.length(0);
  });

  it('tells the title block when going on becomes best', async () => {
    const { element } = await practice();
    let told = 0;
    element.addEventListener('step-state-changed', () => (told += 1));
    await tryOption(element, 2);
    expect(told).to.be.greaterThan(0);
    expect(element.step()).to.equal(false);
  });

  const begun: readonly [Question, (element: Element) => Promise<void>, (element: Element) => string | undefined][] = [
    [choice, (element) => choose(element, 1), ticked],
    [multiple, (element) => choose(element, 3), ticked],
    [
      match,
      (element) => press(element, '.rights button'),
      (element) => findAll(element, '.lefts .partner').map(wordsOf).join(),
    ],
    [number, (element) => typeNumber(element, '12,'), (element) => find<HTMLInputElement>(element, 'input').value],
    [number, (element) => typeNumber(element, 'ab'), (element) => find<HTMLInputElement>(element, 'input').value],
    [number, (element) => typeNumber(element, '12,50'), (element) => find<HTMLInputElement>(element, 'input').value],
  ];
  for (const [question, begin, shown] of begun) {
    it(`keeps what has been begun of a ${question.kind} question while the learner looks elsewhere`, async () => {
      const first = await practice(question);
      const before = shown(first.element);
      await begin(first.element);
      const left = shown(first.element);
      expect(left).not.to.equal(before);
      first.element.remove();
      const { element, stage } = await practice(question, first.stage.session);
      expect(shown(element)).to.equal(left);
      expect(has(element, '#check')).to.equal(true);
      stage.session.replace({ ...newAttempt(index, () => 0.7) });
      await settled(element);
      expect(shown(element)).to.equal(before);
    });
  }

  it('checks a number on Enter', async () => {
    const { element } = await practice(number);
    await typeNumber(element, '50');
    const input = find(element, 'input');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settled(element);
    expect(said(element)).to.equal('Not yet You multiplied. Divide.');
  });
});
