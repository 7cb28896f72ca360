/** Places on an axis that are fixed to each other by sizes. Places nearer than `same` are one. */
export class LinkedPlaces {
  readonly #same: number;
  readonly #places: number[] = [];
  readonly #parents: number[] = [];

  constructor(same: number) {
    this.#same = same;
  }

  /** All places so far, in the order in which they came. */
  get places(): readonly number[] {
    return this.#places;
  }

  /** The number of a place, which is noted if it is new. */
  note(place: number): number {
    const known = this.#places.findIndex((other) => Math.abs(other - place) < this.#same);
    if (known >= 0) return known;
    this.#parents.push(this.#places.length);
    return this.#places.push(place) - 1;
  }

  /** Whether a way of sizes leads from one place to another. */
  isLinked(a: number, b: number): boolean {
    return this.#rootOf(this.note(a)) === this.#rootOf(this.note(b));
  }

  /** Fixes one place to another; whether they were not fixed to each other before. */
  link(a: number, b: number): boolean {
    const [one, other] = [this.#rootOf(this.note(a)), this.#rootOf(this.note(b))];
    this.#parents[one] = other;
    return one !== other;
  }

  #rootOf(index: number): number {
    let at = index;
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) at = parent;
    return at;
  }
}
