const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Stands for a part that the question does not have, as after a change of the course. */
export const NO_LETTER = '?';

/** The letter of an option by its place in the author's order, from 0: option 0 is A; hosts allow 36 options. */
export function letterAt(place: number): string {
  return LETTERS.charAt(place) || NO_LETTER;
}
