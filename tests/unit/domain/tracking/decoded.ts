import type { CourseIndex } from '../../../../src/domain/course/compiled.ts';
import type { Attempt } from '../../../../src/domain/tracking/attempt.ts';
import { decodeSuspendData } from '../../../../src/domain/tracking/suspend-data.ts';
import { courseIndex } from '../course-index-fixture.ts';

/** The attempt that a text holds; throws where it cannot be read. */
export function decoded(text: string, index: CourseIndex = courseIndex): Attempt {
  const result = decodeSuspendData(text, index);
  if ('problem' in result) throw new Error(`${result.problem}: ${text}`);
  return result.attempt;
}
