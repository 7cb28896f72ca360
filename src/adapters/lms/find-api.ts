/** Which API is looked for: a version of SCORM has a global name of its own and functions of its own. */
export interface ApiShape<Api> {
  /** `API` for 1.2, `API_1484_11` for 2004. */
  readonly name: string;
  is(candidate: unknown): candidate is Api;
}

/** An API and the window it was found in, in words for the diagnostics page. */
interface FoundApi<Api> {
  readonly api: Api;
  readonly where: string;
}

export interface Waiting {
  /** Milliseconds, from any beginning. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** Real players nest two or three frames; the bound is against a loop of windows. */
const MAX_HOPS = 20;
/** Moodle puts its API up only after its own scripts have run; 2 s is what its own loader waits. */
const PATIENCE = 2000;
const EVERY = 100;

/**
 * Looks for the host's API as SCORM 1.2 RTE 3.3.1 says: the window itself and its parents to the top, then the
 * opener and its parents. Looks again for two seconds, since some hosts set their API after loading the course; where no
 * other window can be looked into, once: nobody waits who opened the course alone.
 *
 * @param patience Milliseconds; 0 looks once.
 */
export async function findApi<Api>(
  window: unknown,
  shape: ApiShape<Api>,
  { now, wait }: Waiting,
  patience = PATIENCE,
): Promise<FoundApi<Api> | undefined> {
  const chains = [chain(window, 'window', 'parent'), chain(openerOf(window), 'opener', 'opener parent')];
  const places = chains.flat();
  const alone = !places.slice(1).some(({ at }) => opensTo(at, shape.name));
  const deadline = now() + patience;
  for (;;) {
    for (const { at, where } of places) {
      const api = look(at, shape);
      if (api !== undefined) return { api, where };
    }
    if (alone || now() >= deadline) return undefined;
    await wait(EVERY);
  }
}

interface Place {
  readonly at: unknown;
  readonly where: string;
}

/** A window and its parents up to the top, whose parent is itself. */
function chain(from: unknown, first: string, then: string): Place[] {
  const places: Place[] = [];
  let at = from;
  for (let hop = 0; hop <= MAX_HOPS && at !== undefined && at !== null; hop++) {
    places.push({ at, where: hop === 0 ? first : `${then} ${hop}` });
    const parent = property(at, 'parent');
    if (parent === at) break;
    at = parent;
  }
  return places;
}

/** The first opener on the way up: a player opened in a window of its own puts the course into a frame there. */
function openerOf(window: unknown): unknown {
  for (const { at } of chain(window, '', '')) {
    const opener = property(at, 'opener');
    if (opener !== undefined && opener !== null) return opener;
  }
  return undefined;
}

function look<Api>(at: unknown, shape: ApiShape<Api>): Api | undefined {
  try {
    const candidate = property(at, shape.name);
    return shape.is(candidate) ? candidate : undefined;
  } catch {
    return undefined;
  }
}

/** False for a window of another origin; it will not become ours by waiting. */
function opensTo(at: unknown, name: string): boolean {
  try {
    if (typeof at !== 'object' || at === null) return false;
    Reflect.get(at, name);
    return true;
  } catch {
    return false;
  }
}

/**
 * A window of another origin throws on everything but `parent`, `opener` and a few more: a hop that cannot be
 * looked into is passed, since the API may be above it.
 */
function property(from: unknown, name: string): unknown {
  if ((typeof from !== 'object' && typeof from !== 'function') || from === null) return undefined;
  try {
    const value: unknown = Reflect.get(from, name);
    return value;
  } catch {
    return undefined;
  }
}
