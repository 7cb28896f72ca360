/** Radians of a whole turn. */
export const TURN = 2 * Math.PI;

/** The same angle from 0 up to, but not including, `period` (a whole turn, or half of one for what has no direction). */
export function normalAngle(angle: number, period = TURN): number {
  const rest = angle % period;
  // A negative angle of almost nothing rounds up to the period itself.
  const positive = rest < 0 ? rest + period : rest;
  return positive >= period ? 0 : positive + 0;
}

/**
 * Where an angle stands in a sweep that runs anticlockwise from `start`: radians after the start, from 0 up to a turn.
 * An angle that is nearer to the start than to the end of the sweep, but before it, is negative.
 */
export function angleInSweep(angle: number, start: number, sweep: number): number {
  const after = normalAngle(angle - start);
  const before = after - TURN;
  return after > sweep && -before < after - sweep ? before : after;
}
