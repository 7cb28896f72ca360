/** Runs in the frame of the course, put there by `pageScript`: works at the board of an exercise as the elements of the player are. */
import type { SketchBoard } from '../src/components/sketch/sketch-board.ts';

/** Undoings that are measured. */
const SAMPLES = 60;
/** Lines that a cycle takes back and brings again. */
const LINES_OF_CYCLE = 5;

/** The element that a selector finds, in whatever shadow it stands. */
function deep(selector: string, root: ParentNode = document): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot ? deep(selector, shadowRoot) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

function wanted(selector: string): HTMLElement {
  const found = deep(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

function board(): SketchBoard {
  const found = deep('sketch-board');
  if (!found || !('sketch' in found)) throw new Error('There is no board.');
  return found as SketchBoard;
}

/** Until the elements of the board show what is drawn. */
async function shown(): Promise<void> {
  await board().updateComplete;
  for (const name of ['sketch-stage', 'line-list', 'input-line', 'tool-palette']) {
    const part = board().shadowRoot?.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(name);
    await part?.updateComplete;
  }
}

/** The task that follows the next frame. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function type(text: string): Promise<void> {
  const input = wanted('#input') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
  await shown();
}

const boardBench = {
  /** Milliseconds from the press of the key that opens the board until its sheet has been painted. */
  async open(): Promise<number> {
    const start = performance.now();
    wanted('#draw').click();
    do await nextFrame();
    while (!deep('sketch-stage')?.shadowRoot?.querySelector('canvas'));
    await shown();
    await nextFrame();
    return performance.now() - start;
  },

  /** Lines drawn and taken back: milliseconds until every element of the board shows the drawing without the line. */
  async undo(): Promise<readonly number[]> {
    const times: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const before = board().sketch.entities.length;
      for (const text of ['line', '#20;20', `#${40 + sample};${50 + sample}`, '']) await type(text);
      if (board().sketch.entities.length !== before + 1) throw new Error('The line was not drawn.');
      await nextFrame();
      const start = performance.now();
      wanted('#undo').click();
      await shown();
      times.push(performance.now() - start);
      if (board().sketch.entities.length !== before) throw new Error('The line was not taken back.');
      await nextFrame();
    }
    return times;
  },

  /** So many lines drawn, one command each. */
  async commands(count: number): Promise<void> {
    await type('line');
    await type('#20;20');
    const before = board().sketch.entities.length;
    for (let done = 0; done < count; done += 1) {
      await type(`#${20 + ((done * 37) % 380)};${15 + ((done * 53) % 260)}`);
      if (done % 4 === 0) await nextFrame();
    }
    await type('');
    if (board().sketch.entities.length !== before + count) throw new Error('Not every line was drawn.');
  },

  /** So many times the last lines taken back and brought again. */
  async cycles(count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      for (const key of ['#undo', '#redo']) {
        for (let line = 0; line < LINES_OF_CYCLE; line += 1) {
          wanted(key).click();
          await shown();
        }
        await nextFrame();
      }
    }
  },
};

export type BoardBench = typeof boardBench;

Object.assign(window, { boardBench });
