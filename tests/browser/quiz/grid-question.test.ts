import { expect } from 'chai';
import { html } from 'lit';
import type { GridQuestionElement } from '../../../src/components/quiz/grid-question.ts';
import type { Marks } from '../../../src/components/quiz/question-element.ts';
import { formIn, questionForm } from '../../../src/components/quiz/question-form.ts';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import { LANGUAGES } from '../../../src/domain/course/language.ts';
import type { Dot } from '../../../src/domain/geometry/lattice.ts';
import { dotPlace, gridBox } from '../../../src/domain/quiz/grid-picture.ts';
import type { GridQuestion } from '../../../src/domain/quiz/kinds/grid.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';
import '../support/document-styles.ts';
import { press } from '../support/keys.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { clearQuizStages, quizStage } from './quiz-stage.ts';
import { grid } from './sample-figure-questions.ts';
import { texts } from './sample-lesson.ts';

interface Shown {
  readonly question?: GridQuestion;
  readonly response?: Response;
  readonly marks?: Marks;
  readonly readonly?: boolean;
  readonly language?: (typeof LANGUAGES)[number];
}

async function mount(shown: Shown = {}): Promise<GridQuestionElement> {
  const stage = await quizStage(undefined, shown.language);
  const own = texts.questions[grid.id] ?? { stem: [], feedback: {} };
  const { question = grid, response, marks = 'none', readonly = false } = shown;
  const form = { key: 'q', question, texts: own, caption: '', response, seed: 7, marks, readonly };
  stage.show(html`${questionForm(form)}`);
  await settled(stage.host);
  const element = formIn(stage.host);
  if (!element) throw new Error('no element was rendered');
  return element as unknown as GridQuestionElement;
}

const surface = (element: HTMLElement) => find(element, '.surface');
const said = (element: HTMLElement) => wordsOf(find(element, '[role=status]'));
const drawing = ({ response }: GridQuestionElement) => (response?.kind === 'grid' ? response.drawing : undefined);

/** An act of mouse or finger at a dot, a little beside it. */
function point(element: HTMLElement, type: string, dot: Dot, question = grid, aside = 1): void {
  const { left, top, width, height } = surface(element).getBoundingClientRect();
  const box = gridBox(question.grid);
  const { x, y } = dotPlace(question.grid, dot);
  const clientX = left + ((x + aside - box.x) / box.width) * width;
  const clientY = top + ((y - aside - box.y) / box.height) * height;
  const more = { clientX, clientY, isPrimary: true, button: 0, pointerId: 1, bubbles: true, composed: true };
  surface(element).dispatchEvent(new PointerEvent(type, more));
}

async function click(element: HTMLElement, dot: Dot, question = grid): Promise<void> {
  point(element, 'pointerdown', dot, question);
  point(element, 'pointerup', dot, question);
  // As browsers do after a press: with a place, so that it is not taken for one by keys.
  surface(element).dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
  await settled(element);
}

async function keys(element: HTMLElement, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    // A native button is pressed by Enter, which scripts cannot do: it clicks without a place.
    if (name === 'Enter') surface(element).click();
    else press(name);
    await settled(element);
  }
}

