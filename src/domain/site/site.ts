import * as v from 'valibot';

/** What a site allows, set by whoever packages the course (`site.yaml`), never by the learner. */
export const SiteSchema = v.strictObject({
  /** Days after which work left on a computer is removed. */
  retentionDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)), 180),
  /** Whether learners may save files. */
  downloads: v.optional(v.boolean(), false),
});

export type Site = v.InferOutput<typeof SiteSchema>;
