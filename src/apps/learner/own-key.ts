import type { LearnerSession } from './learner-session.ts';

/**
 * The journal's key of whoever learns in this window, asked anew each time: a second window knows it once it goes on
 * in the place of the first. Undefined before that: under nobody's key, which all share, the next learner would find it.
 */
export function ownKey({ host }: Pick<LearnerSession, 'host'>, keyOf: (learner: string) => string): string | undefined {
  return host && keyOf(host.lms.launch.learner);
}
