import { expect } from 'chai';
import type { PlaceQuestionElement } from '../../../src/components/quiz/place-question.ts';
import { formIn, questionForm } from '../../../src/components/quiz/question-form.ts';
import type { Marks } from '../../../src/components/quiz/question-element.ts';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';
import { html } from 'lit';
import '../support/document-styles.ts';
import { press } from '../support/keys.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { byKeyboard, byPointer } from './kind-cases.ts';
import { clearQuizStages, quizStage } from './quiz-stage.ts';
import { place } from './sample-figure-questions.ts';
import { id } from './sample-id.ts';
import { lesson, texts } from './sample-lesson.ts';

async function mount(
  shown: { readonly response?: Response; readonly marks?: Marks; readonly readonly?: boolean } = {},
): Promise<PlaceQuestionElement> {
  const stage = await quizStage();
  const own = texts.questions[place.id] ?? { stem: [], feedback: {} };
  const { figures } = lesson;
  const form = { key: 'q', question: place, texts: own, caption: '', response: shown.response, seed: 7, figures };
  stage.show(html`${questionForm({ ...form, marks: shown.marks ?? 'none', readonly: shown.readonly ?? false })}`);
  await settled(stage.host);
  const element = formIn(stage.host);
  if (!element) throw new Error('no element was rendered');
  return element as unknown as PlaceQuestionElement;
}

const label = (element: HTMLElement, name: string) => find<HTMLInputElement>(element, `input[data-label=${name}]`);
const spots = (element: HTMLElement) => findAll(element, '.spot');
/** Words without the blanks that lie between the parts of a template. */
const plain = (part: HTMLElement) => wordsOf(part).replace(/\s+/gu, ' ').replace(/ :/gu, ':');
/** What lies on each place, as it is read aloud. */
const lying = (element: HTMLElement) => spots(element).map((spot) => plain(find(spot, '.vh')));
const chosen = (element: HTMLElement) =>
  findAll<HTMLInputElement>(element, 'input:checked').map((one) => one.dataset.label);

async function put(element: HTMLElement, name: string, at: number): Promise<void> {
  await byPointer(label(element, name));
  await byPointer(spots(element)[at]);
}

describe('<place-question>', () => {
  afterEach(clearQuizStages);

  it('names each place and says whether it is open', async () => {
    const element = await mount();
    expect(lying(element)).to.deep.equal(['the hole: still open', 'the edge: still open', 'the size: still open']);
    await put(element, 'round', 0);
    expect(lying(element)[0]).to.equal('the hole: hole');
    expect(wordsOf(find(element, '[role=status]'))).to.equal('the hole: hole');
  });

  it('chooses the next label that lies nowhere, and none once every place has one', async () => {
    const element = await mount();
    const order = findAll<HTMLInputElement>(element, 'input').map(({ dataset }) => dataset.label);
    for (const at of [0, 1, 2]) {
      expect(chosen(element)).to.deep.equal([order[at]]);
      await byKeyboard(spots(element)[at]);
    }
    expect(chosen(element)).to.deep.equal([]);
    expect(element.response).to.not.equal(undefined);
  });

  it('moves a label that lies elsewhere: it never lies twice', async () => {
    const element = await mount();
    await put(element, 'round', 0);
    await put(element, 'round', 1);
    expect(lying(element)).to.deep.equal(['the hole: still open', 'the edge: hole', 'the size: still open']);
  });

  it('replaces what lies on a place, and the label that lay there is free again', async () => {
    const element = await mount();
    await put(element, 'round', 0);
    await put(element, 'corner', 0);
    expect(lying(element)[0]).to.equal('the hole: corner');
    expect(findAll(element, '.undo')).to.have.length(1);
  });

  it('gives a label back by its button, which then is chosen', async () => {
    const element = await mount();
    await put(element, 'round', 0);
    await byPointer(findAll(element, '.undo')[0]);
    expect(lying(element)[0]).to.equal('the hole: still open');
    expect(chosen(element)).to.deep.equal(['round']);
    expect(deepActiveElement()).to.equal(label(element, 'round'));
  });

  it('takes a label up from its place when none is chosen', async () => {
    const element = await mount({
      response: {
        kind: 'place',
        pairs: [
          { left: id('hole'), right: id('corner') },
          { left: id('edge'), right: id('round') },
          { left: id('size'), right: id('sign') },
        ],
      },
    });
    expect(chosen(element)).to.deep.equal([]);
    await byPointer(spots(element)[0]);
    expect(chosen(element)).to.deep.equal(['corner']);
    await byPointer(spots(element)[1]);
    expect(lying(element).slice(0, 2)).to.deep.equal(['the hole: still open', 'the edge: corner']);
    expect(element.response).to.equal(undefined);
    expect(element.begun).to.equal(true);
  });

  it('goes from place to place by the arrow keys', async () => {
    const element = await mount();
    const [hole, edge] = spots(element);
    hole?.focus();
    press('ArrowRight');
    expect(deepActiveElement()).to.equal(edge);
    press('ArrowLeft');
    expect(deepActiveElement()).to.equal(hole);
  });

  it('shows a symbol as a drawing with its words for those who cannot see it', async () => {
    const element = await mount();
    expect(label(element, 'sign').getAttribute('aria-label')).to.equal('an angle sign');
    await put(element, 'sign', 2);
    expect(findAll(element, '.spot figure-drawing')).to.have.length(1);
    expect(lying(element)[2]).to.equal('the size: an angle sign');
  });

  it('shows the number of a label on a place where its words find no room', async () => {
    const element = await mount();
    element.style.width = '540px';
    element.style.display = 'block';
    await put(element, 'none', 2);
    await put(element, 'round', 0);
    const shownIn = (spot: HTMLElement | undefined) =>
      findAll(spot ?? element, '.words, .sign').filter((part) => getComputedStyle(part).display !== 'none');
    const number = findAll<HTMLInputElement>(element, 'input').findIndex((one) => one.dataset.label === 'none') + 1;
    expect(shownIn(spots(element)[2]).map(wordsOf)).to.deep.equal([String(number)]);
    expect(shownIn(spots(element)[0]).map(wordsOf)).to.deep.equal(['hole']);
  });

  it('tells in words what lies where, what not yet and what belongs there', async () => {
    const response: Response = {
      kind: 'place',
      pairs: [
        { left: id('hole'), right: id('round') },
        { left: id('edge'), right: id('none') },
        { left: id('size'), right: id('sign') },
      ],
    };
    const element = await mount({ response, marks: 'solution', readonly: true });
    expect(findAll(element, '.told > li').map(plain)).to.deep.equal([
      'Right the hole: hole',
      'Not yet the edge: a word that is too long here Right answer corner',
      'Right the size: an angle sign',
    ]);
    expect(findAll(element, 'input')).to.have.length(0);
  });

  it('tells every right label where nothing was answered', async () => {
    const element = await mount({ marks: 'solution', readonly: true });
    expect(findAll(element, '.told .mark').map(wordsOf)).to.deep.equal(Array(3).fill('Right answer'));
    expect(wordsOf(element)).to.contain('an angle sign');
  });
});
