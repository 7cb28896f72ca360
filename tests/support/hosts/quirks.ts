/** A call of the course's, and what a host without a fault would do. */
interface Call {
  /** Its name as SCORM 2004 has it, or `Finish`: `LMSSetValue` of 1.2 is `SetValue` here as well. */
  readonly order: string;
  /** The element of a value; '' for other calls. */
  readonly element: string;
  readonly run: () => string;
  /** Sets the error code of a value that the host cannot take, and gives "false". */
  readonly refuse: () => 'false';
}

/** What a host answers in place of what it should; the calls that it spoils differ from host to host. */
export type Quirk = (call: Call) => unknown;

/** The page that a server puts in place of its answer when a session has run out. */
const LOGIN_PAGE = '<!doctype html><html><body><form><input type="password"></form></body></html>';

/** Takes every value but those whose element fits. */
const refuses =
  (elements: RegExp): Quirk =>
  ({ order, element, run, refuse }) =>
    order === 'SetValue' && elements.test(element) ? refuse() : run();

/** Does what it should, and then says what it likes. */
const says =
  (orders: RegExp, answer: (truth: string) => unknown): Quirk =>
  ({ order, run }) => {
    const truth = run();
    return orders.test(order) ? answer(truth) : truth;
  };

/** Does nothing of what these calls ask, and says something else. */
const instead =
  (orders: RegExp, answer: () => unknown): Quirk =>
  ({ order, run }) =>
    orders.test(order) ? answer() : run();

const broken = (): never => {
  throw new TypeError('xhr.responseText is null');
};

/** Stands still over each value that it is given, and so freezes the page; no more than 4 s from commit to commit. */
function slowAtValues(): Quirk {
  const MOST = 4_000;
  const EACH = 300;
  let spent = 0;
  return ({ order, run }) => {
    if (order === 'Commit') spent = 0;
    if (order === 'SetValue' && spent + EACH <= MOST) {
      spent += EACH;
      const waiting = new XMLHttpRequest();
      waiting.open('GET', `/pause?milliseconds=${EACH}`, false);
      waiting.send();
    }
    return run();
  };
}

const ORDERS = /^(Initialize|SetValue|Commit|Finish|Terminate)$/;

const QUIRKS = {
  'refuses-status': refuses(/(lesson|completion)_status$/),
  'refuses-score': refuses(/score\.raw$/),
  'refuses-suspend-data': refuses(/suspend_data$/),
  'refuses-a-row': refuses(/^cmi\.interactions\.2\./),
  'refuses-responses': refuses(/(student|learner)_response$/),
  'says-booleans': says(ORDERS, (truth) => truth === 'true'),
  'says-numbers': says(ORDERS, (truth) => (truth === 'true' ? 1 : 0)),
  'says-nothing': says(/./, (truth) => (truth === '' || truth === 'true' ? undefined : truth)),
  'says-objects': says(/./, (truth) => (truth === '' || truth === 'true' ? {} : truth)),
  'throws-at-commit': instead(/^Commit$/, broken),
  'throws-at-values': instead(/^(Set|Get)Value$/, broken),
  'throws-always': instead(/./, broken),
  'slow-at-values': slowAtValues(),
  'login-page-at-commit': instead(/^Commit$/, () => LOGIN_PAGE),
} satisfies Readonly<Record<string, Quirk>>;

export type QuirkName = keyof typeof QUIRKS;

/** Nothing for a host without a fault. */
export function quirkNamed(name: string | null): { readonly quirk?: Quirk } {
  return name === null ? {} : { quirk: QUIRKS[name as QuirkName] };
}
