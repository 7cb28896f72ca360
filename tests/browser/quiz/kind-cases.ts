import { expect } from 'chai';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import type { Question, QuestionKind, QuestionOf } from '../../../src/domain/course/question.ts';
import type { Response, ResponseOf } from '../../../src/domain/quiz/response.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { grid, hotspot, hunt, place, view } from './sample-figure-questions.ts';
import { id } from './sample-id.ts';
import { choice, gaps, match, multiple, number, order, picture, trueFalse } from './sample-lesson.ts';

/** Does something with the controls of a question; `press` is by keyboard or by pointer. */
type Deed = (element: HTMLElement, press: Press) => Promise<void>;
export type Press = (control: HTMLElement | undefined) => Promise<void>;

/** What the contract of all elements needs to know of one kind: a new kind joins by an entry in {@link KIND_CASES}. */
export interface KindCase<Question, Response> {
  readonly question: Question;
  /** Gives {@link given}, from whatever has been given before. */
  readonly answer: Deed;
  /** The right response. */
  readonly given: Response;
  /** Another response that is not right in some part. */
  readonly notYet: Response;
  /** What {@link answer} makes of {@link notYet}, where that is not {@link given}. */
  readonly afterNotYet?: Response;
  /** Begins an answer that is not whole, in kinds that can be begun. */
  readonly begin?: Deed;
  /** Part of {@link notYet} is right, so that the element marks both. */
  readonly partly?: true;
}

/** As by keyboard: focuses a control in the order of tabs, then presses it. */
export const byKeyboard: Press = async (control) => {
  if (!control) throw new Error('there is no such control');
  expect(control.matches('input, button, select'), 'a native control').to.equal(true);
  expect(control.tabIndex).to.equal(0);
  control.focus();
  expect(deepActiveElement()).to.equal(control);
  control.click();
  await settled(document.body);
};

/** As by finger or mouse: on the middle of what belongs to a control, which is large enough for a finger. */
export const byPointer: Press = async (control) => {
  if (!control) throw new Error('there is no such control');
  const target = control.closest('label') ?? control;
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  expect(Math.min(width, height), `size of ${target.outerHTML}`).to.be.at.least(40);
  const root = control.getRootNode();
  const hit = root instanceof ShadowRoot ? root.elementFromPoint(left + width / 2, top + height / 2) : null;
  expect(hit !== null && target.contains(hit), `nothing lies over ${target.outerHTML}`).to.equal(true);
  if (hit instanceof HTMLElement) hit.click();
  else hit?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  if (control instanceof HTMLInputElement && control.type === 'text') control.focus();
  await settled(document.body);
};

