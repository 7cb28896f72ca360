import { distance } from '../../geometry/point.ts';
import { TOLERANCE } from '../../geometry/tolerance.ts';
import type { SketchCommand } from '../sketch-command.ts';
import { chose, MORE, pointsOf, refused, type Tool } from '../tool.ts';
import { thingsOf, WHICH_THINGS } from './things.ts';

/** Mirrors things at the line through two places; they stay, unless `remove` is chosen. */
export const MIRROR: Tool = {
  ask(answers) {
    const [base, other] = pointsOf(answers);
    if (answers.length === 0) return WHICH_THINGS;
    if (!base) return { prompt: 'mirror-from', takes: ['point'] };
    if (!other) return { prompt: 'mirror-to', takes: ['point'], base };
    return { prompt: 'mirror-keep', takes: ['enter'], options: ['keep', 'remove'] };
  },
  take(answers) {
    const [from, to] = pointsOf(answers);
    if (!from || !to) return MORE;
    if (distance(from, to) <= TOLERANCE) return refused('same-place');
    const keep = !chose(answers, 'remove');
    const command: SketchCommand = { kind: 'mirror', things: thingsOf(answers), from, to, keep };
    const isAsked = answers[answers.length - 1]?.kind === 'point';
    return isAsked ? { kind: 'more', preview: command } : { kind: 'command', command, keep: [] };
  },
};
