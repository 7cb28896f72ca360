/** Moodle refuses what lies outside; a clock that is so wrong has no time to tell. */
const FIRST = Date.UTC(1970, 0, 1);
const AFTER_LAST = Date.UTC(2039, 0, 1);

/**
 * `2026-11-21T20:00:00.00Z`: of the forms that SCORM 2004 allows (RTE 4.1.1.7) the one that all hosts take, with exactly
 * two decimals before the zone.
 *
 * @param now Milliseconds since 1970.
 */
export function timestamp2004(now: number): string {
  const moment = now >= FIRST && now < AFTER_LAST ? now : FIRST;
  return new Date(moment).toISOString().replace(/\.\d{3}Z$/u, '.00Z');
}