describe('<grid-question>', () => {
  afterEach(() => {
    clearQuizStages();
  });

  it('draws from dot to dot by keys alone and says where it is', async () => {
    const element = await mount();
    element.focusAnswer();
    expect(deepActiveElement()).to.equal(surface(element));
    await keys(element, 'ArrowDown', 'ArrowDown', 'ArrowRight');
    expect(said(element)).to.equal('column B, row 3');
    await keys(element, 'Enter');
    expect(said(element)).to.equal('Start: column B, row 3');
    await keys(element, 'ArrowRight', 'ArrowRight', 'Enter');
    expect(said(element)).to.equal('Line from B3 to D3');
    expect(drawing(element)).to.equal('B3-D3');
    await keys(element, 'ArrowLeft');
    expect(said(element)).to.equal('column C, row 3, line');
  });

  it('gives a line up by Escape, takes one away by Delete and brings it back', async () => {
    const element = await mount({ response: { kind: 'grid', drawing: 'A3-C3' } });
    element.focusAnswer();
    await keys(element, 'ArrowDown', 'ArrowDown', 'Enter', 'Escape');
    expect(said(element)).to.equal('No line');
    await keys(element, 'Delete');
    expect(said(element)).to.equal('Line removed: A3 to C3');
    expect(element.response).to.equal(undefined);
    find(element, '#undo').click();
    await settled(element);
    expect(drawing(element)).to.equal('A3-C3');
  });

  it('leaves keys alone that it has no use for, such as Escape without a line under way', async () => {
    const element = await mount();
    element.focusAnswer();
    let heard = 0;
    element.addEventListener('keydown', () => (heard += 1));
    await keys(element, 'Escape', 'Tab', 'PageDown', 'ArrowDown');
    expect(heard).to.equal(3);
  });

  it('draws by two presses of mouse or finger, each on the dot that is nearest', async () => {
    const element = await mount();
    await click(element, [3, 0]);
    expect(findAll(element, '.begin')).to.have.length(1);
    await click(element, [5, 2]);
    expect(drawing(element)).to.equal('D1-F3');
  });

  it('draws by dragging from dot to dot, whatever was begun before', async () => {
    const element = await mount();
    await click(element, [0, 4]);
    point(element, 'pointerdown', [3, 0]);
    point(element, 'pointermove', [4, 1]);
    point(element, 'pointermove', [5, 2]);
    point(element, 'pointerup', [5, 2]);
    await settled(element);
    expect(drawing(element)).to.equal('D1-F3');
    expect(findAll(element, '.begin')).to.have.length(0);
  });

  it('shows the way of the line under way where the mouse is', async () => {
    const element = await mount();
    await click(element, [3, 0]);
    point(element, 'pointermove', [3, 4]);
    await settled(element);
    expect(findAll(element, '.way')).to.have.length(1);
    expect(drawing(element)).to.equal(undefined);
  });

  it('takes away by its button the line through the dot that was pressed last', async () => {
    const element = await mount({ response: { kind: 'grid', drawing: 'A3-C3 E1-E4' } });
    await click(element, [4, 2]);
    find(element, '#remove').click();
    await settled(element);
    expect(drawing(element)).to.equal('A3-C3');
    expect(findAll(element, '.begin')).to.have.length(0);
  });

  it('draws on an isometric grid too', async () => {
    const question: GridQuestion = { ...grid, grid: { type: 'isometric', columns: 7, rows: 5 }, given: 'A1-A2' };
    const element = await mount({ question });
    await click(element, [0, 2], question);
    await click(element, [4, 0], question);
    await click(element, [4, 0], question);
    await click(element, [4, 3], question);
    expect(drawing(element)).to.equal('A3-E1-E4');
  });

  it('says what stands there from the start to those who cannot see it', async () => {
    const element = await mount();
    expect(find(element, '.dwg[role=img]').getAttribute('aria-label')).to.equal(
      'Grid of dots from A1 to G5. Already there: A1-B1-B2-A2-A1.',
    );
  });

  it('tells in words what is right, what does not belong there and what is missing', async () => {
    const response: Response = { kind: 'grid', drawing: 'D1-F1 D5-F5' };
    const element = await mount({ response, marks: 'solution', readonly: true });
    const told = findAll(element, '.told > li').map((item) => wordsOf(item).replace(/\s+/gu, ' '));
    expect(told).to.deep.equal(['Right D1-F1', 'Not yet D5-F5', 'Right answer D1-D3-F3-F1 Right answer']);
    expect(findAll(element, '.dwg .right, .dwg .notyet, .dwg .missed')).to.have.length(3);
    expect(findAll(element, 'button')).to.have.length(0);
  });

  it('writes no style attribute into its drawing, which the policy of the player would refuse', async () => {
    const element = await mount({ response: { kind: 'grid', drawing: 'D1-F1' } });
    expect(find(element, '.surface').innerHTML).not.to.contain('style=');
    expect(find(element, '.dwg[role=img]').innerHTML).not.to.contain('style=');
  });

  it('has dots at least 24 pixels apart in a figure of 300, and more where they are few', async () => {
    const wide: GridQuestion = { ...grid, grid: { type: 'square', columns: 12, rows: 12 } };
    const element = await mount({ question: wide });
    element.style.display = 'block';
    element.style.width = '300px';
    const step = (asked: GridQuestion) => {
      const { width } = surface(element).getBoundingClientRect();
      return (dotPlace(asked.grid, [1, 0]).x / gridBox(asked.grid).width) * width;
    };
    expect(step(wide)).to.be.at.least(24);
    const few: GridQuestion = { ...grid, grid: { type: 'square', columns: 6, rows: 5 } };
    element.question = few;
    await settled(element);
    expect(step(few)).to.be.at.least(44);
  });

  for (const language of LANGUAGES) {
    it(`says every act in words of ${language}`, async () => {
      const element = await mount({ language });
      element.focusAnswer();
      const heard = new Set<string>();
      for (const act of [
        'ArrowDown',
        'Enter',
        'Escape',
        'Delete',
        'Enter',
        'ArrowDown',
        'Enter',
        'Enter',
        'ArrowUp',
        'Enter',
        'Delete',
      ]) {
        await keys(element, act);
        heard.add(said(element));
      }
      expect(heard.size).to.be.at.least(7);
      for (const words of heard)
        expect(words)
          .to.match(/^[^{}]{4,}$/u)
          .and.not.match(/quiz|grid\./u);
    });
  }
});
