import type { Place } from '../../domain/tracking/attempt.ts';

/** Back or Next of the title block. */
export class TurnEvent extends Event {
  static readonly type = 'turn';

  constructor(readonly direction: 1 | -1) {
    super(TurnEvent.type);
  }
}

/** The learner wants to know more about the state of the work. */
export class SaveStateEvent extends Event {
  static readonly type = 'save-state-pressed';

  constructor() {
    super(SaveStateEvent.type);
  }
}

/** The learner wants to go to a place of the course. */
export class GoToEvent extends Event {
  static readonly type = 'go-to';

  constructor(readonly place: Place) {
    super(GoToEvent.type, { bubbles: true, composed: true });
  }
}

/** What a button of a message does. */
export type MessageAction =
  'goOn' | 'look' | 'sendNow' | 'takeOver' | 'tryAgain' | 'reload' | 'useFound' | 'beginAnew' | 'details';

export class MessageActionEvent extends Event {
  static readonly type = 'message-action';

  constructor(readonly action: MessageAction) {
    super(MessageActionEvent.type);
  }
}

/** What a button of the sheet at the end of a lesson asks for beside a place. */
export class EndActionEvent extends Event {
  static readonly type = 'end-action';

  constructor(readonly action: 'contents' | 'exit') {
    super(EndActionEvent.type);
  }
}
