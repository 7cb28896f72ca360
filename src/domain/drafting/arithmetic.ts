import { LIMIT } from '../geometry/tolerance.ts';

/** What a place of a typed text should hold. */
export type Expected = 'number' | 'operator' | 'bracket' | 'separator' | 'end' | 'name' | 'other-divisor' | 'smaller';

/** Why a text was not understood: where, from 0, what stands there (nothing at its end), and what should. */
export interface TypedFault {
  readonly at: number;
  readonly found: string;
  readonly expected: Expected;
}

const SIGNS = new Map([
  ['−', '-'],
  ['–', '-'],
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  [':', '/'],
]);

const NUMBER = /(?:\d+(?:[.,]\d+)?|[.,]\d+)/y;

/**
 * Works out a sum such as `60/2`, `-(3+1,5)*2` or `.5` in a part of a text, which it has to fill. Comma and point are both
 * decimal. The largest value is {@link LIMIT} either way.
 */
export function valueOf(text: string, from: number, to: number): number | TypedFault {
  return new Arithmetic(text, from, to).whole();
}

class Arithmetic {
  #at: number;
  #fault: TypedFault | undefined;

  constructor(
    private readonly text: string,
    from: number,
    private readonly to: number,
  ) {
    this.#at = from;
  }

  whole(): number | TypedFault {
    const value = this.#sum();
    if (!this.#fault && this.#next() !== '') this.#fail('operator');
    if (!this.#fault && !(Math.abs(value) <= LIMIT)) this.#fail('smaller');
    return this.#fault ?? value + 0;
  }

  #sum(): number {
    let value = this.#product();
    while (!this.#fault && (this.#next() === '+' || this.#next() === '-')) {
      value = this.#take() === '+' ? value + this.#product() : value - this.#product();
    }
    return value;
  }

  #product(): number {
    let value = this.#factor();
    while (!this.#fault && (this.#next() === '*' || this.#next() === '/')) {
      if (this.#take() === '*') value *= this.#factor();
      else {
        this.#next();
        const at = this.#at;
        const divisor = this.#factor();
        if (divisor === 0 && !this.#fault) {
          this.#at = at;
          this.#fail('other-divisor');
        }
        value /= divisor;
      }
    }
    return value;
  }

  #factor(): number {
    const next = this.#next();
    if (next === '-' || next === '+') return this.#take() === '-' ? -this.#factor() : this.#factor();
    if (next === '(') {
      this.#take();
      const value = this.#sum();
      if (this.#next() === ')') this.#take();
      else this.#fail('bracket');
      return value;
    }
    NUMBER.lastIndex = this.#at;
    const [digits] = NUMBER.exec(this.text.slice(0, this.to)) ?? [];
    if (digits === undefined) {
      this.#fail('number');
      return 0;
    }
    this.#at += digits.length;
    return Number(digits.replace(',', '.'));
  }

  /** The next sign that is no space, nothing at the end. */
  #next(): string {
    while (this.#at < this.to && /\s/.test(this.text.charAt(this.#at))) this.#at += 1;
    const sign = this.#at < this.to ? this.text.charAt(this.#at) : '';
    return SIGNS.get(sign) ?? sign;
  }

  #take(): string {
    const sign = this.#next();
    this.#at += 1;
    return sign;
  }

  /** The first fault is the one that is told. */
  #fail(expected: Expected): void {
    this.#fault ??= { at: this.#at, found: this.#next(), expected };
  }
}
