import { describe, expect, test } from 'vitest';
import { TOOL_NAMES } from '../../../../src/domain/drafting/command-names.ts';
import { previewOf } from '../../../../src/domain/drafting/preview.ts';
import { replayExample } from '../../../../src/domain/drafting/replay-example.ts';
import { TOOL_EXAMPLES } from '../../../../src/domain/drafting/tool-examples.ts';
import { boundsOf } from '../../../../src/domain/geometry/bounds.ts';
import { linesOn } from '../../../../src/domain/sketch/expand-inserts.ts';
import { encodeSketch } from '../../../../src/domain/sketch/sketch-codec.ts';

describe.each(TOOL_NAMES)('the example of "%s"', (tool) => {
  const { before, steps } = replayExample(tool, TOOL_EXAMPLES[tool]);

  test('has two to four steps, each of which its tool asks for and takes', () => {
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps.length).toBeLessThanOrEqual(4);
    expect(before.notice).toBeUndefined();
    for (const { prompt, answers, after } of steps) {
      expect([prompt, after.notice, after.tool]).toEqual([prompt, undefined, tool]);
      expect(prompt).toBeDefined();
      expect(answers.length).toBeGreaterThan(0);
    }
  });

  test('comes to something, and shows something else at each step', () => {
    const shown = steps.map(({ answers, after }) =>
      JSON.stringify([answers, encodeSketch(after.history.sketch), previewOf(after), after.selection]),
    );
    expect(new Set(shown).size).toBe(steps.length);
    const last = steps[steps.length - 1]?.after ?? before;
    if (tool === 'select') expect(last.selection.entities).toHaveLength(2);
    else expect(encodeSketch(last.history.sketch)).not.toBe(encodeSketch(before.history.sketch));
  });

  test('stays in its picture', () => {
    for (const { after } of steps) {
      for (const { curve, layer } of linesOn(after.history.sketch)) {
        const { left, bottom, right, top } = boundsOf(curve);
        if (layer === 'construction') continue;
        expect([left >= 0, bottom >= 0, right <= 90, top <= 60]).toEqual([true, true, true, true]);
      }
    }
  });
});
