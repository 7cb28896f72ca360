import { KnownNumbers } from '../sketch/number-codes.ts';
import { scaleRatio } from '../sketch/sheet-setup.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { encodeSketch } from '../sketch/sketch-codec.ts';
import { SketchReader } from '../sketch/sketch-reader.ts';
import { SketchWriter } from '../sketch/sketch-writer.ts';
import { characterOf } from '../tracking/bit-writer.ts';
import { crc32 } from '../tracking/crc.ts';
import { newHistory, takeStep, type History, type Step } from './history.ts';
import { lastDrawn, readStep, writeStep, type StepPast } from './step-codec.ts';

const VERSION = '1';
/** Stands in front of every step; in no step. */
const SEPARATOR = '.';

/**
 * The steps of a drawing as text, one piece a step: whoever keeps a journal appends the piece as it happens. The head says
 * which drawing it begins with; each piece ends with a sign that depends on itself and on the piece before it.
 */
export class Journal {
  readonly head: string;
  readonly #known = new KnownNumbers();
  readonly #pieces: string[] = [];
  #past: StepPast;
  #before: string;

  constructor(start: Sketch) {
    const sum = crc32(encodeSketch(start));
    this.head = VERSION + [18, 12, 6, 0].map((shift) => characterOf(sum >>> shift)).join('');
    this.#past = pastOf(start);
    this.#before = this.head;
  }

  /** Writes a step as {@link takeStep} gave it. */
  append(step: Step): string {
    const writer = new SketchWriter(this.#known);
    writeStep(writer, step, this.#past);
    this.#past = withStep(this.#past, step);
    const body = writer.bits.text();
    const piece = SEPARATOR + body + characterOf(crc32(this.#before + body));
    this.#before = piece;
    this.#pieces.push(piece);
    return piece;
  }

  text(): string {
    return this.head + this.#pieces.join('');
  }
}

function pastOf({ sheet, inserts }: Sketch): StepPast {
  return { ratio: scaleRatio(sheet.scale), inserts: inserts.length > 0, last: undefined };
}

function withStep(past: StepPast, step: Step): StepPast {
  const inserts = past.inserts || step.kind === 'block' || step.kind === 'insert';
  return { ...past, inserts, last: lastDrawn(step, past.last) };
}

/** A journal as far as it could be replayed. */
export interface Replayed {
  readonly history: History;
  /** Goes on behind the last step that is valid. */
  readonly journal: Journal;
  readonly steps: readonly Step[];
  /** Pieces of the text that were lost: damaged, or behind damaged ones. */
  readonly lost: number;
}

/**
 * Does all steps of a journal again, up to the first one that is damaged or cannot be done. Undefined for a journal of
 * another version or of a drawing that begins otherwise. Never throws.
 */
export function replayJournal(start: Sketch, text: string): Replayed | undefined {
  const journal = new Journal(start);
  const [head, ...bodies] = text.split(SEPARATOR);
  if (head !== journal.head) return undefined;
  const known = new KnownNumbers();
  const steps: Step[] = [];
  let history = newHistory(start);
  let past = pastOf(start);
  let before = journal.head;
  for (const piece of bodies) {
    const body = piece.slice(0, -1);
    if (piece.slice(-1) !== characterOf(crc32(before + body))) break;
    const reader = new SketchReader(body, known);
    const read = readStep(reader, past);
    const taken = reader.bits.broken ? undefined : takeStep(history, read);
    if (taken === undefined || typeof taken === 'string') break;
    ({ history } = taken);
    before = journal.append(taken.step);
    past = withStep(past, taken.step);
    steps.push(taken.step);
    // What is written otherwise than it was read is none of ours, and what follows would be understood wrongly.
    if (before !== SEPARATOR + piece) break;
  }
  return { history, journal, steps, lost: bodies.length - steps.length };
}
