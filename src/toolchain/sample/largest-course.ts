import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Of courses' folders the one in which most lessons lie, the first one among equals; undefined where there is none. */
export function largestCourse(folders: readonly string[]): string | undefined {
  return [...folders].sort((one, other) => lessonsIn(other) - lessonsIn(one))[0];
}

function lessonsIn(course: string): number {
  return readdirSync(course).reduce((sum, module) => {
    const folder = join(course, module);
    if (!existsSync(join(folder, 'module.yaml'))) return sum;
    return sum + readdirSync(folder).filter((lesson) => existsSync(join(folder, lesson, 'lesson.yaml'))).length;
  }, 0);
}
