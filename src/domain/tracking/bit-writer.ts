/** The alphabet of base64url: every character is safe in suspend data of any host. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The character for six bits, 0 to 63. */
export function characterOf(sixBits: number): string {
  return ALPHABET.charAt(sixBits & 63);
}

/** The largest number that {@link BitWriter.gamma} keeps; greater ones are kept as this one. */
export const MAX_GAMMA = 0x7fff_fffe;

/** Packs numbers into base64url text, most significant bit first. */
export class BitWriter {
  #text = '';
  #held = 0;
  #count = 0;

  /** Appends the lowest `width` bits, 1 to 32. */
  bits(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      this.#held = (this.#held << 1) | ((value >>> bit) & 1);
      this.#count += 1;
      if (this.#count === 6) this.#flush();
    }
  }

  flag(value: boolean): void {
    this.bits(value ? 1 : 0, 1);
  }

  /** Appends a whole number from 0 in Elias' gamma code: small numbers are short (0 takes 1 bit, 41 takes 11). */
  gamma(value: number): void {
    const kept = Math.max(0, Math.min(Math.floor(value) || 0, MAX_GAMMA)) + 1;
    const width = 32 - Math.clz32(kept);
    if (width > 1) this.bits(0, width - 1);
    this.bits(kept, width);
  }

  /** Everything written so far, filled up with zeros to whole characters. */
  text(): string {
    return this.#count === 0 ? this.#text : this.#text + characterOf(this.#held << (6 - this.#count));
  }

  #flush(): void {
    this.#text += characterOf(this.#held);
    this.#held = 0;
    this.#count = 0;
  }
}
