/** What authors compute numbers by, and what they ask of them: a tree. */
export type Formula =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Formula[] };

/** One thing that has to hold: two formulas and how they compare. */
export interface Condition {
  readonly sign: Comparison;
  readonly left: Formula;
  readonly right: Formula;
}

export type Sign = '+' | '-' | '*' | '/';
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** How many numbers each function takes: at least, at most. */
export const FUNCTIONS = { min: [2, 9], max: [2, 9], abs: [1, 1], round: [1, 2], decimals: [1, 1] } as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** What a text is read as, or why it is none. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

/** Longer ones nobody checks by reading; it also bounds how deep brackets go. */
const LONGEST = 200;
const SIGNS = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9]*)|(!=|<=|>=|[-+*/(),=<>]))/uy;

/** Reads `real / by`, `round(real * 3 / 4, 1)`: numbers, names, `+ - * /`, brackets and functions. */
export function parseFormula(text: string): Parsed<Formula> {
  return parse(text, (reader) => reader.sum());
}

/** Reads `drawn != turned`, `decimals(drawn) <= 1`. */
export function parseCondition(text: string): Parsed<Condition> {
  return parse(text, (reader) => reader.condition());
}

/** The names in a formula, as often as they stand in it. */
export function namesIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'name':
      return [formula.name];
    case 'sign':
      return [...namesIn(formula.left), ...namesIn(formula.right)];
    case 'call':
      return formula.of.flatMap(namesIn);
  }
}

function parse<T>(text: string, read: (reader: Reader) => T): Parsed<T> {
  if (text.length > LONGEST) return { fault: `expected at most ${LONGEST} characters, found ${text.length}` };
  const reader = new Reader(text);
  const value = read(reader);
  if (reader.fault === undefined && reader.next !== '') reader.refuse('an end');
  return reader.fault === undefined ? { value } : { fault: reader.fault };
}

const NOTHING: Formula = { kind: 'number', digits: '0' };

/** Goes through a text from left to right; behind the first fault nothing counts. */
class Reader {
  fault: string | undefined;
  /** What stands next: digits, a name or a sign; '' at the end. */
  next = '';
  #at = 0;

  constructor(private readonly text: string) {
    this.#step();
  }

  condition(): Condition {
    const left = this.sum();
    const sign = this.next;
    if (!isComparison(sign)) {
      this.refuse('a comparison: = != < <= > >=');
      return { sign: '=', left, right: left };
    }
    this.#step();
    return { sign, left, right: this.sum() };
  }

  sum(): Formula {
    return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#part()));
  }

  refuse(expected: string): void {
    const found = this.next === '' ? 'the end' : `"${this.next}"`;
    this.fault ??= `expected ${expected}, found ${found} in "${this.text}"`;
    this.next = '';
  }

  #chain(signs: readonly Sign[], part: () => Formula): Formula {
    let left = part();
    for (;;) {
      const sign = signs.find((one) => one === this.next);
      if (sign === undefined) return left;
      this.#step();
      left = { kind: 'sign', sign, left, right: part() };
    }
  }

  #part(): Formula {
    const { next } = this;
    if (next === '-') {
      this.#step();
      return { kind: 'sign', sign: '-', left: NOTHING, right: this.#part() };
    }
    if (next === '(') {
      this.#step();
      const inside = this.sum();
      this.#expect(')');
      return inside;
    }
    if (/^\d/u.test(next)) {
      this.#step();
      return { kind: 'number', digits: next };
    }
    if (!/^[a-z]/u.test(next)) {
      this.refuse('a number, a name or a bracket');
      return NOTHING;
    }
    this.#step();
    return this.next === '(' ? this.#call(next) : { kind: 'name', name: next };
  }

  #call(name: string): Formula {
    if (!isFunction(name)) {
      this.fault ??= `"${name}" is none of the functions ${Object.keys(FUNCTIONS).join(', ')} in "${this.text}"`;
      this.next = '';
      return NOTHING;
    }
    const of: Formula[] = [];
    do {
      this.#step();
      of.push(this.sum());
    } while (this.next === ',');
    this.#expect(')');
    const [least, most] = FUNCTIONS[name];
    if (of.length < least || of.length > most) {
      const wanted = least === most ? String(least) : `${least} to ${most}`;
      this.fault ??= `${name} takes ${wanted} ${most === 1 ? 'number' : 'numbers'}, found ${of.length} in "${this.text}"`;
    }
    return { kind: 'call', name, of };
  }

  #expect(sign: string): void {
    if (this.next === sign) this.#step();
    else this.refuse(`"${sign}"`);
  }

  #step(): void {
    if (this.fault !== undefined) return;
    SIGNS.lastIndex = this.#at;
    const match = SIGNS.exec(this.text);
    const rest = this.text.slice(this.#at).trim();
    if (!match && rest !== '') this.fault = `"${rest.charAt(0)}" means nothing here, in "${this.text}"`;
    this.next = match ? match[0].trim() : '';
    this.#at += match ? match[0].length : 0;
  }
}

function isComparison(sign: string): sign is Comparison {
  return ['=', '!=', '<', '<=', '>', '>='].includes(sign);
}

function isFunction(name: string): name is FunctionName {
  return Object.keys(FUNCTIONS).includes(name);
}
