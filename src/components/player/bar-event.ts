import type { Language } from '../../domain/course/language.ts';

/** What the learner asked for in the bar. */
export type BarRequest =
  { readonly kind: 'outline' | 'help' | 'exit' } | { readonly kind: 'language'; readonly language: Language };

export class BarEvent extends Event {
  static readonly type = 'bar-request';

  constructor(readonly request: BarRequest) {
    super(BarEvent.type);
  }
}
