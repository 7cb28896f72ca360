import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { formIn, questionForm } from '../../../src/components/quiz/question-form.ts';
import type { Marks, QuestionElement } from '../../../src/components/quiz/question-element.ts';
import type { ResponseChangeEvent } from '../../../src/components/quiz/response-change-event.ts';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { clearQuizStages, quizStage } from './quiz-stage.ts';
import { choice, id, match, multiple, number, texts } from './sample-lesson.ts';

type Answer = (element: HTMLElement) => Promise<void>;

interface Kind {
  readonly question: Question;
  /** Answers as by keyboard: focuses a control in the order of tabs, then presses it. */
  readonly answer: Answer;
  readonly given: Response;
  /** Another response that is not right in some part. */
  readonly notYet: Response;
}

const KINDS: readonly Kind[] = [
  {
    question: choice,
    answer: (element) => press(findAll(element, 'input')[2]),
    given: { kind: 'choice', chosen: id('c') },
    notYet: { kind: 'choice', chosen: id('b') },
  },
  {
    question: multiple,
    answer: async (element) => {
      await press(findAll(element, 'input')[2]);
      await press(findAll(element, 'input')[0]);
    },
    given: { kind: 'multiple', chosen: [id('a'), id('c')] },
    notYet: { kind: 'multiple', chosen: [id('a'), id('b')] },
  },
  {
    question: match,
    answer: async (element) => {
      for (const [at, partner] of ['makes it smaller', 'keeps the size', 'makes it bigger'].entries()) {
        await press(findAll(element, 'input')[at]);
        await press(findAll(element, '.rights button').find((button) => wordsOf(button) === partner));
      }
    },
    given: {
      kind: 'match',
      pairs: [
        { left: id('a'), right: id('y') },
        { left: id('b'), right: id('z') },
        { left: id('c'), right: id('x') },
      ],
    },
    notYet: {
      kind: 'match',
      pairs: [
        { left: id('a'), right: id('x') },
        { left: id('b'), right: id('z') },
        { left: id('c'), right: id('y') },
      ],
    },
  },
  {
    question: number,
    answer: async (element) => {
      const input = find<HTMLInputElement>(element, 'input');
      await press(input);
      input.value = '12.5';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    given: { kind: 'number', value: 12.5 },
    notYet: { kind: 'number', value: 50 },
  },
];

async function press(control: HTMLElement | undefined): Promise<void> {
  if (!control) throw new Error('there is no such control');
  expect(control.matches('input, button'), 'a native control').to.equal(true);
  expect(control.tabIndex).to.equal(0);
  control.focus();
  expect(deepActiveElement()).to.equal(control);
  control.click();
  await settled(document.body);
}

interface Shown {
  readonly response?: Response;
  readonly marks?: Marks;
  readonly readonly?: boolean;
  readonly changed?: (event: ResponseChangeEvent) => void;
}

function formOf(question: Question, shown: Shown): TemplateResult {
  return html`${questionForm({
    key: question.id,
    question,
    texts: texts.questions[question.id] ?? { stem: [], feedback: {} },
    caption: 'Question 1 of 4',
    response: shown.response,
    marks: shown.marks ?? 'none',
    readonly: shown.readonly ?? false,
    seed: 7,
    changed: shown.changed ?? (() => undefined),
  })}`;
}

async function mount(question: Question, shown: Shown = {}): Promise<QuestionElement<Question>> {
  const stage = await quizStage();
  stage.show(formOf(question, shown));
  await settled(stage.host);
  const element = formIn(stage.host);
  if (!element) throw new Error('no element was rendered');
  return element;
}

for (const { question, answer, given, notYet } of KINDS) {
  describe(`<${question.kind}-question>`, () => {
    afterEach(clearQuizStages);

    it('is accessible: asking, marked and with the solution', async () => {
      await expectAccessible(await mount(question));
      await expectAccessible(await mount(question, { response: notYet, marks: 'given' }));
      await expectAccessible(await mount(question, { response: notYet, marks: 'solution', readonly: true }));
    });

    it('is headed by its stem, which can take the focus', async () => {
      const element = await mount(question);
      element.focusStem();
      expect(deepActiveElement()?.localName).to.equal('h1');
      expect(find(element, 'legend').textContent).to.contain('Question 1 of 4');
    });

    it('is answered by native controls alone, without a pointer', async () => {
      const heard: (Response | undefined)[] = [];
      const element = await mount(question, { changed: (event) => heard.push(event.response) });
      await answer(element);
      expect(heard[heard.length - 1]).to.deep.equal(given);
      expect(element.response).to.deep.equal(given);
      expect(element.begun).to.equal(false);
    });

    it('shows a response that it is given and takes the next answer from there', async () => {
      const element = await mount(question, { response: notYet });
      await answer(element);
      const { response } = element;
      expect(response).to.deep.equal(
        question.kind === 'multiple' ? { kind: 'multiple', chosen: [id('b'), id('c')] } : given,
      );
    });

    it('takes a response of another kind for none', async () => {
      const other: Response =
        question.kind === 'number' ? { kind: 'choice', chosen: id('a') } : { kind: 'number', value: 1 };
      const element = await mount(question, { response: other, marks: 'given' });
      expect(findAll(element, '.right, .notyet, .missed')).to.have.length(0);
      expect(findAll(element, '.partner, .option.chosen:not(.row .option)')).to.have.length(0);
    });

    it('says nothing about the response before it is asked to', async () => {
      const element = await mount(question, { response: given });
      expect(findAll(element, '.mark, .right, .notyet, .missed')).to.have.length(0);
    });

    it('marks what is right and what not yet in words, not by colour alone', async () => {
      const right = await mount(question, { response: given, marks: 'given' });
      expect(findAll(right, '.mark').map(wordsOf)).to.include('Right').and.not.include('Not yet');
      clearQuizStages();
      const element = await mount(question, { response: notYet, marks: 'given' });
      expect(findAll(element, '.mark').map(wordsOf)).to.include('Not yet');
      expect(wordsOf(element)).not.to.contain('Right answer');
    });

    it('shows the right answer with the solution and takes no answer when it is read-only', async () => {
      const heard: unknown[] = [];
      const element = await mount(question, {
        response: notYet,
        marks: 'solution',
        readonly: true,
        changed: (event) => heard.push(event),
      });
      expect(wordsOf(element)).to.contain('Right answer');
      for (const input of findAll<HTMLInputElement>(element, 'input')) {
        expect(input.disabled).to.equal(true);
        input.click();
      }
      expect(findAll(element, 'button')).to.have.length(0);
      expect(heard).to.have.length(0);
    });

    it('says in words what is missing and brings the focus to the answer', async () => {
      const element = await mount(question);
      element.tellMissing();
      await settled(element);
      expect(wordsOf(find(element, '[role=alert]')).length).to.be.greaterThan(10);
      expect(deepActiveElement()?.localName).to.equal('input');
      await answer(element);
      expect(wordsOf(find(element, '[role=alert]'))).to.equal('');
    });

    it('asks for no dragging', async () => {
      const element = await mount(question);
      expect(findAll(element, '[draggable]')).to.have.length(0);
    });
  });
}
