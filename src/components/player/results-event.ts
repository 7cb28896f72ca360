/** The learner wants to see what has been done and reached so far. */
export class ResultsEvent extends Event {
  static readonly type = 'results-asked';

  constructor() {
    super(ResultsEvent.type, { bubbles: true, composed: true });
  }
}
