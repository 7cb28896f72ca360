import type { Language } from '../../domain/course/language.ts';

/** The tutor wants the app in another language. */
export class TutorLanguageEvent extends Event {
  static readonly type = 'tutor-language';

  constructor(readonly language: Language) {
    super(TutorLanguageEvent.type, { bubbles: true, composed: true });
  }
}

/** The views of the app. */
export type TutorView = 'group' | 'learner' | 'questions' | 'faults' | 'drawings' | 'signoff' | 'data';

/** The tutor wants to see something more closely: a learner, a question, a drawing. */
export class LookEvent extends Event {
  static readonly type = 'look';

  constructor(
    readonly view: TutorView,
    readonly subject: string,
  ) {
    super(LookEvent.type, { bubbles: true, composed: true });
  }
}
