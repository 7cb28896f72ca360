import { trueValue, type Dimension } from '../../sketch/dimension.ts';
import { scaleRatio } from '../../sketch/sheet-setup.ts';
import { MORE, pointsOf, refused, type Answer, type Tool, type Work } from '../tool.ts';
import { SIZE_KINDS } from './size-kinds.ts';
import { noted, placeQuestion, sized, type SizeNote } from './size-note.ts';

/** Changes a dimension that stands: what it says, each choice at once, or where its line and its value are. */
export const EDIT: Tool = {
  ask(answers, work) {
    const dimension = sizeOf(answers, work);
    if (!dimension) return { prompt: 'pick-size', takes: ['size'] };
    const kind = SIZE_KINDS[dimension.kind];
    const said = noted(answers.slice(1), kind, noteOf(dimension, work));
    const question = placeQuestion(said, kind, undefined);
    return said.open === undefined ? { ...question, prompt: 'size-change' } : question;
  },
  take(answers, work) {
    const [pick, ...rest] = answers;
    const dimension = sizeOf(answers, work);
    if (pick?.kind !== 'size' || !dimension || rest.length === 0) return MORE;
    const said = noted(rest, SIZE_KINDS[dimension.kind], noteOf(dimension, work));
    if (said.fault) return refused(said.fault);
    if (said.open !== undefined) return MORE;
    const [place = dimension.place] = pointsOf(rest);
    const outcome = sized({ ...dimension, place }, said, work);
    if (outcome.kind !== 'command' || outcome.command.kind !== 'dimension') return outcome;
    // What it says already is no change, and no fault: the choice is closed.
    if (place === dimension.place && isSame(outcome.command.dimension, dimension)) return MORE;
    const command = { kind: 'size', place: pick.dimension, dimension: outcome.command.dimension } as const;
    return { kind: 'command', command, keep: place === dimension.place ? [pick] : [] };
  },
};

function sizeOf([pick]: readonly Answer[], { sketch }: Work): Dimension | undefined {
  return pick?.kind === 'size' ? sketch.dimensions[pick.dimension] : undefined;
}

/** Whether two dimensions of the same measure say the same. */
function isSame(one: Dimension, other: Dimension): boolean {
  const { sign, tolerance, count, value, auxiliary } = one;
  return (
    sign === other.sign &&
    count === other.count &&
    value === other.value &&
    auxiliary === other.auxiliary &&
    JSON.stringify(tolerance) === JSON.stringify(other.tolerance)
  );
}

/** What a dimension says now; a value that is the measure goes on following it. */
function noteOf(dimension: Dimension, { sketch }: Work): SizeNote {
  const { sign, tolerance, count, value, auxiliary } = dimension;
  const isTrue = value === trueValue(dimension, scaleRatio(sketch.sheet.scale));
  return { sign, tolerance, count, value: isTrue ? undefined : value, auxiliary, way: undefined };
}
