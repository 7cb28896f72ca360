import { TURN } from '../../geometry/angle.ts';
import { MORE, pointsOf, type Answer, type Question, type Tool, type Work } from '../tool.ts';

/** Inserts a block by its base point, once and again; it can be turned by degrees and mirrored before. Blocks have numbers from 1. */
export const INSERT: Tool = {
  ask(answers, work) {
    const { block, isTurning } = setting(answers, work);
    if (block === undefined) return blockQuestion(work);
    if (isTurning) return { prompt: 'turn-angle', takes: ['number'] };
    return { prompt: 'insert-at', takes: ['point'], options: ['turn', 'mirrored'] };
  },
  take(answers, work) {
    const { block, turn, mirrored } = setting(answers, work);
    const [at] = pointsOf(answers);
    if (block === undefined || !at) return MORE;
    const keep = answers.filter(({ kind }) => kind !== 'point');
    return { kind: 'command', command: { kind: 'insert', insert: { block, at, turn, mirrored } }, keep };
  },
};

function blockQuestion({ sketch }: Work): Question {
  if (sketch.blocks.length === 0) return { prompt: 'insert-none', takes: [] };
  return { prompt: 'insert-block', takes: [], options: sketch.blocks.map((_, at) => String(at + 1)) };
}

interface Setting {
  /** Undefined where there are several and none was chosen yet. */
  readonly block: number | undefined;
  readonly turn: number;
  readonly mirrored: boolean;
  readonly isTurning: boolean;
}

function setting(answers: readonly Answer[], { sketch }: Work): Setting {
  const block = sketch.blocks.length === 1 ? 0 : undefined;
  const begin: Setting = { block, turn: 0, mirrored: false, isTurning: false };
  const chosen = answers.reduce<Setting>((so, answer) => after(so, answer), begin);
  // Going back can have taken a block away that was chosen before.
  return sketch.blocks[chosen.block ?? 0] ? chosen : { ...chosen, block };
}

function after(so: Setting, answer: Answer): Setting {
  if (answer.kind === 'number') return { ...so, turn: (answer.value / 360) * TURN, isTurning: false };
  if (answer.kind !== 'option') return so;
  if (answer.option === 'turn') return { ...so, isTurning: true };
  if (answer.option === 'mirrored') return { ...so, mirrored: !so.mirrored };
  return { ...so, block: Number(answer.option) - 1 };
}
