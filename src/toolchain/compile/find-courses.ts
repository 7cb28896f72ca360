import { existsSync, readdirSync } from 'node:fs';

/** Where courses stand, as problems name them. */
export const COURSES = 'courses';

/** The folders of all courses: those in `courses/` that have a course.yaml. */
export function findCourses(root: string = COURSES): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => existsSync(`${root}/${name}/course.yaml`))
    .sort()
    .map((name) => `${root}/${name}`);
}
