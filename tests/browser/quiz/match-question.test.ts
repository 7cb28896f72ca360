import { expect } from 'chai';
import { html } from 'lit';
import type { MatchQuestionElement } from '../../../src/components/quiz/match-question.ts';
import '../../../src/components/quiz/match-question.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';
import '../support/document-styles.ts';
import { framed } from '../support/frame.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { clearQuizStages, quizStage, type QuizStage } from './quiz-stage.ts';
import { id } from './sample-id.ts';
import { match, texts } from './sample-lesson.ts';

async function mount(seed = 7): Promise<{ stage: QuizStage; element: MatchQuestionElement }> {
  const stage = await quizStage();
  stage.show(html`<match-question .question=${match} .texts=${texts.questions['q3']} .seed=${seed}></match-question>`);
  await settled(stage.host);
  return { stage, element: find<MatchQuestionElement>(stage.host, 'match-question') };
}

const partners = (element: Element): readonly HTMLElement[] => findAll(element, '.rights button');
const rows = (element: Element): readonly string[] => findAll(element, '.pair').map(wordsOf);

async function click(element: Element, control: HTMLElement | undefined): Promise<void> {
  control?.click();
  await settled(element);
}

describe('Matching', () => {
  afterEach(clearQuizStages);

  it('has the next open item chosen after each partner, so that pressing partners alone fills it', async () => {
    const { element } = await mount();
    for (const at of [0, 1, 2]) await click(element, partners(element)[at]);
    expect(element.response?.kind).to.equal('match');
    expect(element.begun).to.equal(false);
  });

  it('has its buttons over the whole width on a phone, where the thumb of either hand finds it', async () => {
    const { size, wide } = await framed('framed-match.ts', 390, 844);
    expect(size).to.equal(390);
    expect(wide).to.deep.equal([]);
  });

  it('is no response before every item has a partner', async () => {
    const { element } = await mount();
    const heard: (Response | undefined)[] = [];
    element.addEventListener('response-change', (event) => heard.push(event.response));
    await click(element, partners(element)[0]);
    expect(heard).to.deep.equal([undefined]);
    expect(element.begun).to.equal(true);
  });

  it('lets every pair be undone and placed anew', async () => {
    const { element } = await mount();
    for (const at of [0, 1, 2]) await click(element, partners(element)[at]);
    const before = rows(element);
    const undo = findAll(element, '.undo');
    expect(undo).to.have.length(3);
    await click(element, undo[1]);
    expect(rows(element)[1]).to.contain('still open');
    expect(element.response).to.equal(undefined);
    await click(element, partners(element)[1]);
    expect(rows(element)).to.deep.equal(before);
  });

  it('replaces the partner of an item that is chosen again', async () => {
    const { element } = await mount();
    await click(element, partners(element)[0]);
    const first = rows(element)[0];
    await click(element, findAll(element, 'input')[0]);
    await click(element, partners(element)[1]);
    expect(rows(element)[0]).not.to.equal(first);
    expect(rows(element)[1]).to.contain('still open');
  });

  it('lets two items share a partner', async () => {
    const { element } = await mount();
    for (let item = 0; item < 3; item += 1) await click(element, partners(element)[2]);
    const { response } = element;
    expect(response?.kind === 'match' && new Set(response.pairs.map(({ right }) => right)).size).to.equal(1);
  });

  it('says aloud what has been placed and undone', async () => {
    const { element } = await mount();
    await click(element, partners(element)[0]);
    const said = wordsOf(find(element, '[role=status]'));
    expect(said).to.equal(`1:2: ${wordsOf(partners(element)[0]!)}`);
    await click(element, find(element, '.undo'));
    expect(wordsOf(find(element, '[role=status]'))).to.equal('1:2: still open');
  });

  it('says aloud in the new language what was placed before the language changed', async () => {
    const { element } = await mount();
    await click(element, partners(element)[0]);
    const words = texts.questions['q3']!;
    element.texts = { ...words, left: { ...words.left, a: ['eins zu zwei'] } };
    await settled(element);
    expect(wordsOf(find(element, '[role=status]'))).to.equal(`eins zu zwei: ${wordsOf(partners(element)[0]!)}`);
  });

  it('keeps the pairs placed so far when its holder hands back the incomplete response', async () => {
    const { element } = await mount();
    await click(element, partners(element)[0]);
    element.response = undefined;
    await settled(element);
    expect(findAll(element, '.partner')).to.have.length(1);
  });

  it('keeps the pairs placed so far when the language changes', async () => {
    const { element } = await mount();
    await click(element, partners(element)[0]);
    element.question = { ...match };
    await settled(element);
    expect(findAll(element, '.partner')).to.have.length(1);
  });

  it('has the partners in the order that the seed gives, the items in the order of the question', async () => {
    const orders = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { element } = await mount(seed);
      orders.add(partners(element).map(wordsOf).join());
      expect(findAll(element, '.pair > span:first-child').map(wordsOf)).to.deep.equal(['1:2', '1:1', '2:1']);
      expect(new Set(partners(element).map(wordsOf)).size).to.equal(match.right.length);
    }
    expect(orders.size).to.be.greaterThan(1);
    const again = await mount(1);
    expect([...orders][0]).to.equal(partners(again.element).map(wordsOf).join());
  });

  it('has no partners to place while marks tell what is right, and has them again for the next try', async () => {
    const { element } = await mount();
    for (const at of [0, 1, 2]) await click(element, partners(element)[at]);
    element.marks = 'given';
    await settled(element);
    expect(findAll(element, '.rights button, .undo, input:not(:disabled)')).to.have.length(0);
    expect(findAll(element, '.partner')).to.have.length(3);
    element.marks = 'none';
    await settled(element);
    expect(partners(element)).to.have.length(match.right.length);
    expect(findAll(element, '.undo')).to.have.length(3);
  });

  it('has a row with the right partner under a pair that does not fit', async () => {
    const { element } = await mount();
    element.response = {
      kind: 'match',
      pairs: match.pairs.map(({ left }) => ({ left, right: id('x') })),
    };
    element.marks = 'solution';
    element.readonly = true;
    await settled(element);
    expect(findAll(element, 'small').map(wordsOf)).to.deep.equal([
      'Right answer makes it smaller',
      'Right answer keeps the size',
    ]);
  });
});
