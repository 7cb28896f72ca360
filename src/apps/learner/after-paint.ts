import type { Clock } from './clock.ts';

/** The longest wait for a frame in milliseconds: a covered window gets none, and work must not wait for it. */
const PATIENCE = 100;

/**
 * Calls back once the screen shows what has been rendered: a timer that is set in a frame comes after its paint. At
 * the next turn where the page is hidden, and at the latest when no frame has come in time.
 *
 * @returns calls it off
 */
export function afterPaint(
  page: Pick<Window, 'requestAnimationFrame' | 'cancelAnimationFrame'> & {
    readonly document: Pick<Document, 'visibilityState'>;
  },
  clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>,
  callback: () => void,
): () => void {
  if (page.document.visibilityState === 'hidden') {
    const soon = clock.setTimeout(callback, 0);
    return () => clock.clearTimeout(soon);
  }
  const frame = page.requestAnimationFrame(() => {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(callback, 0);
  });
  let timer = clock.setTimeout(() => {
    page.cancelAnimationFrame(frame);
    callback();
  }, PATIENCE);
  return () => {
    page.cancelAnimationFrame(frame);
    clock.clearTimeout(timer);
  };
}
