import { expect } from 'chai';
import type { Question } from '../../../src/domain/course/question.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { practice, said, ticked, tryOption } from './practice-stage.ts';
import { choose, press, typeNumber } from './quiz-actions.ts';
import { BegunHere, clearQuizStages, MemorySession } from './quiz-stage.ts';
import { choice, index, lesson, match, number } from './sample-lesson.ts';

describe('what <practice-question> keeps and shows again', () => {
  afterEach(clearQuizStages);

  it('shows the last answer with its feedback and the hints when the learner comes back', async () => {
    const first = await practice();
    await press(first.element, '#more-hint');
    await tryOption(first.element, 1);
    const before = said(first.element);
    first.element.remove();
    const { element } = await practice(choice, new MemorySession(first.stage.session.attempt));
    expect(said(element)).to.equal(before);
    expect(findAll<HTMLInputElement>(element, 'input')[1]?.checked).to.equal(true);
  });

  it('shows other work that has been found', async () => {
    const { element, stage } = await practice();
    await tryOption(element, 1);
    stage.session.replace({ ...newAttempt(index, () => 0.7) });
    await settled(element);
    expect(said(element)).to.equal('');
    expect(findAll<HTMLInputElement>(element, 'input').some((input) => input.checked)).to.equal(false);
  });

  it('keeps an answer that is not checked yet through a language switch', async () => {
    const { element, stage } = await practice();
    await choose(element, 1);
    await stage.i18n.use('de');
    element.lesson = { ...lesson };
    element.question = { ...choice };
    await settled(element);
    expect(findAll<HTMLInputElement>(element, 'input')[1]?.checked).to.equal(true);
    expect(wordsOf(find(element, '#check'))).to.equal('Prüfen');
  });

  it('keeps another answer that has been begun after feedback, and forgets it when it is checked', async () => {
    const first = await practice(number);
    await typeNumber(first.element, '50');
    await press(first.element, '#check');
    await typeNumber(first.element, '12');
    first.element.remove();
    const second = await practice(number, first.stage.session);
    expect(find<HTMLInputElement>(second.element, 'input').value).to.equal('12');
    expect(said(second.element)).to.equal('');
    await press(second.element, '#check');
    second.element.remove();
    const { element } = await practice(number, first.stage.session);
    expect(find<HTMLInputElement>(element, 'input').value).to.equal('12');
    expect(said(element)).to.contain('Not yet');
  });

  const begins: readonly [Question, (element: Element) => Promise<void>, (element: Element) => unknown][] = [
    [choice, (element) => choose(element, 1), ticked],
    [number, (element) => typeNumber(element, '12,'), (element) => find<HTMLInputElement>(element, 'input').value],
    [
      match,
      (element) => press(element, '.rights button'),
      (element) => findAll(element, '.lefts .partner').map(wordsOf).join(),
    ],
  ];
  for (const [question, begin, shown] of begins) {
    it(`keeps what has been begun of a ${question.kind} question when the page is loaded anew`, async () => {
      const here = new BegunHere();
      const first = await practice(question, undefined, here);
      const before = shown(first.element);
      await begin(first.element);
      const left = shown(first.element);
      expect(left).not.to.equal(before);
      const { attempt } = first.stage.session;
      first.element.remove();
      const second = await practice(question, new MemorySession(attempt), here);
      expect(shown(second.element)).to.equal(left);
      expect(said(second.element)).to.equal('');
      const other = await practice(question, new MemorySession({ ...attempt, id: 'zyxwvutsrq' }), here);
      expect(shown(other.element), 'work of another attempt').to.equal(before);
    });
  }

  it('shows an answer that was checked on another computer in place of what had been begun before', async () => {
    const here = new BegunHere();
    const first = await practice(choice, undefined, here);
    await choose(first.element, 1);
    const elsewhere = await practice(choice, new MemorySession(first.stage.session.attempt));
    await tryOption(elsewhere.element, 0);
    const { element } = await practice(choice, new MemorySession(elsewhere.stage.session.attempt), here);
    expect(ticked(element)).to.equal(ticked(elsewhere.element));
    expect(said(element)).to.equal(said(elsewhere.element));
  });

  it('begins no more with what has been checked', async () => {
    const here = new BegunHere();
    const { element, stage } = await practice(choice, undefined, here);
    await choose(element, 1);
    const begun = here.text;
    await press(element, '#check');
    expect([begun === here.text, here.text]).to.deep.equal([false, `${stage.session.attempt.id}[]`]);
  });

  it('shows nothing of one question at the next', async () => {
    const { element } = await practice();
    await press(element, '#check');
    await choose(element, 1);
    element.question = match;
    await settled(element);
    expect(said(element)).to.equal('');
    expect(wordsOf(element)).to.contain('Question 3 of 4');
    expect(find(element, 'match-question')).not.to.equal(undefined);
  });

  it('can be tried without anything being kept', async () => {
    const session = new MemorySession(undefined, false);
    const here = new BegunHere();
    const { element } = await practice(choice, session, here);
    await tryOption(element, 1);
    expect(said(element)).to.contain('Not yet');
    expect(session.attempt.slots).to.deep.equal({});
    expect(here.text).to.equal(undefined);
  });
});
