import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SLOT_KINDS } from '../../domain/course/compiled.ts';
import type { SlotKind } from '../../domain/course/compiled.ts';
import type { SlotNumber } from '../../domain/course/ids.ts';
import { MAX_ROWS, WHOLE_COURSE_KINDS } from '../../domain/tracking/rows.ts';
import type { Report } from './problem.ts';
import { cellPosition, readTsv } from './tsv-file.ts';

/** A row that a host keeps; the key says what of the course it is for. */
export interface SlotKey {
  readonly kind: SlotKind;
  /** `m02-scale`, `m02-scale/q1`, `m02-scale/check/1`, `m02-scale/check` */
  readonly key: string;
}

export interface SlotTable {
  readonly file: string;
  /** The kind of slot 1, 2, 3 ..., those of retired keys too. */
  readonly kinds: readonly SlotKind[];
  readonly slots: ReadonlyMap<string, SlotNumber>;
}

/** What of a lesson has rows. */
interface SlotOwner {
  readonly questions: readonly { readonly id: string }[];
  readonly check?: { readonly draw: number } | undefined;
}

const HEAD = ['slot', 'kind', 'key'] as const;

/** The keys that a lesson needs, in the order in which they are added. */
export function lessonSlotKeys(lessonId: string, lesson: SlotOwner): readonly SlotKey[] {
  const places = Array.from({ length: lesson.check?.draw ?? 0 }, (_, index) => index + 1);
  return [
    { kind: 'lesson', key: lessonId },
    ...lesson.questions.map((question) => ({ kind: 'question' as const, key: `${lessonId}/${question.id}` })),
    ...places.map((place) => ({ kind: 'place' as const, key: `${lessonId}/check/${place}` })),
    ...(lesson.check ? [{ kind: 'result' as const, key: `${lessonId}/check` }] : []),
  ];
}

/** Reads slots.tsv: a head line, numbers from 1 without gaps, every key once, no more rows of the report than hosts bear. */
export function readSlots(file: string, report: Report): SlotTable {
  const kinds: SlotKind[] = [];
  const slots = new Map<string, SlotNumber>();
  let expected = 0;
  let isOff = false;
  let reported = 0;
  for (const row of readTsv(file, HEAD.length, report)) {
    const [number = '', kind = '', key = ''] = row.cells;
    if (row.line === 1 && row.cells.join() === HEAD.join()) continue;
    expected += 1;
    if (!isOff && number !== String(expected)) {
      const message = `expected slot ${expected}, found "${number}"; numbers run from 1 without gaps, lines are only added at the end`;
      report({ file, ...cellPosition(row, 0), message });
      // After a gap every line is off; the first says it.
      isOff = true;
    }
    const known = isSlotKind(kind);
    if (!known) {
      const message = `expected a kind (${Object.keys(SLOT_KINDS).join(', ')}), found "${kind}"`;
      report({ file, ...cellPosition(row, 1), message });
    } else if (kindOfKey(key) !== kind && kind !== 'exercise') {
      report({ file, ...cellPosition(row, 2), message: `key "${key}" is no key of kind ${kind}` });
    }
    const first = slots.get(key);
    if (first !== undefined) {
      report({ file, ...cellPosition(row, 2), message: `key "${key}" has slot ${first} already; a key has one slot` });
    }
    if (known && WHOLE_COURSE_KINDS.includes(kind)) reported += 1;
    if (known && WHOLE_COURSE_KINDS.includes(kind) && reported === MAX_ROWS + 1) {
      const message = `"${key}" would be row ${reported} of the report; a course has at most ${MAX_ROWS} rows (${WHOLE_COURSE_KINDS.join(', ')})`;
      report({ file, ...cellPosition(row, 2), message });
    }
    kinds.push(known ? kind : 'lesson');
    // A number read from the table is the only place where slot numbers come from.
    if (first === undefined) slots.set(key, expected as SlotNumber);
  }
  return { file, kinds, slots };
}

/** Reports the keys of the course that have no line. */
export function reportMissingSlots(table: SlotTable, keys: readonly SlotKey[], report: Report): void {
  for (const { kind, key } of keys) {
    if (table.slots.has(key)) continue;
    const message = `${kind} "${key}" has no slot; "npm run check -- --add-slots" adds it at the end`;
    report({ file: table.file, line: table.kinds.length + 2, column: 1, message });
  }
}

/** Appends the keys that have no line yet; returns how many. Nothing that stands there is touched. */
export function addSlots(table: SlotTable, keys: readonly SlotKey[]): number {
  const missing = keys.filter(({ key }) => !table.slots.has(key));
  if (missing.length === 0) return 0;
  if (!existsSync(table.file)) writeFileSync(table.file, `${HEAD.join('\t')}\n`);
  const text = readFileSync(table.file, 'utf8');
  const lines = missing.map(({ kind, key }, index) => `${table.kinds.length + index + 1}\t${kind}\t${key}\n`);
  appendFileSync(table.file, (text === '' || text.endsWith('\n') ? '' : '\n') + lines.join(''));
  return missing.length;
}

function isSlotKind(kind: string): kind is SlotKind {
  return Object.keys(SLOT_KINDS).includes(kind);
}

function kindOfKey(key: string): SlotKind | undefined {
  const [, rest] = /^m\d\d-[a-z][a-z0-9-]*(\/.+)?$/.exec(key) ?? [undefined, undefined];
  if (rest === undefined) return /^m\d\d-[a-z][a-z0-9-]*$/.test(key) ? 'lesson' : undefined;
  if (/^\/q[1-9]\d?$/.test(rest)) return 'question';
  if (/^\/check\/[1-9]\d?$/.test(rest)) return 'place';
  return rest === '/check' ? 'result' : undefined;
}
