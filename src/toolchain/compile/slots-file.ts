import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SLOT_KINDS } from '../../domain/course/compiled.ts';
import type { SlotKind } from '../../domain/course/compiled.ts';
import type { SlotNumber } from '../../domain/course/ids.ts';
import { DRAWING_ROWS } from '../../domain/sketch/drawing-rows.ts';
import { contentHash } from './content-hash.ts';
import type { Report } from './problem.ts';
import { cellPosition, readTsv } from './tsv-file.ts';
import type { TsvRow } from './tsv-file.ts';

const TABLE_KINDS = Object.keys(SLOT_KINDS).filter((kind) => kind !== 'elsewhere');

/** A row that a host keeps; the key says what of the course it is for. */
export interface SlotKey {
  readonly kind: SlotKind;
  /** `m02-scale`, `m02-scale/q1`, `m02-scale/e1`, `m02-scale/e1/drawing/1`, `m02-scale/check/1`, `m02-scale/check`, `m02-scale/retrieval/1`; `m02/check/1`, `m02/check` */
  readonly key: string;
}

export interface SlotTable {
  readonly file: string;
  /** The kind of slot 1, 2, 3 ..., those of retired keys too. */
  readonly kinds: readonly SlotKind[];
  readonly slots: ReadonlyMap<string, SlotNumber>;
  /** Nothing in the file is wrong, so lines may be added; a file that is not there yet is sound. */
  readonly isSound: boolean;
}

/** What of a lesson has rows. */
interface SlotOwner {
  readonly retrieval: boolean;
  readonly questions: readonly { readonly id: string }[];
  readonly screens: readonly { readonly blocks: readonly { readonly kind: string; readonly id?: string }[] }[];
  readonly check?: { readonly draw: number } | undefined;
}

const RETRIEVAL_PLACES = [1, 2];
const HEAD = ['slot', 'kind', 'key', 'seal'] as const;
const END = 'end';
const FOREVER = 'a number is never given twice, because hosts keep the answers of learners under it';

/** The keys that a lesson needs, in the order in which they are added. The first of a course has nothing to ask again. */
export function lessonSlotKeys(lessonId: string, lesson: SlotOwner, isFirst: boolean): readonly SlotKey[] {
  const places = Array.from({ length: lesson.check?.draw ?? 0 }, (_, index) => index + 1);
  const drawn = lesson.screens.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'exercise'));
  return [
    { kind: 'lesson', key: lessonId },
    ...lesson.questions.map((question) => ({ kind: 'question' as const, key: `${lessonId}/${question.id}` })),
    ...drawn.flatMap(({ id = '' }) => [
      { kind: 'exercise' as const, key: `${lessonId}/${id}` },
      ...drawingKeys(`${lessonId}/${id}`).map((key) => ({ kind: 'drawing' as const, key })),
    ]),
    ...places.map((place) => ({ kind: 'place' as const, key: `${lessonId}/check/${place}` })),
    ...(lesson.check ? [{ kind: 'result' as const, key: `${lessonId}/check` }] : []),
    ...retrievalKeys(lessonId, lesson, isFirst).map((key) => ({ kind: 'retrieval' as const, key })),
  ];
}

/** The keys of the rows by which the drawing of an exercise travels. */
export function drawingKeys(exercise: string): readonly string[] {
  return Array.from({ length: DRAWING_ROWS }, (_, at) => `${exercise}/drawing/${at + 1}`);
}

/** The keys that the check of a module needs. */
export function moduleSlotKeys(module: string, { places }: { readonly places: number }): readonly SlotKey[] {
  return [
    ...Array.from({ length: places }, (_, index) => ({
      kind: 'module-place' as const,
      key: `${module}/check/${index + 1}`,
    })),
    { kind: 'module-result', key: `${module}/check` },
  ];
}

