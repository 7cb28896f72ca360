/**
 * The sheet that the learner has had before the eyes as it is now. A message may cover a sheet that has just been looked
 * at, or one that nobody has seen yet, or what is said about an answer in the moment in which it comes.
 */
export class LookedAt {
  #sheet: string | undefined;

  /** @param covered whether a message stands in the place of the sheet */
  shows(sheet: string, covered: boolean): void {
    if (!covered) this.#sheet = sheet;
  }

  /** Something new stands on the sheet. */
  changed(covered: boolean): void {
    if (covered) this.#sheet = undefined;
  }

  has(sheet: string): boolean {
    return this.#sheet === sheet;
  }
}