function type(element: HTMLElement, text: string): void {
  const input = find<HTMLInputElement>(element, 'input');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function fill(list: HTMLSelectElement | undefined, option: string): void {
  if (!list) throw new Error('there is no such list');
  list.value = option;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

export const KIND_CASES: { readonly [Kind in QuestionKind]: KindCase<QuestionOf<Kind>, ResponseOf<Kind>> } = {
  choice: {
    question: choice,
    answer: (element, press) => press(findAll(element, 'input')[2]),
    given: { kind: 'choice', chosen: id('c') },
    notYet: { kind: 'choice', chosen: id('b') },
  },
  multiple: {
    question: multiple,
    answer: async (element, press) => {
      await press(findAll(element, 'input')[2]);
      await press(findAll(element, 'input')[0]);
    },
    given: { kind: 'multiple', chosen: [id('a'), id('c')] },
    notYet: { kind: 'multiple', chosen: [id('a'), id('b')] },
    afterNotYet: { kind: 'multiple', chosen: [id('b'), id('c')] },
    partly: true,
  },
  match: {
    question: match,
    answer: async (element, press) => {
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
    begin: async (element, press) => press(findAll(element, '.rights button')[1]),
    partly: true,
  },
  number: {
    question: number,
    answer: async (element, press) => {
      await press(find<HTMLInputElement>(element, 'input'));
      type(element, '12.5');
    },
    given: { kind: 'number', value: 12.5 },
    notYet: { kind: 'number', value: 50 },
    begin: async (element, press) => {
      await press(find<HTMLInputElement>(element, 'input'));
      type(element, 'twelve');
    },
  },
  truefalse: {
    question: trueFalse,
    answer: async (element, press) => {
      await press(findAll(element, 'input[name=verdict]')[1]);
      await press(findAll(element, 'input[name=reason]')[1]);
    },
    given: { kind: 'truefalse', verdict: false, reason: id('b') },
    notYet: { kind: 'truefalse', verdict: false, reason: id('a') },
    begin: (element, press) => press(findAll(element, 'input[name=verdict]')[1]),
    partly: true,
  },
  order: {
    question: order,
    answer: async (element, press) => {
      for (let placed = findAll(element, '.undo'); placed.length > 0; placed = findAll(element, '.undo')) {
        await press(placed[0]);
      }
      for (const words of ['A0', 'A2', 'A1', 'A3']) {
        await press(findAll(element, '.rights button').find((button) => wordsOf(button) === words));
      }
      await press(findAll(element, '.up')[2]);
    },
    given: { kind: 'order', order: [id('a'), id('b'), id('c'), id('d')] },
    notYet: { kind: 'order', order: [id('a'), id('b'), id('d'), id('c')] },
    begin: (element, press) => press(findAll(element, '.rights button')[1]),
    partly: true,
  },
  picture: {
    question: picture,
    answer: (element, press) => press(findAll(element, 'input')[1]),
    given: { kind: 'picture', chosen: id('b') },
    notYet: { kind: 'picture', chosen: id('c') },
  },
  gaps: {
    question: gaps,
    answer: async (element, press) => {
      for (const [at, option] of ['dashed', 'narrow'].entries()) {
        const list = findAll<HTMLSelectElement>(element, 'select')[at];
        await press(list);
        fill(list, option);
      }
    },
    given: {
      kind: 'gaps',
      pairs: [
        { left: id('type'), right: id('dashed') },
        { left: id('width'), right: id('narrow') },
      ],
    },
    notYet: {
      kind: 'gaps',
      pairs: [
        { left: id('type'), right: id('dashed') },
        { left: id('width'), right: id('wide') },
      ],
    },
    begin: async (element, press) => {
      const list = findAll<HTMLSelectElement>(element, 'select')[0];
      await press(list);
      fill(list, 'chain');
    },
    partly: true,
  },
  hotspot: {
    question: hotspot,
    answer: (element, press) => press(findAll(element, 'input')[0]),
    given: { kind: 'hotspot', chosen: id('hole') },
    notYet: { kind: 'hotspot', chosen: id('edge') },
  },
  hunt: {
    question: hunt,
    answer: async (element, press) => {
      await press(findAll(element, 'input')[2]);
      await press(findAll(element, 'input')[0]);
    },
    given: { kind: 'hunt', chosen: [id('hole'), id('size')] },
    notYet: { kind: 'hunt', chosen: [id('hole'), id('edge')] },
    afterNotYet: { kind: 'hunt', chosen: [id('edge'), id('size')] },
    partly: true,
  },
  view: {
    question: view,
    answer: async (element, press) => {
      await press(findAll(element, 'input')[2]);
      await press(findAll(element, 'input')[0]);
    },
    given: { kind: 'view', chosen: [id('axis'), id('step')] },
    notYet: { kind: 'view', chosen: [id('axis'), id('rib')] },
    afterNotYet: { kind: 'view', chosen: [id('rib'), id('step')] },
    partly: true,
  },
  place: {
    question: place,
    answer: async (element, press) => {
      const [hole, edge, size] = findAll(element, '.spot');
      for (const [label, spot] of [
        ['round', hole],
        ['sign', size],
        ['corner', edge],
      ] as const) {
        await press(find(element, `input[data-label=${label}]`));
        await press(spot);
      }
    },
    given: {
      kind: 'place',
      pairs: [
        { left: id('hole'), right: id('round') },
        { left: id('edge'), right: id('corner') },
        { left: id('size'), right: id('sign') },
      ],
    },
    notYet: {
      kind: 'place',
      pairs: [
        { left: id('hole'), right: id('sign') },
        { left: id('edge'), right: id('corner') },
        { left: id('size'), right: id('none') },
      ],
    },
    begin: async (element, press) => press(findAll(element, '.spot')[1]),
    partly: true,
  },
  grid: {
    question: grid,
    // The crosshair moves by keys whoever presses; where mouse and finger press is told in grid-question.test.ts.
    answer: async (element, press) => {
      const surface = find(element, '.surface');
      for (const dot of ['D1', 'F1', 'F1', 'F3', 'F3', 'D3', 'D3', 'D1']) {
        moveTo(surface, dot);
        await press(surface);
      }
    },
    given: { kind: 'grid', drawing: 'D1-D3-F3-F1-D1' },
    notYet: { kind: 'grid', drawing: 'D1-F1 D5-F5' },
    afterNotYet: { kind: 'grid', drawing: 'D5-F5 D1-D3-F3-F1-D1' },
    partly: true,
  },
};

/** Brings the crosshair of a grid to a dot, from the corner on. */
function moveTo(surface: HTMLElement, dot: string): void {
  const press = (key: string) => surface.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  for (let back = 0; back < 12; back += 1) ['ArrowLeft', 'ArrowUp'].forEach(press);
  for (let column = dot.charCodeAt(0) - 0x41; column > 0; column -= 1) press('ArrowRight');
  for (let row = Number(dot.slice(1)) - 1; row > 0; row -= 1) press('ArrowDown');
}

/** The cases of all kinds. */
export const ALL_CASES: readonly KindCase<Question, Response>[] = Object.values(KIND_CASES);