/** The keys of what a lesson asks again of earlier ones. */
export function retrievalKeys(
  lessonId: string,
  { retrieval }: Pick<SlotOwner, 'retrieval'>,
  isFirst: boolean,
): readonly string[] {
  return retrieval && !isFirst ? RETRIEVAL_PLACES.map((place) => `${lessonId}/retrieval/${place}`) : [];
}

/** A line of slots.tsv. The seal binds number, kind and key, so that a line changed by hand shows. */
export function slotLine(slot: number, { kind, key }: SlotKey): string {
  return `${slot}\t${kind}\t${key}\t${contentHash([slot, kind, key])}\n`;
}

/** The last line of slots.tsv. It says how many numbers were given, so that a line taken off the end shows. */
export function endLine(slots: number): string {
  return `${END}\t${slots}\t\t${contentHash([END, slots])}\n`;
}

/**
 * Reads slots.tsv: a head line, numbers from 1 without gaps, every key once, each line under its seal, no more rows of
 * the report than hosts bear, an end line that fits.
 */
export function readSlots(file: string, report: Report): SlotTable {
  let faults = 0;
  const tell: Report = (problem) => {
    faults += 1;
    report(problem);
  };
  const all = readTsv(file, HEAD.length, tell);
  if (!existsSync(file)) return { file, kinds: [], slots: new Map(), isSound: true };
  const isComplete = faults === 0;
  const [first] = all;
  const hasHead = first?.cells.join() === HEAD.join();
  if (!hasHead && (first === undefined ? isComplete : first.line === 1)) {
    tell({
      file,
      line: 1,
      column: 1,
      message: `expected the head line ${HEAD.join(', ')} with tabs between the words`,
    });
  }
  const rest = first?.line === 1 && !/^\d+$/.test(first.cells[0] ?? '') ? all.slice(1) : all;
  const last = rest[rest.length - 1];
  const hasEnd = last?.cells[0] === END;
  const rows = hasEnd ? rest.slice(0, -1) : rest;
  const table = readRows(file, rows, tell);
  // A line that could not be read was told already, and the count cannot fit without it.
  if (isComplete) checkEnd(file, rows.length, hasEnd ? last : undefined, tell);
  return { file, ...table, isSound: faults === 0 };
}

function readRows(file: string, rows: readonly TsvRow[], report: Report): Pick<SlotTable, 'kinds' | 'slots'> {
  const kinds: SlotKind[] = [];
  const slots = new Map<string, SlotNumber>();
  let isOff = false;
  for (const [index, row] of rows.entries()) {
    const [number = '', kind = '', key = '', seal = ''] = row.cells;
    const expected = index + 1;
    const tell = (cell: number, message: string): void => report({ file, ...cellPosition(row, cell), message });
    if (!isOff && number !== String(expected)) {
      tell(
        0,
        `expected slot ${expected}, found "${number}"; numbers run from 1 without gaps, lines are only added at the end`,
      );
      // After a gap every line is off; the first says it.
      isOff = true;
    }
    const known = isSlotKind(kind);
    if (!known) {
      tell(1, `expected a kind (${TABLE_KINDS.join(', ')}), found "${kind}"`);
    } else if (kindOfKey(key) !== kind) {
      tell(2, `key "${key}" is no key of kind ${kind}`);
    } else if (![Number(number), expected].some((slot) => seal === contentHash([slot, kind, key]))) {
      tell(3, sealFault(row, rows));
    }
    const first = slots.get(key);
    if (first !== undefined) tell(2, `key "${key}" has slot ${first} already; a key has one slot`);
    kinds.push(known ? kind : 'lesson');
    // A number read from the table is the only place where slot numbers come from.
    if (first === undefined) slots.set(key, expected as SlotNumber);
  }
  return { kinds, slots };
}

