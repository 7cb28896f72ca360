/** What a site allows where `site.yaml` does not say. */
export const SITE_DEFAULTS = { retentionDays: 180, downloads: false } as const;
