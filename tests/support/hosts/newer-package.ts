import { builtCourse, changedCourse } from '../built-course.ts';
import { packageFile } from '../package-file.ts';

/** A package of the course's next version, in which the first heading of the lesson reads `heading`. */
export function newerPackage(heading: string): { file: string; hash: string; remove: () => void } {
  const course = changedCourse({
    'course.yaml': (text) => text.replace(/^version: .*$/m, 'version: 99.0.0'),
    'm02/scale/en.yaml': (text) => text.replace(/^( {4}heading:) .*$/m, `$1 ${heading}`),
  });
  const { bytes, entry } = builtCourse(course).scorm12;
  return { hash: entry.hash, ...packageFile(bytes) };
}
