import type { SlotNumber } from '../../domain/course/ids.ts';
import { EARLIER, type Check } from '../../domain/course/lesson.ts';
import type { PassRules } from '../../domain/course/pass-rules.ts';
import type { CheckResult, ObjectiveResult } from '../../domain/quiz/check-result.ts';
import { focusOf } from '../../domain/quiz/draw-check.ts';
import { bestsAfter, moduleStanding, type TopicBests } from '../../domain/quiz/module-standing.ts';
import { scoreCheck } from '../../domain/quiz/score-check.ts';
import type { CheckState } from '../../domain/tracking/attempt.ts';
import { checkedItems, type CheckRun } from './check-run.ts';

/** What a try at a check comes to, with what earlier tries have reached. */
export interface CheckVerdict {
  /** Of this try alone. */
  readonly tried: CheckResult;
  /** What the check is worth now. */
  readonly percent: number;
  readonly passed: boolean;
  /** To be shown: of a module's check all topics, those that this try left out with their best and 0 questions asked. */
  readonly objectives: readonly ObjectiveResult[];
  readonly pass: PassRules;
  /** Of a module's check: what to keep of its topics. */
  readonly topics?: TopicBests;
  /** Of a module's check: the lessons of the topics that the next try repeats; none when it asks everything again. */
  readonly weak: readonly SlotNumber[];
}

/** Judges a try by the rules of its check; a lesson's check has those of the course. */
export function checkVerdict(
  check: Check,
  run: CheckRun,
  kept: CheckState | undefined,
  coursePass: PassRules,
): CheckVerdict {
  const pass = check.module?.pass ?? coursePass;
  const tried = scoreCheck(checkedItems(run), pass);
  if (!check.module) {
    return { tried, percent: tried.percent, passed: tried.passed, objectives: tried.objectives, pass, weak: [] };
  }
  const { topics: asked } = check.module;
  const topics = bestsAfter(kept?.topics ?? {}, check.module, tried);
  const standing = moduleStanding(topics, check.module, check.draw);
  const percent = Math.max(run.focus.length === 0 ? tried.percent : 0, standing.percent ?? 0);
  const isTopicWeak = asked.some(
    ({ objective, lesson }) => objective !== EARLIER && (topics[lesson] ?? 0) < pass.objective,
  );
  const passed = !isTopicWeak && percent >= pass.score;
  const objectives = asked.map(({ objective, lesson }): ObjectiveResult => {
    const now = tried.objectives.find((one) => one.objective === objective);
    const counts = objective !== EARLIER;
    return now ? { ...now, counts } : { objective, percent: topics[lesson] ?? 0, asked: 0, counts };
  });
  const weak = passed
    ? []
    : asked.filter(({ objective }) => standing.weak.includes(objective)).map(({ lesson }) => lesson);
  return { tried, percent, passed, objectives, pass, topics, weak };
}

/** How many questions a try at some topics of a module's check has. */
export function repeatedCount(check: Check, lessons: readonly SlotNumber[], ofEach: number): number {
  return Math.min(check.draw, ofEach * focusOf(check, lessons).length);
}
