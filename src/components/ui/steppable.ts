/**
 * A block that has steps of its own, such as the items of a check, and lets the title block's Back and Next drive
 * them. A block whose steps have their own buttons implements it too, to say when going on is best.
 */
export interface Steppable {
  /** Goes one step on (1) or back (-1) inside the block; false when there is none, so that the screen changes. */
  step(direction: 1 | -1): boolean;
  /** Whether Next is the best thing to do now; the corner of the title block is then filled. */
  readonly nextIsBest: boolean;
}

/** Says that `nextIsBest` of a steppable block may have changed. */
export class StepStateChangedEvent extends Event {
  static readonly type = 'step-state-changed';

  constructor() {
    super(StepStateChangedEvent.type, { bubbles: true, composed: true });
  }
}

export function isSteppable(element: Element): element is Element & Steppable {
  return 'step' in element && typeof element.step === 'function' && 'nextIsBest' in element;
}

declare global {
  interface HTMLElementEventMap {
    'step-state-changed': StepStateChangedEvent;
  }
}
