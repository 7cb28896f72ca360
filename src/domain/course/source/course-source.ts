import * as v from 'valibot';
import { LANGUAGES } from '../language.ts';
import { SourceId, SourceModuleId } from './source-ids.ts';

const Percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

const PlaceCount = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(10, 'at least 10 places'),
  v.maxValue(12, 'at most 12 places'),
);
const EarlierCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4));

/** course.yaml */
export const CourseSourceSchema = v.strictObject({
  format: v.literal(1),
  id: SourceId,
  version: v.pipe(
    v.string(),
    v.regex(/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/, 'a version of three numbers, such as 0.1.0'),
  ),
  languages: v.pipe(v.array(v.picklist(LANGUAGES)), v.minLength(1, 'at least one language')),
  defaultLanguage: v.picklist(LANGUAGES),
  pass: v.strictObject({
    score: Percent,
    objective: Percent,
    /** The texts that name this number are written for up to 15. */
    objectiveFrom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(15)), 1),
  }),
  /** What the checks of modules ask where module.yaml says nothing else. */
  moduleChecks: v.optional(
    v.strictObject({ places: v.optional(PlaceCount, 12), earlier: v.optional(EarlierCount, 2) }),
    {},
  ),
  modules: v.pipe(v.array(SourceModuleId), v.minLength(1, 'at least one module')),
  /** When the module behind another one opens: always, or when that one's check has been passed. */
  nextModule: v.optional(v.picklist(['always', 'mastery']), 'always'),
  /** Keys of slots.tsv that are no longer in the course, on purpose. */
  retired: v.optional(v.array(v.string()), []),
});

export type CourseSource = v.InferOutput<typeof CourseSourceSchema>;

/** module.yaml */
export const ModuleSourceSchema = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^[1-9]\d?$/, "the module's number in quotes, such as '2'")),
  lessons: v.pipe(v.array(SourceId), v.minLength(1, 'at least one lesson')),
  /** The module has a check; what is left out here is as course.yaml says. */
  check: v.optional(
    v.strictObject({
      places: v.optional(PlaceCount),
      earlier: v.optional(EarlierCount),
      score: v.optional(Percent),
      objective: v.optional(Percent),
    }),
  ),
});

export type ModuleSource = v.InferOutput<typeof ModuleSourceSchema>;
