import type { LearnerProgress, UnitProgress } from '../../domain/review/group-progress.ts';
import type { IconName } from '../ui/icon.ts';

/** The symbol of each state, beside its word: colour comes last. */
export const LEARNER_ICONS = {
  stuck: 'warn',
  away: 'partly',
  going: 'begun',
  new: 'open',
  done: 'right',
} as const satisfies Readonly<Record<LearnerProgress['state'], IconName>>;

export const UNIT_ICONS = {
  stuck: 'warn',
  begun: 'begun',
  open: 'open',
  done: 'right',
} as const satisfies Readonly<Record<UnitProgress['state'], IconName>>;
