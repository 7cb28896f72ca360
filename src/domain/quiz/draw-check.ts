import type { Check } from '../course/lesson.ts';
import type { Question } from '../course/question.ts';
import { shuffle } from './seeded.ts';

/**
 * A draw's seed is 12 bits of order and 4 bits of round. The rounds of one order walk through the pool without
 * repeating an item before all items of its objective have been used.
 */
const ROUNDS = 16;
const SEEDS = 0x1_0000;

/** The seed for the next try at the same check: other items wherever the pool has any left. */
export function nextSeed(seed: number): number {
  const round = (seed + 1) % ROUNDS;
  // After the last round another order begins; the step is odd, so that all orders come up.
  return round === 0 ? (seed + 1 - ROUNDS + 1_657 * ROUNDS) % SEEDS : seed + 1;
}

/**
 * The questions of one try at a check, in the order in which they are asked: objectives balanced as evenly as
 * the pool allows, the same for the same seed in every browser. Fewer than `check.draw` only if the pool is smaller.
 *
 * @param seed 0 to 65,535; {@link nextSeed} gives that of the next try.
 */
export function drawCheck(check: Pick<Check, 'draw' | 'pool'>, seed: number): Question[] {
  const order = Math.floor(seed / ROUNDS);
  const groups = byObjective(shuffle(order, check.pool));
  const round = seed % ROUNDS;
  const used = groups.map(() => 0);
  for (let past = 0; past < round; past += 1) {
    shares(groups, check.draw, past).forEach((count, group) => (used[group] = (used[group] ?? 0) + count));
  }
  const drawn = shares(groups, check.draw, round).flatMap((count, group) =>
    fromCircle(groups[group] ?? [], used[group] ?? 0, count),
  );
  return shuffle(seed, drawn);
}

function byObjective(pool: readonly Question[]): Question[][] {
  const groups = new Map<string, Question[]>();
  for (const question of pool) groups.set(question.objective, [...(groups.get(question.objective) ?? []), question]);
  return [...groups.values()];
}

/** How many questions each objective gets: dealt out in turn, going on each round where the last one stopped. */
function shares(groups: readonly Question[][], draw: number, round: number): number[] {
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
