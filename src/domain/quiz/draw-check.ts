import type { Check, ModuleCheck, Topic } from '../course/lesson.ts';
import type { ObjectiveId } from '../course/ids.ts';
import type { Question } from '../course/question.ts';
import { shuffle } from './seeded.ts';

/**
 * A draw's seed is 12 bits of order and 4 bits of round. The rounds of one order walk through the pool without
 * repeating an item before all items of its objective have been used.
 */
const ROUNDS = 16;
const SEEDS = 0x1_0000;

/** Questions on a weak topic when it is repeated alone: of three, one slip leaves two thirds. */
export const REPEATED = 3;

/** Questions of one objective in the order in which the rounds walk through them, and how many each round asks. */
interface Group {
  readonly items: readonly Question[];
  readonly asks: (round: number) => number;
  /** How far a round moves on: as many as any round can ask, or as many as this one did. */
  readonly moves: (round: number) => number;
}

/**
 * The seed of the first try: of a module's check the first round, so that fifteen repetitions find other items before
 * another order begins.
 *
 * @param seed That of the attempt.
 */
export function firstSeed(check: Pick<Check, 'module'>, seed: number): number {
  return check.module ? seed - (seed % ROUNDS) : seed;
}

/** The seed for the next try at the same check: other items wherever the pool has any left. */
export function nextSeed(seed: number): number {
  const round = (seed + 1) % ROUNDS;
  // After the last round another order begins; the step is odd, so that all orders come up.
  return round === 0 ? (seed + 1 - ROUNDS + 1_657 * ROUNDS) % SEEDS : seed + 1;
}

/** Draws of other orders that are looked at before an earlier round of the same one is taken. */
const LOOKED_AT = 64;

/**
 * The seed for the next try as {@link nextSeed} gives it. Where that begins another order, which may ask again what was
 * just asked, the first draw that shares no item with the try before: of the orders behind, else of the same one, whose
 * last round but one shares none where the pool allows.
 *
 * @param last Lessons of the topics that the try before was about; none for all.
 * @param next Those of the next try.
 */
export function seedAfter(
  check: Pick<Check, 'draw' | 'pool' | 'module'>,
  seed: number,
  last: readonly number[],
  next: readonly number[],
): number {
  const first = nextSeed(seed);
  if (first % ROUNDS > 0) return first;
  const seeds = [first];
  for (let tries = 1; tries < LOOKED_AT; tries += 1) seeds.push(nextSeed(seeds[tries - 1] ?? first));
  for (let round = ROUNDS - 1; round > 0; round -= 1) seeds.push(seed - round);
  const asked = drawCheck(check, seed, focusOf(check, last));
  const focus = focusOf(check, next);
  return seeds.find((one) => !drawCheck(check, one, focus).some((item) => asked.includes(item))) ?? first;
}

/**
 * The questions of one try at a check, in the order in which they are asked: objectives balanced as evenly as
 * the pool allows, the same for the same seed in every browser. Fewer than `check.draw` only if the pool is smaller.
 *
 * @param seed 0 to 65,535; {@link nextSeed} gives that of the next try.
 * @param focus Of a module's check: only these topics, {@link REPEATED} questions each as far as there are places.
 */
export function drawCheck(
  check: Pick<Check, 'draw' | 'pool' | 'module'>,
  seed: number,
  focus: readonly ObjectiveId[] = [],
): Question[] {
  const order = Math.floor(seed / ROUNDS);
  const round = seed % ROUNDS;
  const groups = check.module
    ? topicGroups(check.pool, check.module, order, check.draw, focus)
    : objectiveGroups(check.pool, order, check.draw);
  const drawn = groups.flatMap(({ items, asks, moves }) => {
    let used = 0;
    for (let past = 0; past < round; past += 1) used += moves(past);
    return fromCircle(items, used, asks(round));
  });
  return shuffle(seed, drawn);
}

