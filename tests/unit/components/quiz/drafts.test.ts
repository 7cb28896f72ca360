import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../../../src/components/quiz/drafts.ts';
import type { BegunAnswers, Session } from '../../../../src/components/contexts.ts';

const typed = (text: string) => ({ response: undefined, draft: { kind: 'number', text } as const });
const row = (...texts: readonly string[]): string =>
  JSON.stringify(texts.map((text) => [text, { draft: typed(text).draft }]));

/** A second window that has become the one that writes; it had not read what was `there`. */
function goingOn(attempt: string, there: string) {
  const written: string[] = [];
  const left = [there];
  const kept: BegunAnswers = {
    text: undefined,
    missed: async () => left.shift(),
    write: async (text) => written.push(text),
  };
  const session = { attempt: { id: attempt }, writes: true } as Session;
  return { drafts: draftsOf(session, kept), written };
}

const done = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

describe('answers that have been begun in two windows', () => {
  it('are all kept by the one that goes on, and its own are the newer ones', async () => {
    const { drafts, written } = goingOn(
      'one',
      `one${JSON.stringify([
        ['a', typed('of before')],
        ['b', typed('b')],
      ])}`,
    );
    drafts.set('a', typed('a'));
    await done();
    expect(drafts.get('a')).toEqual(typed('a'));
    expect(drafts.get('b')).toEqual({ draft: typed('b').draft });
    expect(written).toEqual([`one${row('a', 'b')}`]);
    drafts.delete('b');
    await done();
    expect(written[1]).toBe(`one${row('a')}`);
  });

  it('do not mix with those of another attempt', async () => {
    const { drafts, written } = goingOn('one', `two${row('b')}`);
    drafts.set('a', typed('a'));
    await done();
    expect(written).toEqual([`one${row('a')}`]);
  });
});
