import type { ObjectiveId } from '../course/ids.ts';
import { EARLIER, type ModuleCheck } from '../course/lesson.ts';
import type { CheckResult } from './check-result.ts';

/** The best percentage reached on each topic of a module's check so far, by the slot of the topic's lesson. */
export type TopicBests = Readonly<Record<number, number>>;

/** Where a learner stands in a module's check after one try or more. */
export interface ModuleStanding {
  /** Of the whole check in percent, each topic by its best; undefined while a topic has not been asked yet. */
  readonly percent: number | undefined;
  /** The score and every topic of the module reach what the check asks for. */
  readonly passed: boolean;
  /** The topics to be repeated, in the order of the module; none when all have been passed. */
  readonly weak: readonly ObjectiveId[];
}

/** The bests after a try: what was asked in it, where it was better; repeating costs nothing. */
export function bestsAfter(bests: TopicBests, { topics }: Pick<ModuleCheck, 'topics'>, tried: CheckResult): TopicBests {
  const after: Record<number, number> = { ...bests };
  for (const { objective, lesson } of topics) {
    const result = tried.objectives.find((one) => one.objective === objective);
    if (result) after[lesson] = Math.max(after[lesson] ?? 0, result.percent);
  }
  return after;
}

/**
 * Where that leaves the learner. Topics weigh the same, but for one with fixed places, which weighs as many places as
 * it has. Weak is what lies under the limit of a single topic; where none does and the score is still too low, whatever
 * holds it down.
 *
 * @param draw Places of the whole check.
 */
export function moduleStanding(bests: TopicBests, { topics, pass }: ModuleCheck, draw: number): ModuleStanding {
  const shared = draw - topics.reduce((sum, { places = 0 }) => sum + places, 0);
  const sharing = topics.filter(({ places }) => places === undefined).length;
  const asked = topics.map(({ objective, lesson, places = shared / sharing }) => ({
    objective,
    percent: bests[lesson],
    weight: places,
  }));
  const known = asked.every(({ percent }) => percent !== undefined);
  const sum = asked.reduce((total, { percent = 0, weight }) => total + percent * weight, 0);
  const percent = Math.round((sum / Math.max(1, draw)) * 100) / 100;
  const under = (limit: number) =>
    asked.filter((one) => one.percent !== undefined && one.percent < limit).map(({ objective }) => objective);
  const failed = under(pass.objective).filter((objective) => objective !== EARLIER);
  const passed = known && failed.length === 0 && percent >= pass.score;
  if (!known) return { percent: undefined, passed, weak: [] };
  return { percent, passed, weak: passed ? [] : failed.length > 0 ? failed : under(pass.score) };
}
