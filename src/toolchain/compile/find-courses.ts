import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** Where courses stand, as problems name them. */
export const COURSES = 'courses';

/** The folders of the courses that a command is about, or a sentence for people why there is none. */
export type ChosenCourses = { readonly folders: readonly string[] } | { readonly refused: string };

/** The folders of all courses by name: those in `courses/` that have a course.yaml. */
export function findCourses(root: string = COURSES): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => existsSync(`${root}/${name}/course.yaml`))
    .sort()
    .map((name) => `${root}/${name}`);
}

/** The course of that id, or all courses. */
export function chooseCourses(id: string | undefined, root: string = COURSES): ChosenCourses {
  const all = findCourses(root);
  if (all.length === 0) return { refused: `no course found; expected a folder in ${COURSES}/ with a course.yaml` };
  if (id === undefined) return { folders: all };
  const folder = all.find((one) => basename(one) === id);
  return folder === undefined
    ? { refused: `--course: there is no course "${id}" in ${COURSES}/; there are: ${listed(all)}` }
    : { folders: [folder] };
}

/** The course of that id, or the only one, or the only one that has the module; otherwise a sentence for people. */
export function chooseOneCourse(id: string | undefined, module: string, root: string = COURSES): ChosenCourses {
  const chosen = chooseCourses(id, root);
  if ('refused' in chosen || chosen.folders.length === 1) return chosen;
  const having = chosen.folders.filter((folder) => existsSync(`${folder}/${module}/module.yaml`));
  if (having.length === 1) return { folders: having };
  if (having.length === 0)
    return { refused: `no course has a module "${module}"; there are: ${modulesOf(chosen.folders)}` };
  return { refused: `several courses have the module "${module}"; name one by --course <id>: ${listed(having)}` };
}

function modulesOf(folders: readonly string[]): string {
  return folders
    .map((folder) => {
      const modules = readdirSync(folder)
        .filter((name) => existsSync(`${folder}/${name}/module.yaml`))
        .sort();
      return `${modules.join(', ') || 'none'} in ${basename(folder)}`;
    })
    .join('; ');
}

function listed(folders: readonly string[]): string {
  return folders.map((folder) => basename(folder)).join(', ');
}
