import { existsSync, readFileSync } from 'node:fs';

const LIST = 'dist/packages/packages.json';

/** A course that has been built: its SCORM 1.2 package and its intranet folder. */
export interface BuiltCourse {
  readonly zip: string;
  readonly intranet: string;
}

/** The built course of that id, or the one with the largest package; otherwise a sentence for people. */
export function chooseBuiltCourse(id: string | undefined): BuiltCourse | { readonly refused: string } {
  if (!existsSync(LIST)) return { refused: 'There is no package in dist/packages/: run npm run build first.' };
  const { packages } = JSON.parse(readFileSync(LIST, 'utf8')) as {
    readonly packages: readonly Readonly<Record<string, unknown>>[];
  };
  const built = packages.filter(({ standard }) => standard === 'SCORM 1.2');
  const ids = built.map(({ course }) => String(course)).join(', ');
  // What holds for the largest course holds for the others.
  const [largest] = [...built].sort((one, other) => Number(other.bytes) - Number(one.bytes));
  const entry = id === undefined ? largest : built.find(({ course }) => course === id);
  if (!entry) return { refused: `--course: no course "${id ?? ''}" was built; there are: ${ids}.` };
  return { zip: `dist/packages/${String(entry.file)}`, intranet: `dist/intranet/${String(entry.course)}` };
}
