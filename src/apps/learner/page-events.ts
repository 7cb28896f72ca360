import type { LearnerSession } from './learner-session.ts';

/**
 * Tells the session what becomes of its page. No `unload`, which browsers are giving up, and no `beforeunload`: once
 * it was cancelled, Moodle says of every later commit that it was saved.
 */
export function followPage(
  page: Pick<Window, 'addEventListener'> & {
    readonly document: Pick<Document, 'addEventListener' | 'visibilityState'>;
  },
  session: Pick<LearnerSession, 'hidden' | 'leave' | 'comeBack' | 'sendNow' | 'writes'>,
): void {
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState === 'hidden') session.hidden();
  });
  page.addEventListener('pagehide', (event) => session.leave(event.persisted));
  page.addEventListener('pageshow', (event) => {
    if (event.persisted) void session.comeBack();
  });
  page.addEventListener('online', () => {
    if (session.writes) session.sendNow();
  });
}
