import { offsetTowards } from '../../geometry/offset-curve.ts';
import { linesOn } from '../../sketch/expand-inserts.ts';
import { MORE, pointsOf, refused, type Tool } from '../tool.ts';

/** Lines at a distance from others, each on the side of a place, on the layer of the line that was picked. */
export const OFFSET: Tool = {
  ask(answers) {
    if (answers.length === 0) return { prompt: 'offset-distance', takes: ['number'] };
    return answers.length === 1
      ? { prompt: 'pick-line', takes: ['pick'] }
      : { prompt: 'offset-side', takes: ['point'] };
  },
  take(answers, { sketch }) {
    const [by, pick] = answers;
    if (by?.kind !== 'number' || !(by.value > 0)) return refused('bad-size');
    if (pick?.kind !== 'pick') return MORE;
    const entity = linesOn(sketch)[pick.entity];
    if (!entity || entity.curve.kind === 'ellipse') return refused('wrong-kind');
    const [side] = pointsOf(answers);
    if (!side) return MORE;
    const curve = offsetTowards(entity.curve, by.value, side);
    if (!curve) return refused(entity.curve.kind === 'segment' ? 'in-line' : 'too-large');
    return { kind: 'command', command: { kind: 'draw', entities: [{ ...entity, curve }] }, keep: answers.slice(0, 1) };
  },
};
