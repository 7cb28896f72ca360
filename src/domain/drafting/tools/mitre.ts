import { lineInBox } from '../../geometry/line-in-box.ts';
import { drawn } from '../drawn.ts';
import { MORE, pointsOf, refused, type Tool } from '../tool.ts';
import { sheetBox } from './sheet-box.ts';

/** The line at 45 degrees that carries sizes from one view to another: from its corner into the quarter of a place. */
export const MITRE: Tool = {
  ask(answers) {
    const [base] = pointsOf(answers);
    return base ? { prompt: 'quarter', takes: ['point'], base } : { prompt: 'mitre-corner', takes: ['point'] };
  },
  take(answers, { sketch }) {
    const [corner, quarter] = pointsOf(answers);
    if (!corner || !quarter) return MORE;
    const way = { x: Math.sign(quarter.x - corner.x), y: Math.sign(quarter.y - corner.y) };
    if (way.x === 0 || way.y === 0) return refused('in-line');
    const line = lineInBox(corner, way, sheetBox(sketch), true);
    return line ? drawn([line], 'construction') : refused('off-sheet');
  },
};
