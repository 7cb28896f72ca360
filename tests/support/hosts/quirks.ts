/** A call of the course's, and what a host without a fault would do. */
interface Call {
  readonly name: string;
  /** The element of a value; '' for other calls. */
  readonly element: string;
  readonly run: () => string;
  /** Sets the error code and gives "false". */
  readonly fail: (code: string) => 'false';
}

/** What a host answers in place of what it should; the calls that it spoils differ from host to host. */
export type Quirk = (call: Call) => unknown;

/** The page that a server puts in place of its answer when a session has run out. */
const LOGIN_PAGE = '<!doctype html><html><body><form><input type="password"></form></body></html>';

/** Takes every value but those whose element fits. */
const refuses =
  (elements: RegExp): Quirk =>
  ({ name, element, run, fail }) =>
    name === 'LMSSetValue' && elements.test(element) ? fail('101') : run();

/** Does what it should, and then says what it likes. */
const says =
  (names: RegExp, answer: (truth: string) => unknown): Quirk =>
  ({ name, run }) => {
    const truth = run();
    return names.test(name) ? answer(truth) : truth;
  };

/** Does nothing of what these calls ask, and says something else. */
const instead =
  (names: RegExp, answer: () => unknown): Quirk =>
  ({ name, run }) =>
    names.test(name) ? answer() : run();

const broken = (): never => {
  throw new TypeError('xhr.responseText is null');
};

/** Stands still over each value that it is given, and so freezes the page; no more than 4 s from commit to commit. */
function slowAtValues(): Quirk {
  const MOST = 4_000;
  const EACH = 300;
  let spent = 0;
  return ({ name, run }) => {
    if (name === 'LMSCommit') spent = 0;
    if (name === 'LMSSetValue' && spent + EACH <= MOST) {
      spent += EACH;
      const waiting = new XMLHttpRequest();
      waiting.open('GET', `/pause?milliseconds=${EACH}`, false);
      waiting.send();
    }
    return run();
  };
}

const ORDERS = /^LMS(Initialize|SetValue|Commit|Finish)$/;

const QUIRKS = {
  'refuses-status': refuses(/lesson_status$/),
  'refuses-score': refuses(/score\.raw$/),
  'refuses-suspend-data': refuses(/suspend_data$/),
  'refuses-a-row': refuses(/^cmi\.interactions\.2\./),
  'refuses-responses': refuses(/student_response$/),
  'says-booleans': says(ORDERS, (truth) => truth === 'true'),
  'says-numbers': says(ORDERS, (truth) => (truth === 'true' ? 1 : 0)),
  'says-nothing': says(/./, (truth) => (truth === '' || truth === 'true' ? undefined : truth)),
  'says-objects': says(/./, (truth) => (truth === '' || truth === 'true' ? {} : truth)),
  'throws-at-commit': instead(/^LMSCommit$/, broken),
  'throws-at-values': instead(/^LMS(Set|Get)Value$/, broken),
  'throws-always': instead(/./, broken),
  'slow-at-values': slowAtValues(),
  'login-page-at-commit': instead(/^LMSCommit$/, () => LOGIN_PAGE),
} satisfies Readonly<Record<string, Quirk>>;

export type QuirkName = keyof typeof QUIRKS;

/** Nothing for a host without a fault. */
export function quirkNamed(name: string | null): { readonly quirk?: Quirk } {
  return name === null ? {} : { quirk: QUIRKS[name as QuirkName] };
}

/** What was thrown, in words. */
export function fault(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
