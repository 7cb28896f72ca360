const SAMPLES = 40;
/** Milliseconds that a sample takes at least. */
const LONG_ENOUGH = 20;

/** Milliseconds a call, one figure a sample, each the mean of as many calls in a row as the coarse clock of a page needs. */
export function timed(act: () => void): readonly number[] {
  const lasting = (calls: number): number => {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) act();
    return performance.now() - start;
  };
  let calls = 1;
  while (lasting(calls) < LONG_ENOUGH) calls *= 2;
  return Array.from({ length: SAMPLES }, () => lasting(calls) / calls);
}
