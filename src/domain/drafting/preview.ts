import type { Sketch } from '../sketch/sketch.ts';
import { applyCommand } from './apply-command.ts';
import { questionOf, type Drafting } from './drafting.ts';
import type { Lifted } from './move-things.ts';
import { pickEntity } from './pick.ts';
import type { Answer, Outcome } from './tool.ts';
import { TOOLS } from './tools/tools.ts';

const NOTHING: Lifted = { entities: [], dimensions: [], hatches: [], marks: [] };

/**
 * The rubber band: what would be drawn anew if the cursor were the answer, or what shows of the answers so far where it is
 * none.
 */
export function previewOf(drafting: Drafting): Lifted {
  const { tool, answers, history, layer } = drafting;
  if (!tool) return NOTHING;
  const work = { sketch: history.sketch, layer };
  const next = cursorAnswer(drafting);
  const tried = next && TOOLS[tool].take([...answers, next], work);
  const shown = shows(tried) ?? (answers.length > 0 && !next ? shows(TOOLS[tool].take(answers, work)) : undefined);
  const applied = shown && applyCommand(history.sketch, shown);
  return applied && typeof applied !== 'string' ? addedTo(history.sketch, applied.sketch) : NOTHING;
}

function shows(outcome: Outcome | undefined) {
  if (outcome?.kind === 'command') return outcome.command;
  return outcome?.kind === 'more' ? outcome.preview : undefined;
}

function cursorAnswer(drafting: Drafting): Answer | undefined {
  const { cursor: at, reach, history } = drafting;
  const takes = questionOf(drafting)?.takes;
  if (!at || !takes) return undefined;
  if (takes.includes('point')) return { kind: 'point', at };
  return takes.includes('pick') ? pickEntity(history.sketch, at, reach) : undefined;
}

/** The things of a drawing that another one has not: what did not change is the same object in both. */
function addedTo(before: Sketch, after: Sketch): Lifted {
  return {
    entities: without(after.entities, before.entities),
    dimensions: without(after.dimensions, before.dimensions),
    hatches: without(after.hatches, before.hatches),
    marks: without(after.marks, before.marks),
  };
}

function without<T>(list: readonly T[], others: readonly T[]): readonly T[] {
  const known = new Set(others);
  return list.filter((thing) => !known.has(thing));
}
