import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { formatProblem } from '../../../../src/toolchain/compile/problem.ts';
import { viewsOf, viewsOfAll, type ViewsOptions } from '../../../../src/toolchain/parts/views-of.ts';

// Each computation is a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const FOLDER = 'tests/fixtures/parts/broken';
const cache = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

function problemOf(id: string, options: ViewsOptions = {}): string {
  const result = viewsOf(FOLDER, id, { cache, ...options });
  return 'problem' in result ? formatProblem(result.problem) : 'no problem';
}

describe('a part that cannot be computed', () => {
  it('is told with its file and the line of the feature that fails', () => {
    expect(problemOf('no-such-face')).toBe(
      `${FOLDER}/parts/no-such-face.ts:9:15 part "no-such-face", solid: feature "edge": there is no face "base.side"; there are: ` +
        'base.back, base.bottom, base.front, base.left, base.right, base.top',
    );
    expect(problemOf('too-round')).toMatch(
      /^tests\/fixtures\/parts\/broken\/parts\/too-round\.ts:9:15 part "too-round", solid: feature "edge"/u,
    );
  });

  it('is told with the section that shows nothing', () => {
    expect(problemOf('empty-section')).toBe(
      `${FOLDER}/parts/empty-section.ts:8:24 part "empty-section", section A-A: the plane meets no material`,
    );
  });

  it('is told with the view that fails', () => {
    expect(problemOf('broken-view')).toBe(
      `${FOLDER}/parts/broken-view.ts:11:1 part "broken-view", view left: no such edge`,
    );
  });

  it('is told with the line in which its own code fails', () => {
    expect(problemOf('throwing')).toBe(
      `${FOLDER}/parts/throwing.ts:6:1 part "throwing", solid: too large for the machine`,
    );
  });

  it('is given up after its time, with the step that took it, and holds up no other', () => {
    const results = viewsOfAll(
      FOLDER,
      [{ id: 'endless' }, { id: 'throwing' }, { id: 'not-a-part' }, { id: 'broken-view', parameters: { endless: 1 } }],
      { cache, limit: 15 },
    );
    const [endless = '', ...others] = results.map((result) =>
      'problem' in result ? formatProblem(result.problem) : '',
    );
    expect(others).toEqual([
      expect.stringContaining('solid: too large for the machine'),
      expect.stringContaining('the file exports no part'),
      expect.stringContaining('part "broken-view", view left: not done after 15 s'),
    ]);
    expect(endless).toMatch(
      /^tests\/fixtures\/parts\/broken\/parts\/endless\.ts:4:1 part "endless", (?:solid|file|start): not done after 15 s$/u,
    );
  });

  it('is told when the process dies', () => {
    expect(problemOf('dying')).toBe(
      `${FOLDER}/parts/dying.ts:4:1 part "dying", solid: the geometry kernel stopped (SIGKILL)`,
    );
  });

  it('is told when the file holds no part, has no such parameter, or is not there', () => {
    expect(problemOf('not-a-part')).toContain('the file exports no part');
    expect(problemOf('throwing', { parameters: { length: 3 } })).toContain('no parameter "length"; there are: size');
    expect(problemOf('nothing')).toBe(
      `${FOLDER}/parts/nothing.ts:1:1 there is no part "nothing"; there are: ` +
        'broken-view, dying, empty-section, endless, no-such-face, not-a-part, throwing, too-round',
    );
  });

  it('leaves nothing in the cache', () => {
    problemOf('not-a-part');
    expect(readdirSync(cache)).toEqual([]);
  });
});
