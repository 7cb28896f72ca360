import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_ROWS_A_COMMIT, RowQueue } from '../../../../src/adapters/lms/row-queue.ts';
import type { RowWriter } from '../../../../src/adapters/lms/row-queue.ts';
import { rowOf } from './commits.ts';

/** Keeps rows as a host does: refuses gaps, counts new rows. */
function table(count = 0) {
  const done: string[] = [];
  const state = { count, added: 0, gaps: 0, full: Infinity };
  const make = (index: number) => {
    if (index > state.count) state.gaps++;
    if (index !== state.count) return true;
    if (state.count >= state.full) return false;
    state.count++;
    state.added++;
    return true;
  };
  const writer: RowWriter = {
    reserve(index) {
      done.push(`reserve ${index}`);
      return make(index);
    },
    write(row) {
      done.push(`write ${row.index}`);
      return make(row.index);
    },
  };
  return { done, state, writer };
}

describe('RowQueue', () => {
  it('makes the free rows below before a row', () => {
    const { done, writer } = table();
    const queue = new RowQueue('0');
    queue.add(rowOf(2));
    queue.flush(writer);
    expect(done).toEqual(['reserve 0', 'reserve 1', 'write 2']);
  });

  it('takes the count of the host as a hint which rows are there', () => {
    const { done, writer } = table(5);
    const queue = new RowQueue('5');
    queue.add(rowOf(6));
    queue.flush(writer);
    expect(done).toEqual(['reserve 5', 'write 6']);
  });

  it('makes all rows anew where the count is empty or no number', () => {
    for (const count of ['', 'null', '-1', '1e3']) {
      const { done, writer } = table();
      const queue = new RowQueue(count);
      queue.add(rowOf(1));
      queue.flush(writer);
      expect(done).toEqual(['reserve 0', 'write 1']);
    }
  });

  it('writes a row again at its place', () => {
    const { done, writer } = table();
    const queue = new RowQueue('');
    for (const _ of [1, 2]) {
      queue.add(rowOf(0));
      queue.flush(writer);
    }
    expect(done).toEqual(['write 0', 'write 0']);
  });

  it('writes only the newest of a row that waits', () => {
    const written: string[] = [];
    const queue = new RowQueue('');
    queue.add(rowOf(0, { response: 'first' }));
    queue.add(rowOf(0, { response: 'second' }));
    queue.flush({ reserve: () => true, write: (row) => written.push(row.response) > 0 });
    expect(written).toEqual(['second']);
  });

  it('never leaves a gap, never makes more rows a commit than a host bears, and comes to an end', () => {
    const batches = fc.array(fc.array(fc.nat(249), { maxLength: 80 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(batches, fc.nat(40), (commits, count) => {
        const { state, writer } = table(count);
        const queue = new RowQueue(String(count));
        const flush = () => {
          state.added = 0;
          queue.flush(writer);
          expect(state.added).toBeLessThanOrEqual(NEW_ROWS_A_COMMIT);
        };
        for (const indexes of commits) {
          for (const index of indexes) expect(queue.add(rowOf(index))).toBe(true);
          flush();
        }
        for (let more = 0; more < 6 && queue.pending > 0; more++) flush();
        expect(queue.pending).toBe(0);
        expect(state.gaps).toBe(0);
        expect(state.count).toBeGreaterThan(Math.max(-1, ...commits.flat()));
      }),
    );
  });

  it('does not wait for a host that takes no more rows', () => {
    const { state, writer } = table();
    state.full = 3;
    const queue = new RowQueue('');
    queue.add(rowOf(9));
    queue.flush(writer);
    expect(queue.pending).toBe(0);
  });

  it('turns down an index that no course has', () => {
    const queue = new RowQueue('');
    for (const index of [-1, 0.5, NaN, Infinity, 250]) expect(queue.add(rowOf(index))).toBe(false);
  });
});

describe('RowQueue, ahead of need', () => {
  it('makes the rows in front of the open lesson, so that an answer makes its own alone', () => {
    const { done, writer } = table();
    const queue = new RowQueue('0');
    queue.flush(writer, 2);
    expect([queue.pending, done]).toEqual([0, ['reserve 0', 'reserve 1']]);
    queue.add(rowOf(2));
    queue.flush(writer, 2);
    expect(done.slice(2)).toEqual(['write 2']);
  });

  it('says how many are still to be made, and makes them by and by', () => {
    const { state, writer } = table();
    const queue = new RowQueue('0');
    const pending = [1, 2, 3].map(() => {
      queue.flush(writer, 120);
      return queue.pending;
    });
    expect([pending, state.count]).toEqual([[70, 20, 0], 120]);
  });

  it('leaves out rows that the host has by its own state where it does not tell its count', () => {
    const { done, state, writer } = table(3);
    const queue = new RowQueue('');
    queue.flush(writer, 5, [0, 2]);
    expect([queue.pending, done]).toEqual([0, ['reserve 1', 'reserve 3', 'reserve 4']]);
    expect(state.gaps).toBe(0);
  });

  it('asks a host that tells its count what it has, whatever its state says', () => {
    const { done, writer } = table();
    const queue = new RowQueue('0');
    queue.flush(writer, 2, [0]);
    expect(done).toEqual(['reserve 0', 'reserve 1']);
  });

  it('makes all rows anew where one that was left out turns out to be lost', () => {
    const { done, state, writer } = table();
    // Refuses gaps, as hosts do that do not tell their count.
    const refusing: RowWriter = {
      reserve: (index) => index <= state.count && writer.reserve(index),
      write: (row, isNew) => row.index <= state.count && writer.write(row, isNew),
    };
    const queue = new RowQueue('');
    queue.add(rowOf(2));
    queue.flush(refusing, 0, [0, 1]);
    expect([queue.stuck, done]).toEqual([false, ['reserve 0', 'reserve 1', 'write 2']]);
  });

  it('is not done while rows go out, though new ones have come and as many wait as before', () => {
    const { writer } = table();
    const queue = new RowQueue('0');
    const add = (from: number) => {
      for (let index = from; index < from + NEW_ROWS_A_COMMIT; index++) queue.add(rowOf(index));
    };
    add(0);
    add(NEW_ROWS_A_COMMIT);
    queue.flush(writer);
    expect(queue.pending).toBe(NEW_ROWS_A_COMMIT);
    add(2 * NEW_ROWS_A_COMMIT);
    queue.flush(writer);
    expect(queue.pending).toBe(NEW_ROWS_A_COMMIT);
    queue.flush(writer);
    expect(queue.pending).toBe(0);
  });

  it('lacks nothing where the host would not have one, and asks once a commit', () => {
    const { done, state, writer } = table();
    state.full = 1;
    const queue = new RowQueue('0');
    for (const _ of [1, 2]) queue.flush(writer, 9);
    expect([done, queue.stuck, queue.pending]).toEqual([['reserve 0', 'reserve 1', 'reserve 1'], false, 0]);
  });
});
