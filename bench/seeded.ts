/** Numbers from 0 up to 1, by a linear congruence: the same in every run. */
export function seeded(): () => number {
  let state = 20_260_504;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
