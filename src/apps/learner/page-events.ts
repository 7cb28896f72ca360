import type { LearnerSession } from './learner-session.ts';

/**
 * Tells the session what becomes of its page; `page-ending` before, so that whoever holds something back can hand it over: a
 * window calls its listeners in their order, whatever they ask for. No `unload`, which browsers are giving up, and no `beforeunload`: once
 * it was cancelled, Moodle says of every later commit that it was saved.
 */
export function followPage(
  page: Pick<Window, 'addEventListener' | 'dispatchEvent'> & {
    readonly document: Pick<Document, 'addEventListener' | 'visibilityState'>;
  },
  session: Pick<LearnerSession, 'hidden' | 'leave' | 'comeBack' | 'sendNow' | 'writes'>,
): void {
  const ask = (): unknown => page.dispatchEvent(new Event('page-ending'));
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState !== 'hidden') return;
    ask();
    session.hidden();
  });
  page.addEventListener('pagehide', (event) => {
    ask();
    session.leave(event.persisted);
  });
  page.addEventListener('pageshow', (event) => {
    if (event.persisted) void session.comeBack();
  });
  page.addEventListener('online', () => {
    if (session.writes) session.sendNow();
  });
}
