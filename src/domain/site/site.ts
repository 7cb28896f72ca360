import * as v from 'valibot';
import { SITE_DEFAULTS } from './site-defaults.ts';

/** What a site allows, set by whoever packages the course (`site.yaml`), never by the learner. */
export const SiteSchema = v.strictObject({
  /** Days after which work left on a computer is removed. */
  retentionDays: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
    SITE_DEFAULTS.retentionDays,
  ),
  /** Whether learners may save files. */
  downloads: v.optional(v.boolean(), SITE_DEFAULTS.downloads),
});

export type Site = v.InferOutput<typeof SiteSchema>;
