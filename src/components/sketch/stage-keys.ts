import { questionOf, type Drafting } from '../../domain/drafting/drafting.ts';
import { isNothing } from '../../domain/drafting/selection.ts';
import { GRID } from './board-setting.ts';
import { DraftAskedEvent } from './draft-asked-event.ts';
import { TypedEvent } from './typed-event.ts';

/** What the keys move. */
interface KeyedStage extends EventTarget {
  readonly drafting: Drafting;
  step(x: number, y: number): void;
  hop(by: 1 | -1): void;
  set(): void;
  showAll(): void;
}

const ARROWS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Signs with which something begins that is typed. */
const TYPED = /^[\p{L}\d@#<.,;+\-−(]$/u;

/** Everything that can be done on the sheet without a mouse. Tab is no key of it: it always leaves. */
export class StageKeys {
  constructor(private readonly stage: KeyedStage) {}

  readonly down = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    if (this.#moves(event) || this.#commands(event)) event.preventDefault();
  };

  #moves({ key, shiftKey, ctrlKey }: KeyboardEvent): boolean {
    const arrow = ARROWS[key];
    if (arrow) {
      const step = shiftKey ? 10 * GRID : ctrlKey ? GRID / 10 : GRID;
      this.stage.step(arrow[0] * step, arrow[1] * step);
      return true;
    }
    if (ctrlKey) return false;
    if (key === 'PageDown') this.stage.hop(1);
    else if (key === 'PageUp') this.stage.hop(-1);
    else if (key === 'Home') this.stage.showAll();
    else return false;
    return true;
  }

  #commands({ key, ctrlKey, shiftKey }: KeyboardEvent): boolean {
    const ask = (asked: DraftAskedEvent['asked']): true => {
      this.stage.dispatchEvent(new DraftAskedEvent(asked));
      return true;
    };
    if (ctrlKey) {
      if (key.toLowerCase() === 'z') return ask({ kind: shiftKey ? 'redo' : 'undo' });
      return key.toLowerCase() === 'y' && ask({ kind: 'redo' });
    }
    switch (key) {
      case 'Enter':
        this.stage.set();
        return true;
      case ' ':
        return ask({ kind: 'enter' });
      case 'Escape':
        return ask({ kind: 'escape' });
      case 'Delete':
        return !isNothing(this.stage.drafting.selection) && ask({ kind: 'tool', tool: 'erase' });
      default:
        if (!TYPED.test(key)) return false;
        this.stage.dispatchEvent(new TypedEvent(key));
        return true;
    }
  }
}

/** Whether the running tool can be ended, or its selection taken, without a place. */
export function takesEnter(drafting: Drafting): boolean {
  const takes = questionOf(drafting)?.takes ?? [];
  return takes.includes('enter') || (takes.includes('things') && !isNothing(drafting.selection));
}
