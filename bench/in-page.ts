/**
 * Runs in the host's page, put there by `installInPage`: drives the course in the frame and takes the times inside the
 * browser, so that neither the driver's script nor its messages count.
 */
interface Steppable extends HTMLElement {
  readonly steppable?: { step(direction: 1): boolean } | undefined;
}

const LONGEST_WAIT = 20_000;

function courseWindow(): Window | undefined {
  return document.querySelector('iframe')?.contentWindow ?? undefined;
}

/** The first element that matches, in this tree and in the shadow trees below it; hidden ones are left out. */
function find(selector: string, root: ParentNode): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector) && element.getClientRects().length > 0) return element;
    const inside = element.shadowRoot && find(selector, element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

function inCourse(selector: string): HTMLElement | undefined {
  const course = courseWindow()?.document;
  return course && find(selector, course);
}

function wanted(selector: string): HTMLElement {
  const element = inCourse(selector);
  if (!element) throw new Error(`The course shows no ${selector}`);
  return element;
}

/** All text below an element, shadow trees included. */
function textOf(root: ParentNode): string {
  const parts = [root.textContent ?? ''];
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) parts.push(textOf(element.shadowRoot));
  return parts.join(' ');
}

/**
 * Milliseconds from now until a frame in which `shown` holds has been painted: the condition is asked in the frame's
 * callback, the clock is read in the task after that frame's style, layout and paint.
 */
async function untilPainted(shown: () => boolean, act: () => void = () => undefined): Promise<number> {
  const start = performance.now();
  act();
  return await new Promise((resolve, reject) => {
    const look = (): void => {
      if (shown()) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(undefined);
      } else if (performance.now() - start > LONGEST_WAIT) reject(new Error('What was waited for is not shown'));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** A learner presses when the page is at rest, and at any moment of a frame. */
async function rest(): Promise<void> {
  await new Promise((resolve) => requestIdleCallback(resolve));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 17));
}

const bench = {
  /** Loads a page into the host's frame; resolves when its first heading is painted. */
  async open(address: string): Promise<number> {
    const frame = document.createElement('iframe');
    frame.width = '714';
    frame.height = '666';
    frame.src = address;
    return await untilPainted(
      () => inCourse('h1') !== undefined,
      () => document.body.append(frame),
    );
  },

  /** Resolves when the question elements, a piece of their own, are there. */
  async questionsLoaded(): Promise<void> {
    await (courseWindow() as (Window & typeof globalThis) | undefined)?.customElements.whenDefined('lesson-check');
  },

  get atEnd(): boolean {
    return inCourse('end-sheet') !== undefined;
  },

  /** What a sheet builds up step by step is built up, so that the next press on Next leads to another sheet. */
  async readyForNext(): Promise<void> {
    const view: Steppable | undefined = inCourse('screen-view');
    while (view?.steppable?.step(1)) await rest();
    await rest();
  },

  /** Milliseconds from Next to the next heading. */
  async next(): Promise<number> {
    const before = wanted('h1');
    const button = wanted('.turn.next');
    return await untilPainted(
      () => {
        const heading = inCourse('h1');
        return heading !== undefined && heading !== before;
      },
      () => button.click(),
    );
  },

  /** Opens the menu of languages. */
  async readyForLanguage(): Promise<void> {
    await untilPainted(
      () => inCourse('.item[lang]') !== undefined,
      () => wanted('#language').shadowRoot?.querySelector('button')?.click(),
    );
    await rest();
  },

  /** Milliseconds from the press on a language in the open menu until all of the sheet is in that language. */
  async language(language: string): Promise<number> {
    const before = textOf(wanted('.content'));
    const item = wanted(`.item[lang="${language}"]`);
    return await untilPainted(
      () => courseWindow()?.document.documentElement.lang === language && textOf(wanted('.content')) !== before,
      () => item.click(),
    );
  },

  /** Opens the contents, where the button of the learner's results stands. */
  async readyForResults(): Promise<void> {
    await untilPainted(
      () => inCourse('button.results') !== undefined,
      () => wanted('player-bar').shadowRoot?.querySelector('button')?.click(),
    );
    await rest();
  },

  /** Milliseconds from the press on "My results" to the page of results. */
  async results(): Promise<number> {
    const button = wanted('button.results');
    return await untilPainted(
      () => inCourse('#next') !== undefined,
      () => button.click(),
    );
  },

  async closeResults(): Promise<void> {
    const open = (): boolean => inCourse('#next') !== undefined;
    await untilPainted(
      () => !open(),
      () =>
        wanted('results-dialog')
          .shadowRoot?.querySelector('modal-dialog')
          ?.shadowRoot?.querySelector('button')
          ?.click(),
    );
    await rest();
  },

  /** Through the sheets to the lesson's test, and to its first question. */
  async toCheck(): Promise<void> {
    while (inCourse('#start') === undefined) {
      await bench.readyForNext();
      await bench.next();
    }
    await rest();
    await untilPainted(
      () => inCourse('.form') !== undefined,
      () => wanted('#start').click(),
    );
  },

  /** To the next question of the test; false where the overview comes behind the last one. */
  async nextItem(): Promise<boolean> {
    const before = wanted('.form');
    const atEnd = (): boolean => inCourse('#finish') !== undefined;
    await untilPainted(
      () => atEnd() || (inCourse('.form') ?? before) !== before,
      () => wanted('.turn.next').click(),
    );
    return !atEnd();
  },
};

Object.assign(window, { bench });
