import type { Report, Warning } from './problem.ts';
import type { SlotKey, SlotTable } from './slots-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** A row of slots.tsv that stands for nothing in the course any more. */
export interface RetiredSlot extends SlotKey {
  readonly slot: number;
}

/** The rows whose key the course no longer has; of a lesson that is gone, the lesson's own row stands for all. */
export function retiredSlots(table: SlotTable, keys: readonly SlotKey[]): readonly RetiredSlot[] {
  const needed = new Set(keys.map(({ key }) => key));
  const gone = [...table.slots].flatMap(([key, slot]) => {
    const kind = table.kinds[slot - 1];
    return needed.has(key) || kind === undefined ? [] : [{ key, kind, slot }];
  });
  const lessons = new Set(gone.filter(({ kind }) => kind === 'lesson').map(({ key }) => key));
  return gone.filter(({ key, kind }) => kind === 'lesson' || !lessons.has(lessonOf(key)));
}

/** S01: what learners have answered to these goes unread, which is told until course.yaml says that it is meant. */
export function retiredWarnings(
  file: string,
  retired: readonly RetiredSlot[],
  meant: readonly string[],
): readonly Warning[] {
  return retired
    .filter(({ key }) => !meant.includes(key))
    .map(({ key, kind, slot }) => {
      const back =
        kind === 'place' || kind === 'result' ? 'give the check its old draw back' : `give the ${kind} its old id back`;
      const message =
        `${kind} "${key}" is no longer in the course: what learners have answered to it goes unread. ` +
        `If it was only renamed, ${back}; if it is meant, add "${key}" to "retired" in course.yaml`;
      return { file, line: slot + 1, column: 1, rule: 'S01', message };
    });
}

/** A key in `retired` of course.yaml that the course has, that stands there twice, or that never had a row. */
export function reportWronglyRetired(
  yaml: YamlFile,
  meant: readonly string[],
  { keys, table }: { readonly keys: readonly SlotKey[]; readonly table: SlotTable },
  report: Report,
): void {
  const wrong = (key: string, index: number): string | undefined => {
    if (keys.some((one) => one.key === key)) return 'is in the course; remove it from this list';
    if (meant.indexOf(key) !== index) return 'stands in this list twice';
    // What is wrong with the table is told of the table.
    if (!table.isSound || table.slots.has(key)) return undefined;
    return 'has no row in slots.tsv, so it was never in the course; correct it or remove it from this list';
  };
  for (const [index, key] of meant.entries()) {
    const problem = wrong(key, index);
    if (problem === undefined) continue;
    report({ file: yaml.file, ...yaml.at(['retired', index]), message: `retired "${key}" ${problem}` });
  }
}

/** What a new key of a lesson may be the new name of: its sentence in the error that asks for a row. */
export function renameHint({ kind, key }: SlotKey, retired: readonly RetiredSlot[], meant: readonly string[]): string {
  const alike = retired.filter(
    (one) =>
      one.kind === kind && !meant.includes(one.key) && (kind === 'lesson' || lessonOf(one.key) === lessonOf(key)),
  );
  if (alike.length === 0) return '';
  const names = alike.map((one) => `"${one.key}"`).join(' or ');
  return `; if it is ${names} under another id, give it the old id back before: under a new one, what learners have answered goes unread`;
}

function lessonOf(key: string): string {
  return key.split('/')[0] ?? '';
}
