import type { Exercise } from '../../domain/grading/exercise.ts';
import type { Warning } from './problem.ts';
import type { CourseInFiles } from './read-course.ts';

/**
 * F03: a fault code that a lesson's answers or exercises show, and of which taught.tsv does not say which lesson teaches what is
 * missing. Told once a code, and not of a course without that table.
 */
export function untaughtFaults(
  { modules, taught }: Pick<CourseInFiles, 'modules' | 'taught'>,
  drawn: ReadonlyMap<string, Pick<Exercise, 'shows'>>,
): readonly Warning[] {
  if (!taught) return [];
  const told = new Set(Object.keys(taught));
  return modules.flatMap(({ lessons }) =>
    lessons.flatMap(({ read: { yaml } }) =>
      codesIn(yaml.data, drawn).flatMap(({ code, path }) => {
        if (told.has(code)) return [];
        told.add(code);
        const message = `fault code "${code}" is not in taught.tsv; expected the lesson that teaches it, or "-"`;
        return [{ file: yaml.file, ...yaml.at(path), rule: 'F03', message }];
      }),
    ),
  );
}

type Path = readonly (string | number)[];

/** The codes of a lesson's source with their places: those of answers, and those that its exercises practise. */
function codesIn(
  data: unknown,
  drawn: ReadonlyMap<string, Pick<Exercise, 'shows'>>,
  path: Path = [],
): readonly { readonly code: string; readonly path: Path }[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    if (typeof value !== 'string') return codesIn(value, drawn, at);
    const codes = key === 'fault' ? [value] : key === 'exercise' ? (drawn.get(value)?.shows ?? []) : [];
    return codes.map((code) => ({ code, path: at }));
  });
}
