import { emptySketch } from '../sketch/empty-sketch.ts';
import type { Point } from '../geometry/point.ts';
import type { TitleChoice } from '../sketch/title-lists.ts';
import type { Sketch } from '../sketch/sketch.ts';
import type { ToolName } from './command-names.ts';
import { questionOf, startDrafting, stepDrafting, type Drafting, type DraftEvent } from './drafting.ts';
import type { Prompt, Question } from './tool.ts';
import type { ToolExample } from './tool-examples.ts';

/** What somebody did in a step of an example. */
export type ExampleAnswer =
  | { readonly kind: 'place'; readonly at: Point }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'option'; readonly option: string; readonly field: TitleChoice | undefined }
  | { readonly kind: 'enter' };

/** A step of an example. */
export interface ExampleStep {
  /** What the tool asked before it. */
  readonly prompt: Prompt | undefined;
  readonly answers: readonly ExampleAnswer[];
  /** How it stands then, the crosshair already at the place of the next step, if it has one. */
  readonly after: Drafting;
}

export interface ReplayedExample {
  readonly before: Drafting;
  readonly steps: readonly ExampleStep[];
}

/** How near to a line an example points, in millimetres. */
const REACH = 1.5;

const PAPER = emptySketch({
  format: 'A4',
  lying: true,
  scale: '1:1',
  projection: 'first',
  framed: false,
  titleBlock: undefined,
});

/** The foot of an upright sheet is its title block, whose left half an example shows. */
const TITLED: Sketch = { ...PAPER, sheet: { ...PAPER.sheet, lying: false, framed: true, titleBlock: {} } };

/** Does an example with the very tool, as at the board. */
export function replayExample(tool: ToolName, { start, steps, titles }: ToolExample): ReplayedExample {
  const prepared = wordsOf(start).reduce(
    (so, word) => done(so, word),
    startDrafting(titles ? TITLED : PAPER, 0, titles),
  );
  const before = stepDrafting(prepared, { kind: 'tool', tool }).drafting;
  let now = before;
  const replayed = steps.map((step, at): ExampleStep => {
    const prompt = questionOf(now)?.prompt;
    const answers = wordsOf(step).map((word) => {
      const answer = answerOf(word, questionOf(now));
      now = done(now, word);
      return answer;
    });
    const next = placeOf(wordsOf(steps[at + 1] ?? '')[0] ?? '');
    now = next ? stepDrafting(now, { kind: 'cursor', at: next, reach: REACH }).drafting : { ...now, cursor: undefined };
    return { prompt, answers, after: now };
  });
  return { before, steps: replayed };
}

function wordsOf(script: string): readonly string[] {
  return script.split(' ').flatMap((word) => (word === '' ? [] : [word.replace('_', ' ')]));
}

function done(drafting: Drafting, word: string): Drafting {
  return stepDrafting(drafting, eventOf(word)).drafting;
}

function eventOf(word: string): DraftEvent {
  const at = placeOf(word);
  if (at) return { kind: 'point', at, reach: REACH };
  return word === 'enter' ? { kind: 'enter' } : { kind: 'typed', text: word };
}

function answerOf(word: string, question: Question | undefined): ExampleAnswer {
  const at = placeOf(word);
  if (at) return { kind: 'place', at };
  if (word === 'enter') return { kind: 'enter' };
  const isOption = question?.options?.includes(word) ?? false;
  return isOption ? { kind: 'option', option: word, field: question?.field } : { kind: 'typed', text: word };
}

function placeOf(word: string): Point | undefined {
  const [, x, y] = /^\(([\d.]+),([\d.]+)\)$/u.exec(word) ?? [];
  return x === undefined || y === undefined ? undefined : { x: Number(x), y: Number(y) };
}
