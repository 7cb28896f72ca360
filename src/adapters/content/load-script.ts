/** Longest wait for a file in milliseconds; a hung connection otherwise holds the learner for minutes. */
const PATIENCE = 20_000;

/**
 * Loads a script by an element: the one way that works over http, in sandboxed frames and from file://. Rejects when
 * the file does not come, or something else in its place. What the script says is found on its global.
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      window.removeEventListener('error', judge, true);
      script.remove();
      settle();
    };
    const fail = (): void => finish(() => reject(new Error(`${address} does not come`)));
    // A login page comes with 200, and half a file as well: both are no script, and the load event comes all the same.
    const judge = (event: ErrorEvent): void => {
      if (event.filename !== script.src || !(event.error instanceof SyntaxError)) return;
      event.preventDefault();
      fail();
    };
    const timer = setTimeout(fail, PATIENCE);
    window.addEventListener('error', judge, true);
    script.addEventListener('load', () => finish(resolve));
    script.addEventListener('error', fail);
    script.src = address;
    document.head.append(script);
  });
}