/** Whose number it is can be told when the key that it was given to stands in another line. */
function sealFault(row: TsvRow, rows: readonly TsvRow[]): string {
  const [number = '', kind = '', key = '', seal = ''] = row.cells;
  if (seal === '') return `slot ${number} has no seal; lines are added by "npm run check -- --add-slots" alone`;
  const owner = rows.find(({ cells }) => seal === contentHash([Number(number), cells[1], cells[2]]))?.cells[2];
  const given = owner === undefined ? `was not given to the ${kind}` : `belongs to "${owner}", not to`;
  return `slot ${number} ${given} "${key}": this line was changed by hand (its seal does not fit); ${FOREVER}; put the old line back, "npm run check -- --add-slots" gives new keys new lines`;
}

function checkEnd(file: string, rows: number, end: TsvRow | undefined, report: Report): void {
  const ending = `expected "${END}" and the number of slots in the last line`;
  if (!end) {
    report({ file, line: rows + 2, column: 1, message: `${ending}, found no such line; ${FOREVER}; put it back` });
    return;
  }
  const [, count = '', , seal] = end.cells;
  if (seal !== contentHash([END, Number(count)])) {
    const message = `${ending}, found one that was changed by hand (its seal does not fit); put the old line back`;
    report({ file, ...cellPosition(end, 3), message });
  } else if (Number(count) !== rows) {
    const message = `${count} slots were given, found ${rows} lines; ${FOREVER}; put the old lines back`;
    report({ file, ...cellPosition(end, 1), message });
  }
}

/** Reports the keys of the course that have no line; `hint` is what else is to be said of a key. */
export function reportMissingSlots(
  table: SlotTable,
  keys: readonly SlotKey[],
  hint: (key: SlotKey) => string,
  report: Report,
): void {
  // Nothing of the table could be read, which was told: that every key lacks its line follows from it.
  if (!table.isSound && table.kinds.length === 0) return;
  for (const one of keys) {
    const { kind, key } = one;
    if (table.slots.has(key)) continue;
    const message = `${kind} "${key}" has no slot; "npm run check -- --add-slots" adds it at the end${hint(one)}`;
    report({ file: table.file, line: table.kinds.length + 2, column: 1, message });
  }
}

/**
 * Adds the keys that have no line yet and moves the end line; returns how many. No other line is touched, and nothing
 * is written to a table that has faults.
 */
export function addSlots(table: SlotTable, keys: readonly SlotKey[]): number {
  const missing = keys.filter(({ key }) => !table.slots.has(key));
  if (missing.length === 0 || !table.isSound) return 0;
  const before = existsSync(table.file) ? readFileSync(table.file, 'utf8') : `${HEAD.join('\t')}\n`;
  const kept = before.replace(new RegExp(`^${END}\\t.*$\\s*`, 'm'), '');
  const given = table.kinds.length;
  const added = missing.map((one, index) => slotLine(given + index + 1, one));
  writeFileSync(table.file, kept + added.join('') + endLine(given + missing.length));
  return missing.length;
}

function isSlotKind(kind: string): kind is SlotKind {
  return TABLE_KINDS.includes(kind);
}

function kindOfKey(key: string): SlotKind | undefined {
  if (/^m\d\d\/check\/[1-9]\d?$/.test(key)) return 'module-place';
  if (/^m\d\d\/check$/.test(key)) return 'module-result';
  const [, rest] = /^m\d\d-[a-z][a-z0-9-]*(\/.+)?$/.exec(key) ?? [undefined, undefined];
  if (rest === undefined) return /^m\d\d-[a-z][a-z0-9-]*$/.test(key) ? 'lesson' : undefined;
  if (/^\/q[1-9]\d?$/.test(rest)) return 'question';
  if (/^\/e[1-9]\d?$/.test(rest)) return 'exercise';
  if (/^\/e[1-9]\d?\/drawing\/[1-9]$/.test(rest)) return 'drawing';
  if (/^\/check\/[1-9]\d?$/.test(rest)) return 'place';
  if (/^\/retrieval\/[12]$/.test(rest)) return 'retrieval';
  return rest === '/check' ? 'result' : undefined;
}
