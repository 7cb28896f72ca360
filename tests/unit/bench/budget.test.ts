import { describe, expect, it } from 'vitest';
import { FIRST_SCREEN_BUDGET, keepsBudget } from '../../../bench/first-screen-row.ts';
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
