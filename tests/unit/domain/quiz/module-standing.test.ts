import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EARLIER, type Check } from '../../../../src/domain/course/lesson.ts';
import type { CheckResult } from '../../../../src/domain/quiz/check-result.ts';
import { bestsAfter, moduleStanding, type TopicBests } from '../../../../src/domain/quiz/module-standing.ts';
import { series } from '../../../support/long-run.ts';
import { objective } from '../course-index-fixture.ts';
import { checkOver } from '../module-check-fixture.ts';

const first = checkOver([{ aspects: [6] }, { aspects: [6] }, { aspects: [6] }, { aspects: [6] }]);
const later = checkOver([{ aspects: [6] }, { aspects: [6] }], { places: 10, earlier: 2 });

function standing(check: Check, bests: TopicBests) {
  if (!check.module) throw new Error('the fixture is a check of a module');
  return moduleStanding(bests, check.module, check.draw);
}

function tried(percents: Readonly<Record<string, number>>): CheckResult {
  const objectives = Object.entries(percents).map(([name, percent]) => ({
    objective: objective(name),
    percent,
    asked: 3,
    counts: true,
  }));
  return { percent: 0, right: 0, total: 0, objectives, passed: false };
}

describe('the bests of topics', () => {
  test('are those of the better try, and a topic that was not asked keeps its own', () => {
    const module = first.module ?? { topics: [] };
    const once = bestsAfter({}, module, tried({ t0: 50, t1: 100 }));
    expect(once).toEqual({ 101: 50, 102: 100 });
    expect(bestsAfter(once, module, tried({ t0: 33.33 }))).toEqual(once);
    expect(bestsAfter(once, module, tried({ t0: 66.67, t9: 100 }))).toEqual({ 101: 66.67, 102: 100 });
  });
});

describe('the standing', () => {
  test('is passed with 80 percent and no topic under 60', () => {
    expect(standing(first, { 101: 100, 102: 100, 103: 60, 104: 60 })).toEqual({ percent: 80, passed: true, weak: [] });
    expect(standing(first, { 101: 100, 102: 100, 103: 60, 104: 59.99 })).toMatchObject({ passed: false });
  });

  test('names the topics under 60 to be repeated, in the order of the module', () => {
    const { passed, weak } = standing(first, { 101: 50, 102: 100, 103: 100, 104: 0 });
    expect({ passed, weak }).toEqual({ passed: false, weak: ['t0', 't3'] });
  });

  test('names what holds the score down where no topic is under 60', () => {
    expect(standing(first, { 101: 66.67, 102: 66.67, 103: 66.67, 104: 100 })).toEqual({
      percent: 75,
      passed: false,
      weak: ['t0', 't1', 't2'],
    });
  });

  test('lets earlier modules weigh two places, and fail no topic of this one', () => {
    expect(standing(later, { 101: 100, 102: 100, 0: 0 })).toEqual({ percent: 80, passed: true, weak: [] });
    expect(standing(later, { 101: 100, 102: 80, 0: 0 })).toEqual({ percent: 72, passed: false, weak: [EARLIER] });
  });

  test('is not known before every topic has been asked', () => {
    expect(standing(first, { 101: 100, 102: 100, 103: 100 })).toEqual({ percent: undefined, passed: false, weak: [] });
  });

  test('gives something to repeat whenever it is known and not passed, and repeating that to the full passes', () => {
    const percent = fc.nat(10_000).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(
        fc.constantFrom(first, later),
        fc.tuple(percent, percent, percent, percent, percent),
        (check, all) => {
          const topics = check.module?.topics ?? [];
          let bests: TopicBests = Object.fromEntries(topics.map(({ lesson }, at) => [lesson, all[at] ?? 0]));
          for (let round = 0; round < 2 && !standing(check, bests).passed; round += 1) {
            const { weak } = standing(check, bests);
            expect(weak.length).toBeGreaterThan(0);
            const now = standing(check, bests).percent ?? 0;
            bests = bestsAfter(bests, { topics }, tried(Object.fromEntries(weak.map((one) => [one, 100]))));
            expect(standing(check, bests).percent).toBeGreaterThan(now);
          }
          expect(standing(check, bests).passed).toBe(true);
        },
      ),
      series(2_000),
    );
  });
});
