import { randomBytes } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { TutorStore } from '../../../../src/adapters/storage/tutor-store.ts';
import { TutorDesk } from '../../../../src/apps/tutor/tutor-desk.ts';
import { KEY } from './key-course.ts';

export const PASSPHRASE = 'correct horse battery';
export const NOW = Date.UTC(2026, 10, 22, 12);
export const DAY = 86_400_000;

export interface Saved {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export function deskOn(indexedDB: IDBFactory, now = NOW): { readonly desk: TutorDesk; readonly saved: Saved[] } {
  const saved: Saved[] = [];
  const desk = new TutorDesk({
    store: new TutorStore('tutor', { indexedDB, IDBKeyRange }),
    random: (count) => new Uint8Array(randomBytes(count)),
    now: () => now,
    save: (name, content) => saved.push({ name, content }),
    print: () => {},
    breathe: () => Promise.resolve(),
    cost: { N: 2 ** 4, r: 8, p: 1 },
  });
  desk.useCourses([KEY], []);
  return { desk, saved };
}

export async function opened(
  indexedDB = new IDBFactory(),
): Promise<ReturnType<typeof deskOn> & { indexedDB: IDBFactory }> {
  const { desk, saved } = deskOn(indexedDB);
  await desk.open();
  await desk.create(PASSPHRASE);
  desk.recoveryKept();
  return { desk, saved, indexedDB };
}

export const given = (name: string, text: string) => ({
  name,
  bytes: new TextEncoder().encode(text),
  modified: NOW - DAY,
});
const HEADS = 'Nume\tE-mail\tÎncercarea\tÎnceput\tAccesat\tScor\tCurs\t';
/** A report with a row a learner, as a whole course writes it. */
export function report(
  ...learners: readonly (readonly [name: string, practice: string, result: string, seen?: string])[]
): string {
  const kinds = ['Întrebare', 'Răspuns', 'Corect', 'Rezultat'];
  const heads = HEADS + [0, 1].flatMap((at) => kinds.map((kind) => `"${kind} ${at}"`)).join('\t');
  const lines = learners.map(([name, practice, result, seen = '21 noiembrie 2026, 21:23']) =>
    [
      `"${name}"`,
      `${name.toLowerCase().replace(/[^a-z]/gu, '')}@example.org`,
      '1',
      `"${seen}"`,
      `"${seen}"`,
      '50',
      '50',
      'p-m02-scale-practice',
      `"${practice}"`,
      '"q1 B | q2 C"',
      '1',
      't-m02-scale-result',
      `"${result}"`,
      '"80 %"',
      '50',
    ].join('\t'),
  );
  return `${[heads, ...lines].join('\n')}\n`;
}
