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
import { ALL_CASES, byKeyboard, byPointer } from './kind-cases.ts';
import { clearQuizStages, quizStage } from './quiz-stage.ts';
import { id } from './sample-id.ts';
import { lesson, texts } from './sample-lesson.ts';

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
    figures: lesson.figures,
    alt: 'A plate with a hole',
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

/** What stands in the controls of a question, and how many things it shows as placed. */
function draftIn(element: HTMLElement): string {
  const controls = findAll<HTMLInputElement>(element, 'input, select').map(
    ({ value, checked }) => `${value} ${checked}`,
  );
  return [...controls, findAll(element, '.partner, .placed').length].join('; ');
}

for (const { question, answer, given, notYet, afterNotYet, begin, partly } of ALL_CASES) {
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
      await answer(element, byKeyboard);
      expect(heard[heard.length - 1]).to.deep.equal(given);
      expect(element.response).to.deep.equal(given);
      expect(element.begun).to.equal(false);
    });

    it('is answered by finger or mouse', async () => {
      const element = await mount(question);
      await answer(element, byPointer);
      expect(element.response).to.deep.equal(given);
    });

    it('keeps what has been begun when the language changes', async () => {
      const stage = await quizStage();
      stage.show(formOf(question, {}));
      await settled(stage.host);
      const element = formIn(stage.host);
      if (!element) throw new Error('no element was rendered');
      const deed = begin ?? answer;
      await deed(element, byKeyboard);
      expect(element.begun).to.equal(begin !== undefined);
      const before = draftIn(element);
      const { response } = element;
      await stage.i18n.use('de');
      // As after a switch: the same question as another object, in other words.
      const other = JSON.parse(JSON.stringify(question)) as Question;
      stage.show(formOf(other, response === undefined ? {} : { response }));
      await settled(stage.host);
      expect(formIn(stage.host)).to.equal(element);
      expect(draftIn(element)).to.equal(before);
      expect(element.begun).to.equal(begin !== undefined);
      await answer(element, byKeyboard);
      expect(wordsOf(find(element, '[role=alert]'))).to.equal('');
    });

    it('shows a response that it is given and takes the next answer from there', async () => {
      const element = await mount(question, { response: notYet });
      await answer(element, byKeyboard);
      expect(element.response).to.deep.equal(afterNotYet ?? given);
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
      expect(findAll(element, '.mark').map(wordsOf).includes('Right')).to.equal(partly === true);
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
      for (const input of findAll<HTMLInputElement>(element, 'input, select')) {
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
      expect(['input', 'button', 'select']).to.include(deepActiveElement()?.localName);
      await answer(element, byKeyboard);
      expect(wordsOf(find(element, '[role=alert]'))).to.equal('');
    });

    it('asks for no dragging', async () => {
      const element = await mount(question);
      expect(findAll(element, '[draggable]')).to.have.length(0);
    });
  });
}
