import * as v from 'valibot';

const Text = v.string();
const Natural = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The second line of a results file. */
export const ResultsBody = v.strictObject({
  /** When the file was written, ISO 8601. */
  made: v.pipe(Text, v.isoTimestamp()),
  /** The courses that the rows are of, as the program that wrote the file knew them. */
  courses: v.array(v.strictObject({ id: Text, version: Text, hash: v.pipe(Text, v.regex(/^[0-9a-f]{8}$/)) })),
  learners: v.array(
    v.strictObject({
      code: v.pipe(Text, v.minLength(1)),
      groups: v.array(Text),
      entries: v.array(
        v.strictObject({
          part: Text,
          attempt: v.pipe(Natural, v.minValue(1)),
          row: Text,
          response: Text,
          right: Text,
          result: Text,
          at: v.number(),
        }),
      ),
    }),
  ),
});

export type ResultsBody = v.InferOutput<typeof ResultsBody>;
