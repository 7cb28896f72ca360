import type { Point } from '../geometry/point.ts';
import { isOnSheet } from '../sketch/grid.ts';
import { expandedSketch, linesOn } from '../sketch/expand-inserts.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { NO_LISTS, type TitleLists } from '../sketch/title-lists.ts';
import { answerTyped, type AnswerFault } from './answer-typed.ts';
import type { ToolName } from './command-names.ts';
import { newHistory, takeStep, type History, type Step } from './history.ts';
import { parseInput } from './parse-input.ts';
import { pickable, pickEntity, pickSize, pickThing, thingsBetween } from './pick.ts';
import { everything, isNothing, toggled, withThings } from './selection.ts';
import { touchesGiven } from './touches-given.ts';
import { NO_THINGS, type CommandFault, type Things } from './sketch-command.ts';
import type { Answer, Question, ToolFault } from './tool.ts';
import { TOOLS } from './tools/tools.ts';
import type { TypedRefusal } from './typed-input.ts';

/** What was not done, and why; nothing else has changed then. */
export type Notice =
  | { readonly kind: 'typed'; readonly refusal: TypedRefusal }
  | {
      readonly kind: 'answer';
      readonly fault: AnswerFault | 'nothing-there' | 'in-block' | 'no-enter' | 'off-sheet' | 'given';
    }
  | { readonly kind: 'tool'; readonly fault: ToolFault; readonly at: Point | undefined }
  | { readonly kind: 'command'; readonly fault: CommandFault };

/** Somebody at a drawing: what is drawn, the running tool with its answers, what is selected. Plain data. */
export interface Drafting {
  readonly history: History;
  /** So many lines, the first ones, stay as they are: nobody can change or erase them. */
  readonly given: number;
  /** What may stand in the fields of its title block. */
  readonly titles: TitleLists;
  readonly layer: Layer;
  readonly tool: ToolName | undefined;
  readonly answers: readonly Answer[];
  readonly selection: Things;
  /** Where a rectangle of selection was begun. */
  readonly corner: Point | undefined;
  readonly cursor: Point | undefined;
  /** How far from the cursor things are picked, in millimetres. */
  readonly reach: number;
  /** The place given last: where relative places begin. */
  readonly zero: Point;
  readonly notice: Notice | undefined;
}

/** What happens at the drawing. Places are in millimetres of the sheet, snapped already. */
export type DraftEvent =
  | { readonly kind: 'tool'; readonly tool: ToolName }
  | { readonly kind: 'layer'; readonly layer: Layer }
  | { readonly kind: 'cursor'; readonly at: Point; readonly reach: number }
  | { readonly kind: 'point'; readonly at: Point; readonly reach: number }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'enter' | 'escape' | 'undo' | 'redo' };

/** The drawing after an event, and the steps for its journal. */
export interface Drafted {
  readonly drafting: Drafting;
  readonly steps: readonly Step[];
}

/** Begins to work on a drawing that is on its grid, or goes on where a journal ended; its first `given` lines stay as they are. */
export function startDrafting(start: Sketch | History, given = 0, titles: TitleLists = NO_LISTS): Drafting {
  return {
    history: 'sheet' in start ? newHistory(start) : start,
    given,
    titles,
    layer: 'visible',
    tool: undefined,
    answers: [],
    selection: NO_THINGS,
    corner: undefined,
    cursor: undefined,
    reach: 0,
    zero: { x: 0, y: 0 },
    notice: undefined,
  };
}

/** What the running tool asks; undefined where none runs. */
export function questionOf({ tool, answers, history, layer, titles }: Drafting): Question | undefined {
  return tool && TOOLS[tool].ask(answers, { sketch: history.sketch, layer, titles });
}

/** Where relative places begin; undefined while no place is asked for. */
export function relativeZero(drafting: Drafting): Point | undefined {
  const question = questionOf(drafting);
  return question?.takes.includes('point') && !question.free ? (question.base ?? drafting.zero) : undefined;
}

/** One event. Never throws; what cannot be done leaves a notice. */
export function stepDrafting(before: Drafting, event: DraftEvent): Drafted {
  const drafting: Drafting = { ...before, notice: undefined };
  const question = questionOf(drafting);
  switch (event.kind) {
    case 'tool':
      return started(drafting, event.tool);
    case 'layer':
      return only({ ...drafting, layer: event.layer });
    case 'cursor':
      return only({ ...before, cursor: event.at, reach: event.reach });
    case 'undo':
    case 'redo':
      return gone(drafting, event.kind);
    case 'escape':
      return only(escaped(drafting, question));
    case 'enter':
      return entered(drafting, question);
    case 'point':
      return pointed({ ...drafting, cursor: event.at, reach: event.reach }, event.at, question);
    case 'typed':
      return typed(drafting, event.text, question);
    case 'option':
      if (!question?.options?.includes(event.option)) return only(noticed(drafting, 'not-asked'));
      return answered(drafting, { kind: 'option', option: event.option });
  }
}

function started(drafting: Drafting, tool: ToolName): Drafted {
  const ready: Drafting = { ...drafting, tool, answers: [], corner: undefined };
  const takes = questionOf(ready)?.takes ?? [];
  const [size, another] = ready.selection.dimensions;
  if (takes.includes('size') && size !== undefined && another === undefined) {
    return answered({ ...ready, selection: NO_THINGS }, { kind: 'size', dimension: size });
  }
  if (!takes.includes('things')) return only({ ...ready, selection: NO_THINGS });
  if (tool === 'select' || isNothing(ready.selection)) return only(ready);
  return answered(ready, { kind: 'things', things: ready.selection });
}

