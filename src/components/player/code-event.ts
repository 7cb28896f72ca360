import type { ModuleIndex } from '../../domain/course/compiled.ts';

/** The learner has a trainer's code for a closed module. */
export class CodeEvent extends Event {
  static readonly type = 'code-asked';

  constructor(readonly module: ModuleIndex) {
    super(CodeEvent.type, { bubbles: true, composed: true });
  }
}
