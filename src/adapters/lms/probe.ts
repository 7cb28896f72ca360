interface ProbeOptions {
  /** How long a silent server is waited for. */
  readonly timeoutMs: number;
  readonly document?: ProbeDocument;
  readonly timer?: ProbeTimer;
}

/** The little that is needed of a document; a test passes its own. */
interface ProbeDocument {
  readonly defaultView: ProbeWindow | null;
  readonly head: { append(script: ProbeScript): void };
  createElement(name: 'script'): ProbeScript;
}

interface ProbeWindow {
  addEventListener(name: 'error', listener: (event: ErrorEvent) => void, capture: true): void;
  removeEventListener(name: 'error', listener: (event: ErrorEvent) => void, capture: true): void;
}

export interface ProbeScript {
  src: string;
  async: boolean;
  onload: unknown;
  onerror: unknown;
  remove(): void;
}

interface ProbeTimer {
  start(run: () => void, milliseconds: number): number;
  stop(id: number): void;
}

/** What `ping.js` sets, and to what. */
const NAME = 'coursePing';
const TOKEN = 'course-server-answers';

let count = 0;

/**
 * Asks whether the server that the course came from still answers, by a small script of the package: a host's commit
 * says "true" without a server too. A script, since fetch fails in a sandboxed frame and on file://; a value that it
 * must set, since a login page answers with 200 as well.
 * @param baseUrl folder of the package, with its last slash; '' is the page's own
 * @returns true only when this very call brought the value; never rejects
 */
export function probe(
  baseUrl: string,
  { timeoutMs, document = pageDocument(), timer = pageTimer }: ProbeOptions = { timeoutMs: 3000 },
): Promise<boolean> {
  const view = document.defaultView;
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const end = (reached: boolean) => {
      timer.stop(waiting);
      script.onload = null;
      script.onerror = null;
      script.remove();
      view?.removeEventListener('error', keepQuiet, true);
      resolve(reached);
    };
    // A login page read as a script is a syntax error: an answer to the question, no fault of the course's.
    const keepQuiet = (event: ErrorEvent) => {
      if (!(event.error instanceof SyntaxError)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    const waiting = timer.start(() => {
      end(false);
    }, timeoutMs);
    // The value is taken away at once: a later script that sets nothing cannot live on it. Nothing comes between a
    // script and its load event, so that two probes do not take each other's value.
    script.onload = () => {
      const answered: unknown = view ? Reflect.get(view, NAME) : undefined;
      if (view) Reflect.deleteProperty(view, NAME);
      end(answered === TOKEN);
    };
    script.onerror = () => {
      end(false);
    };
    view?.addEventListener('error', keepQuiet, true);
    // A new address each time: hosts let scripts be cached for months.
    script.src = `${baseUrl}ping.js?n=${Date.now()}${count++}`;
    script.async = true;
    document.head.append(script);
  });
}

function pageDocument(): ProbeDocument {
  const page = document;
  return {
    defaultView: page.defaultView,
    head: { append: (script) => page.head.append(script as HTMLScriptElement) },
    createElement: (name) => page.createElement(name),
  };
}

const pageTimer: ProbeTimer = {
  start: (run, milliseconds) => window.setTimeout(run, milliseconds),
  stop: (id) => window.clearTimeout(id),
};