/** The topics whose lessons are the given ones, for {@link drawCheck}; none for a lesson's check. */
export function focusOf(check: Pick<Check, 'module'>, lessons: readonly number[] = []): readonly ObjectiveId[] {
  const topics = check.module?.topics ?? [];
  return topics.filter(({ lesson }) => lessons.includes(lesson)).map(({ objective }) => objective);
}

/** A lesson's check: each objective its share, and the next round goes on behind it. */
function objectiveGroups(pool: readonly Question[], order: number, draw: number): readonly Group[] {
  const groups = [...groupedBy(shuffle(order, pool), ({ objective }) => objective).values()];
  return groups.map((items, at) => {
    const asks = (round: number): number => shares(groups, draw, round)[at] ?? 0;
    return { items, asks, moves: asks };
  });
}

/**
 * A module's check: topics in an order of their own, so that none is asked more often for the size of its pool; within
 * a topic the lesson's objectives take turns. Every round moves on by the most that a round can ask of a topic, so
 * that a repeated topic gets other items than the try before, whichever topics that asked for.
 */
function topicGroups(
  pool: readonly Question[],
  { topics }: ModuleCheck,
  order: number,
  draw: number,
  focus: readonly ObjectiveId[],
): readonly Group[] {
  const items = groupedBy(shuffle(order, pool), ({ objective }) => objective);
  const itemsOf = (objective: ObjectiveId): readonly Question[] => inTurns(items.get(objective) ?? [], order);
  const fixed = topics.filter(({ places }) => places !== undefined);
  const open = shuffle(
    order,
    topics.filter(({ places }) => places === undefined),
  );
  const shared = draw - fixed.reduce((sum, { places = 0 }) => sum + places, 0);
  const most = Math.max(REPEATED, Math.ceil(shared / Math.max(1, open.length)));
  const groupsOf = (some: readonly Topic[], places: number): Group[] => {
    const pools = some.map(({ objective }) => itemsOf(objective));
    return some.map(({ places: own = 0 }, at) => ({
      items: pools[at] ?? [],
      asks: (round) => shares(pools, places, round)[at] ?? 0,
      moves: () => (own > 0 ? Math.max(REPEATED, own) : most),
    }));
  };
  if (focus.length > 0) {
    const weak = [...open, ...fixed].filter(({ objective }) => focus.includes(objective));
    return groupsOf(weak, Math.min(draw, REPEATED * weak.length));
  }
  return [...groupsOf(open, shared), ...fixed.flatMap((topic) => groupsOf([topic], topic.places ?? 0))];
}

/** One item of each aspect after the other, the aspects in an order that follows from the seed. */
function inTurns(items: readonly Question[], order: number): readonly Question[] {
  const aspects = shuffle(order, [...groupedBy(items, ({ aspect }) => aspect ?? '').entries()].sort(byKey));
  const longest = Math.max(0, ...aspects.map(([, own]) => own.length));
  return Array.from({ length: longest }, (_, turn) => turn).flatMap((turn) =>
    aspects.flatMap(([, own]) => own.slice(turn, turn + 1)),
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function groupedBy<Key>(items: readonly Question[], key: (item: Question) => Key): Map<Key, Question[]> {
  const groups = new Map<Key, Question[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** How many questions each group gets: dealt out in turn, going on each round where the last one stopped. */
function shares(groups: readonly (readonly Question[])[], draw: number, round: number): number[] {
  const counts = groups.map(() => 0);
  let left = Math.min(
    draw,
    groups.reduce((sum, group) => sum + group.length, 0),
  );
  for (let turn = round * draw; left > 0; turn += 1) {
    const at = turn % groups.length;
    const count = counts[at] ?? 0;
    if (count >= (groups[at]?.length ?? 0)) continue;
    counts[at] = count + 1;
    left -= 1;
  }
  return counts;
}

function fromCircle<T>(items: readonly T[], start: number, count: number): T[] {
  const turned = start % Math.max(1, items.length);
  return [...items.slice(turned), ...items.slice(0, turned)].slice(0, count);
}
