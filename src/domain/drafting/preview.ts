import { insertedPieces } from '../sketch/expand-inserts.ts';
import type { Pieces, Sketch } from '../sketch/sketch.ts';
import { applyCommand } from './apply-command.ts';
import { questionOf, type Drafting } from './drafting.ts';
import { pickable, pickEntity } from './pick.ts';
import type { Answer, Outcome } from './tool.ts';
import { TOOLS } from './tools/tools.ts';

const NOTHING: Pieces = { entities: [], dimensions: [], hatches: [], marks: [] };

/**
 * The rubber band: what would be drawn anew if the cursor were the answer, or what shows of the answers so far where it is
 * none.
 */
export function previewOf(drafting: Drafting): Pieces {
  const { tool, answers, history, layer, titles } = drafting;
  if (!tool) return NOTHING;
  const work = { sketch: history.sketch, layer, titles };
  const next = cursorAnswer(drafting);
  const tried = next && TOOLS[tool].take([...answers, next], work);
  const so = answers.length > 0 && !next ? TOOLS[tool].take(answers, work) : undefined;
  // A command that the answers came to is done already.
  const shown = shows(tried) ?? (so?.kind === 'more' ? so.preview : undefined);
  const applied = shown && applyCommand(history.sketch, shown);
  return applied && typeof applied !== 'string' ? addedTo(history.sketch, applied.sketch) : NOTHING;
}

function shows(outcome: Outcome | undefined) {
  if (outcome?.kind === 'command') return outcome.command;
  return outcome?.kind === 'more' ? outcome.preview : undefined;
}

function cursorAnswer(drafting: Drafting): Answer | undefined {
  const { cursor: at, reach, history } = drafting;
  const question = questionOf(drafting);
  if (!at || !question) return undefined;
  if (question.takes.includes('point')) return { kind: 'point', at };
  return question.takes.includes('pick') ? pickEntity(pickable(question, history.sketch), at, reach) : undefined;
}

/** What a drawing shows and another one does not: what did not change is the same object in both. */
function addedTo(before: Sketch, after: Sketch): Pieces {
  const shown = without(after.inserts, before.inserts).flatMap((one) => insertedPieces(after.blocks, one) ?? []);
  return {
    entities: [...without(after.entities, before.entities), ...shown.flatMap((one) => one.entities)],
    dimensions: [...without(after.dimensions, before.dimensions), ...shown.flatMap((one) => one.dimensions)],
    hatches: [...without(after.hatches, before.hatches), ...shown.flatMap((one) => one.hatches)],
    marks: [...without(after.marks, before.marks), ...shown.flatMap((one) => one.marks)],
  };
}

function without<T>(list: readonly T[], others: readonly T[]): readonly T[] {
  const known = new Set(others);
  return list.filter((thing) => !known.has(thing));
}