function typed(drafting: Drafting, text: string, question: Question | undefined): Drafted {
  const input = parseInput(text, question?.options);
  if (input.kind === 'fault' || input.kind === 'ambiguous') {
    return only({ ...drafting, notice: { kind: 'typed', refusal: input } });
  }
  if (input.kind === 'command') {
    if (input.command === 'undo' || input.command === 'redo') return gone(drafting, input.command);
    return started(drafting, input.command);
  }
  if (!question) return only(noticed(drafting, 'not-asked'));
  const answer = answerTyped(input, question, question.base ?? drafting.zero, drafting.cursor);
  return typeof answer === 'string' ? only(noticed(drafting, answer)) : answered(drafting, answer);
}

function pointed(drafting: Drafting, at: Point, question: Question | undefined): Drafted {
  const { sketch } = drafting.history;
  if (question?.takes.includes('point')) return answered(drafting, { kind: 'point', at });
  if (question?.takes.includes('pick')) {
    const pick = pickEntity(pickable(question, sketch), at, drafting.reach);
    if (pick) return answered(drafting, pick);
    const isShown = pickEntity(linesOn(sketch), at, drafting.reach) !== undefined;
    return only(noticed(drafting, isShown ? 'in-block' : 'nothing-there'));
  }
  if (question?.takes.includes('size')) {
    const dimension = pickSize(sketch, at, drafting.reach);
    if (dimension !== undefined) return answered(drafting, { kind: 'size', dimension });
    const isShown = pickSize(expandedSketch(sketch), at, drafting.reach) !== undefined;
    return only(noticed(drafting, isShown ? 'in-block' : 'nothing-there'));
  }
  if (!question?.takes.includes('things')) return only(noticed(drafting, 'not-asked'));
  const { corner, selection } = drafting;
  if (corner) {
    const selected = withThings(selection, thingsBetween(sketch, corner, at));
    return only({ ...drafting, corner: undefined, selection: selected });
  }
  const picked = pickThing(sketch, at, drafting.reach);
  return only(picked ? { ...drafting, selection: toggled(selection, picked) } : { ...drafting, corner: at });
}

function entered(drafting: Drafting, question: Question | undefined): Drafted {
  if (question?.takes.includes('enter')) return answered(drafting, { kind: 'enter' });
  if (!question?.takes.includes('things') || isNothing(drafting.selection)) return only(noticed(drafting, 'no-enter'));
  return answered(drafting, { kind: 'things', things: drafting.selection });
}

/** One step back: the rectangle that was begun, the selection, the last answer, at last the tool. */
function escaped(drafting: Drafting, question: Question | undefined): Drafting {
  const { answers, corner, selection } = drafting;
  if (corner) return { ...drafting, corner: undefined };
  const gathers = question?.takes.includes('things') ?? true;
  if (gathers && !isNothing(selection)) return { ...drafting, selection: NO_THINGS };
  if (answers.length === 0) return { ...drafting, tool: undefined };
  return { ...drafting, answers: question?.restarts ? [] : answers.slice(0, -1) };
}

function answered(drafting: Drafting, answer: Answer): Drafted {
  const { tool, history, layer, titles } = drafting;
  if (!tool) return only(drafting);
  if (answer.kind === 'option' && answer.option === 'all' && questionOf(drafting)?.takes.includes('things')) {
    const all = everything(history.sketch);
    const entities = all.entities.filter((line) => line >= drafting.given);
    return only({ ...drafting, selection: { ...all, entities } });
  }
  if (answer.kind === 'point' && !isOnSheet(answer.at)) return only(noticed(drafting, 'off-sheet'));
  const zero = answer.kind === 'point' ? answer.at : drafting.zero;
  const answers = [...drafting.answers, answer];
  const outcome = TOOLS[tool].take(answers, { sketch: history.sketch, layer, titles });
  switch (outcome.kind) {
    case 'refused':
      return only({ ...drafting, notice: { kind: 'tool', fault: outcome.fault, at: outcome.at } });
    case 'more':
      return only({ ...drafting, answers, zero });
    case 'end':
      return only({ ...drafting, answers: [] });
    case 'command': {
      if (touchesGiven(outcome.command, drafting.given)) return only(noticed(drafting, 'given'));
      const taken = takeStep(history, outcome.command);
      if (typeof taken === 'string') return only({ ...drafting, notice: { kind: 'command', fault: taken } });
      const next: Drafting = { ...drafting, history: taken.history, answers: outcome.keep, zero };
      // Things are known by their places, which a command may have changed.
      const keeps = outcome.keep.some(({ kind }) => kind === 'things');
      return { drafting: keeps ? next : { ...next, selection: NO_THINGS }, steps: [taken.step] };
    }
  }
}

/** Back or forth; a tool that holds things or lines of the drawing that was begins again. */
function gone(drafting: Drafting, kind: 'undo' | 'redo'): Drafted {
  const taken = takeStep(drafting.history, { kind });
  if (typeof taken === 'string') return only({ ...drafting, notice: { kind: 'command', fault: taken } });
  const holds = drafting.answers.some(({ kind }) => kind === 'things' || kind === 'pick' || kind === 'size');
  return {
    drafting: {
      ...drafting,
      history: taken.history,
      selection: NO_THINGS,
      corner: undefined,
      answers: holds ? [] : drafting.answers,
    },
    steps: [taken.step],
  };
}

function only(drafting: Drafting): Drafted {
  return { drafting, steps: [] };
}

function noticed(drafting: Drafting, fault: Extract<Notice, { kind: 'answer' }>['fault']): Drafting {
  return { ...drafting, notice: { kind: 'answer', fault } };
}
