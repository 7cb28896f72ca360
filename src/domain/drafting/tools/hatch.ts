import { TURN } from '../../geometry/angle.ts';
import { EnclosedAreas } from '../../geometry/enclosed-area.ts';
import { middle } from '../../geometry/point.ts';
import { SPACINGS } from '../../sketch/check-pieces.ts';
import { expandedSketch, linesOn } from '../../sketch/expand-inserts.ts';
import type { Layer } from '../../sketch/line-type.ts';
import type { Entity, Sketch } from '../../sketch/sketch.ts';
import { commandOnGrid } from '../command-on-grid.ts';
import type { SketchCommand } from '../sketch-command.ts';
import { MORE, pointsOf, refused, type Answer, type Tool, type ToolFault } from '../tool.ts';

/** Lines that hatching ends at: not axes, hidden edges and aids, which run over what is cut. */
const BOUNDS: ReadonlySet<Layer> = new Set(['visible', 'narrow', 'adjacent']);

/** Degrees and millimetres that can be chosen; others are typed. The first ones hold without a choice. */
const ANGLES = ['45°', '135°', '30°', '60°', '0°', '90°'] as const;
const DISTANCES = ['3 mm', '2 mm', '5 mm', '8 mm'] as const;

/** Hatching of the area that closes around a place, one area after the other; its slope and the distance of its lines can be chosen. */
export const HATCH: Tool = {
  ask(answers) {
    const { open } = setting(answers);
    if (open === 'angle') return { prompt: 'hatch-angle', takes: ['number'], options: ANGLES };
    if (open === 'spacing') return { prompt: 'hatch-spacing', takes: ['number'], options: DISTANCES };
    return { prompt: 'hatch-place', takes: ['point'], options: ['angle', 'spacing'], free: true };
  },
  take(answers, { sketch }) {
    const { angle, spacing, fault } = setting(answers);
    if (fault) return refused(fault);
    const [place] = pointsOf(answers);
    if (!place) return MORE;
    const found = areasOf(linesOn(sketch)).around(place);
    if (found.kind === 'on-line') return refused('on-line');
    if (found.kind === 'open') return found.gap ? refused('gap', middle(...found.gap)) : refused('not-closed');
    const hatch = { loops: found.loops, angle: (angle / 360) * TURN, spacing };
    const command: SketchCommand = { kind: 'hatch', hatch };
    if (isThere(sketch, command)) return refused('hatched');
    return { kind: 'command', command, keep: answers.filter(({ kind }) => kind !== 'point') };
  },
};

interface Setting {
  readonly angle: number;
  readonly spacing: number;
  readonly open: 'angle' | 'spacing' | undefined;
  readonly fault: ToolFault | undefined;
}

function setting(answers: readonly Answer[]): Setting {
  const usual: Setting = { angle: 45, spacing: 3, open: undefined, fault: undefined };
  return answers.reduce<Setting>((so, answer) => {
    if (!so.open) {
      const begun = answer.kind === 'option' && (['angle', 'spacing'] as const).find((one) => one === answer.option);
      return begun ? { ...so, open: begun } : so;
    }
    const value = answer.kind === 'number' ? answer.value : answer.kind === 'option' ? parseFloat(answer.option) : NaN;
    const fits = so.open === 'angle' ? Math.abs(value) <= 360 : value >= SPACINGS.least && value <= SPACINGS.most;
    return fits ? { ...so, [so.open]: value, open: undefined } : { ...so, fault: 'bad-size' };
  }, usual);
}

/** Cut once for each drawing, since the place follows the crosshair. */
const known = new WeakMap<readonly Entity[], EnclosedAreas>();

function areasOf(entities: readonly Entity[]): EnclosedAreas {
  const areas =
    known.get(entities) ??
    new EnclosedAreas(entities.flatMap(({ curve, layer }) => (BOUNDS.has(layer) ? [curve] : [])));
  known.set(entities, areas);
  return areas;
}

/** Whether the same area is hatched in the same way: twice the same lines are one to the eye. */
function isThere(sketch: Sketch, command: SketchCommand): boolean {
  const kept = commandOnGrid(sketch, command);
  const hatch = typeof kept !== 'string' && kept.kind === 'hatch' ? JSON.stringify(kept.hatch) : undefined;
  return expandedSketch(sketch).hatches.some((other) => JSON.stringify(other) === hatch);
}
