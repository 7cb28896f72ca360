import { partIds } from './part-files.ts';
import { viewsOf, viewsOfAll, type PartRequest, type ViewsResult } from './views-of.ts';

/** The parts of a course, each read or computed once. */
export interface CourseParts {
  /** Such as `courses/technical-drawing`. */
  readonly course: string;
  readonly ids: readonly string[];
  readonly views: (request: PartRequest) => ViewsResult;
}

/** @param expected what will be asked for: what of it has to be computed is computed side by side */
export function courseParts(course: string, expected: readonly PartRequest[]): CourseParts {
  const ids = partIds(course);
  const key = ({ id, parameters = {} }: PartRequest): string => JSON.stringify([id, parameters]);
  const wanted = [...new Map(expected.map((request) => [key(request), request])).values()].filter(({ id }) =>
    ids.includes(id),
  );
  const results = viewsOfAll(course, wanted);
  const known = new Map(
    wanted.flatMap((request, index) => {
      const result = results[index];
      return result ? [[key(request), result] as const] : [];
    }),
  );
  return {
    course,
    ids,
    views: (request) => {
      const result = known.get(key(request)) ?? viewsOf(course, request.id, request);
      known.set(key(request), result);
      return result;
    },
  };
}
