import { describe, expect, it } from 'vitest';
import { FIRST_SCREEN_BUDGET, keepsBudget } from '../../../bench/first-screen-row.ts';
import { ANSWER_BUDGET, keepsHourBudget } from '../../../bench/hour-row.ts';
import { exitCode, type Table } from '../../../bench/table.ts';

describe('the budget of a first screen', () => {
  it('is kept to the last unit, and broken in any column', () => {
    expect(keepsBudget(FIRST_SCREEN_BUDGET)).toBe(true);
    for (const column of FIRST_SCREEN_BUDGET.keys()) {
      expect(keepsBudget(FIRST_SCREEN_BUDGET.map((most, at) => (at === column ? most + 0.001 : most)))).toBe(false);
    }
  });

  it('is not kept by what was not measured', () => {
    expect(keepsBudget([])).toBe(false);
    expect(keepsBudget([6, 400, 130, Number.NaN, 0.1])).toBe(false);
  });
});

describe("the budget of a learner's hour", () => {
  const commit = (beside: number, tellsAnswer: boolean) => ({
    calls: 3,
    bytes: beside + 300,
    suspendBytes: 300,
    tellsAnswer,
    newRows: 1,
    suspendData: 300,
  });
  const hour = { sheets: 2, answers: 1, checks: 0, complaints: [] };

  it('is kept by an answer to the last byte beside suspend data, whatever opens a lesson', () => {
    expect(keepsHourBudget({ ...hour, commits: [commit(5_000, false), commit(ANSWER_BUDGET, true)] })).toBe(true);
    expect(keepsHourBudget({ ...hour, commits: [commit(ANSWER_BUDGET + 1, true), commit(1, true)] })).toBe(false);
  });

  it('is broken by a complaint of the host, and where no answer has reached it', () => {
    expect(keepsHourBudget({ ...hour, commits: [commit(1, true)], complaints: ['status failed'] })).toBe(false);
    expect(keepsHourBudget({ ...hour, commits: [commit(1, false)] })).toBe(false);
  });
});

describe('the exit code of a run', () => {
  const table: Table = { title: 'Times', columns: ['what'], rows: [] };

  it('is 1 when any table tells of a broken budget', () => {
    expect(exitCode([table, { ...table, broken: ['plates.zip'] }])).toBe(1);
  });

  it('is 0 when none does', () => {
    expect(exitCode([])).toBe(0);
    expect(exitCode([table, { ...table, broken: [] }])).toBe(0);
  });
});
