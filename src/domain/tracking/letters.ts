const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Stands for a part that the question does not have, as after a change of the course. */
export const NO_LETTER = '?';

/** The letter of an option by the author's order: option 1 is A; hosts allow 36 options. */
export function letterOf(items: readonly { readonly id: string }[], id: string): string {
  return LETTERS.charAt(items.findIndex((item) => item.id === id)) || NO_LETTER;
}
