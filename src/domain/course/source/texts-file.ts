import * as v from 'valibot';

/*
 * The general form of the text files, for editors: which fields there are, without the keys that a lesson decides.
 * The compiler checks by the exact schema of the lesson (texts-source.ts).
 */

const Line = v.pipe(v.string(), v.description('One line: **bold**, [words](term_id), {12.5 mm}, {dia}, {deg}, {pm}'));
const Text = v.pipe(v.string(), v.description('Paragraphs and lists: **bold**, [words](term_id), {12.5 mm}'));
const Plain = v.pipe(v.string(), v.description('Plain words; {12.5 mm} and {dia} work'));
const Lines = v.record(v.string(), Line);

/** `<language>.yaml` beside course.yaml */
export const CourseTextsFileSchema = v.strictObject({ title: Plain, modules: v.record(v.string(), Plain) });

/** `<language>.yaml` beside lesson.yaml */
export const LessonTextsFileSchema = v.strictObject({
  title: Plain,
  objectives: v.record(v.string(), Plain),
  screens: v.record(
    v.string(),
    v.objectWithRest(
      { heading: Plain },
      v.union([
        Text,
        v.strictObject({ steps: v.array(Line) }),
        v.strictObject({ alt: Plain }),
        v.strictObject({ problem: Text, steps: v.array(Line), result: Text }),
        v.strictObject({ caption: Plain, head: v.array(Line), rows: v.array(v.array(Line)) }),
      ]),
    ),
  ),
  questions: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        stem: Line,
        hints: v.optional(v.array(Line)),
        options: v.optional(Lines),
        left: v.optional(Lines),
        right: v.optional(Lines),
        sentence: v.optional(v.pipe(v.string(), v.description('One line with its gaps: [size]'))),
        regions: v.optional(Lines),
        lines: v.optional(Lines),
        feedback: Lines,
      }),
    ),
  ),
  figures: v.optional(
    v.record(v.string(), v.strictObject({ alt: v.optional(Plain), labels: v.optional(v.record(v.string(), Plain)) })),
  ),
  terms: v.optional(v.record(v.string(), Plain)),
});
