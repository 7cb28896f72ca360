import { ALPHABET } from './bit-writer.ts';

/**
 * Reads what BitWriter packed. Reading never throws: beyond the end, and for a number that no
 * writer writes, it gives 0 and `broken` turns true.
 */
export class BitReader {
  #at = 0;
  #broken = false;

  constructor(private readonly text: string) {}

  get broken(): boolean {
    return this.#broken;
  }

  /** The next `width` bits, 1 to 32, as a number from 0. */
  bits(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit += 1) value = ((value << 1) | this.#bit()) >>> 0;
    return this.#broken ? 0 : value;
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  /** Whether anything is left but the zeros that fill up the last character. */
  get hasMore(): boolean {
    const [rest, used] = [this.text.slice(Math.floor(this.#at / 6)), this.#at % 6];
    return rest.length > 1 || (ALPHABET.indexOf(rest) & (63 >> used)) > 0;
  }

  /** Whether the next `width` bits are that number; reads them if they are, and nothing if they are not. */
  skipped(value: number, width: number): boolean {
    const before = this.#at;
    const found = this.bits(width) === value && !this.#broken;
    if (!found) this.#at = before;
    return found;
  }

  /** What follows makes no sense to whoever reads. */
  giveUp(): void {
    this.#broken = true;
  }

  gamma(): number {
    let zeros = 0;
    while (!this.#broken && this.#bit() === 0) {
      zeros += 1;
      if (zeros > 30) this.#broken = true;
    }
    if (this.#broken) return 0;
    return zeros === 0 ? 0 : this.bits(zeros) + 2 ** zeros - 1;
  }

  #bit(): number {
    const six = ALPHABET.indexOf(this.text.charAt(Math.floor(this.#at / 6)));
    if (this.#at >= this.text.length * 6 || six < 0) {
      this.#broken = true;
      return 0;
    }
    const bit = (six >>> (5 - (this.#at % 6))) & 1;
    this.#at += 1;
    return bit;
  }
}
