import { html } from 'lit';
import '../../../src/components/sketch/sketch-board.ts';
import type { SketchBoard } from '../../../src/components/sketch/sketch-board.ts';
import { DrawingChangedEvent } from '../../../src/components/sketch/drawing-changed-event.ts';
import { ToolHelp } from '../../../src/components/sketch/tool-help.ts';
import { TOOL_EXAMPLES } from '../../../src/domain/drafting/tool-examples.ts';
import type { SketchStage } from '../../../src/components/sketch/sketch-stage.ts';
import type { ToolName } from '../../../src/domain/drafting/command-names.ts';
import { TOOLS } from '../../../src/domain/drafting/tools/tools.ts';
import { described } from '../../unit/domain/drafting/draw.ts';
import { EMPTY_SHEET } from '../../support/empty-sheet.ts';
import '../support/document-styles.ts';
import type { FixtureLanguage } from '../support/fixture-course.ts';
import { find, settled, show, stage } from '../support/stage.ts';

export const ALL_TOOLS = Object.keys(TOOLS) as ToolName[];

/** A board in a window of its own size, and what it tells of its drawing. */
export class BoardInTest {
  readonly told: DrawingChangedEvent[] = [];

  constructor(readonly board: SketchBoard) {
    board.addEventListener(DrawingChangedEvent.type, (event) => this.told.push(event));
  }

  get place(): HTMLElement {
    return find(this.board, '.stage');
  }

  get prompt(): string {
    return (find(this.board, '.ask p').textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get spoken(): string {
    return (find(this.board, '.ask .vh').textContent ?? '').trim();
  }

  /** The drawn lines, each in one short word. */
  get lines(): readonly string[] {
    return this.board.sketch.entities.map(({ curve }) => described(curve));
  }

  button(name: string): HTMLButtonElement {
    const named = [...findAllButtons(this.board)].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim() === name,
    );
    if (!named) throw new Error(`there is no button "${name}"`);
    return named;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.rest();
  }

  /** Keys where the focus is. */
  async keys(...names: readonly (string | KeyboardEventInit)[]): Promise<void> {
    for (const name of names) {
      const event = typeof name === 'string' ? { key: name } : name;
      deepActive().dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...event }),
      );
      await this.rest();
    }
  }

  /** Types into the input line and presses Enter. */
  async type(...texts: readonly string[]): Promise<void> {
    const input = find<HTMLInputElement>(this.board, '#input');
    for (const text of texts) {
      input.focus();
      input.value = text;
      await this.keys('Enter');
    }
  }

  async pointer(kind: string, x: number, y: number, more: PointerEventInit = {}): Promise<void> {
    const { left, top } = this.place.getBoundingClientRect();
    this.place.dispatchEvent(
      new PointerEvent(kind, {
        clientX: left + x,
        clientY: top + y,
        pointerId: 1,
        button: kind === 'pointerdown' ? 0 : -1,
        pointerType: 'mouse',
        bubbles: true,
        composed: true,
        cancelable: true,
        ...more,
      }),
    );
    await this.rest();
  }

  /** Presses the main button at a place of the sheet. */
  async click(x: number, y: number): Promise<void> {
    const at = find<SketchStage>(this.board, 'sketch-stage').camera.toScreen({ x, y });
    await this.pointer('pointermove', at.x, at.y);
    await this.pointer('pointerdown', at.x, at.y);
    await this.pointer('pointerup', at.x, at.y);
  }

  async rest(): Promise<void> {
    await settled(this.board);
  }
}

export async function board(
  given: Partial<Pick<SketchBoard, 'start' | 'tools' | 'journal' | 'hints' | 'titles'>> = {},
  language: FixtureLanguage = 'en',
  size: readonly [number, number] = [714, 666],
): Promise<BoardInTest> {
  ToolHelp.bringExamples = () => Promise.resolve(TOOL_EXAMPLES);
  const on = await stage(language);
  Object.assign(on.host.style, { width: `${size[0]}px`, height: `${size[1]}px` });
  const shown = await show<SketchBoard>(
    on,
    html`<sketch-board
      .start=${given.start ?? EMPTY_SHEET}
      .tools=${given.tools ?? ALL_TOOLS}
      .journal=${given.journal}
      .titles=${given.titles ?? {}}
      .hints=${given.hints}
    ></sketch-board>`,
  );
  const test = new BoardInTest(shown);
  await test.rest();
  return test;
}

function findAllButtons(root: Element): readonly HTMLButtonElement[] {
  const below = [...(root.shadowRoot?.children ?? []), ...root.children];
  return below.flatMap((element) => [
    ...(element instanceof HTMLButtonElement ? [element] : []),
    ...findAllButtons(element),
  ]);
}

function deepActive(): Element {
  let active: Element = document.activeElement ?? document.body;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
