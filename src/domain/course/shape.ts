/**
 * A check of data from outside: undefined when they have the shape, else the path to the first thing that has not,
 * `modules.0.id`. What a shape does not name is let through. For the player, which asks for no more than yes or no;
 * course sources are read by schemas that explain.
 *
 * @param path where the data stand; '' at the top
 */
export type Shape = (data: unknown, path: string) => string | undefined;

/** A shape by what one value must be. */
export function one(isRight: (data: unknown) => boolean): Shape {
  return (data, path) => (isRight(data) ? undefined : path);
}

export const text = one((data) => typeof data === 'string');
export const flag = one((data) => typeof data === 'boolean');
export const anything = one(() => true);

/** A number in a range, its ends included; without one, any but NaN and the infinite. */
export function real(least = -Infinity, most = Infinity): Shape {
  return one((data) => Number.isFinite(data) && Number(data) >= least && Number(data) <= most);
}

export function whole(least: number): Shape {
  return one((data) => Number.isInteger(data) && Number(data) >= least);
}

export function oneOf(...values: readonly unknown[]): Shape {
  return one((data) => values.includes(data));
}

export function like(pattern: RegExp): Shape {
  return one((data) => typeof data === 'string' && pattern.test(data));
}

export function maybe(shape: Shape): Shape {
  return (data, path) => (data === undefined ? undefined : shape(data, path));
}

export function list(shape: Shape, least = 0): Shape {
  return (data, path) => {
    if (!Array.isArray(data) || data.length < least) return path;
    return first(data.map((item: unknown, at): Check => [shape, item, `${path}.${at}`]));
  };
}

/** A table whose keys are like a pattern. */
export function table(key: RegExp, shape: Shape): Shape {
  return (data, path) => {
    if (!isObject(data)) return path;
    return first(
      Object.entries(data).map(([name, item]): Check => [key.test(name) ? shape : NEVER, item, `${path}.${name}`]),
    );
  };
}

export function object(shapes: Readonly<Record<string, Shape>>): Shape {
  return (data, path) => {
    if (!isObject(data)) return path;
    return first(Object.entries(shapes).map(([name, shape]): Check => [shape, data[name], `${path}.${name}`]));
  };
}

/** One of several shapes; which one, `kind` tells. */
export function variant(kinds: Readonly<Record<string, Shape>>): Shape {
  return (data, path) => {
    const kind = isObject(data) && typeof data.kind === 'string' ? data.kind : '';
    const shape = Object.entries(kinds).find(([name]) => name === kind)?.[1];
    return shape ? shape(data, path) : `${path}.kind`;
  };
}

const NEVER = one(() => false);

type Check = readonly [Shape, unknown, string];

function first(checks: readonly Check[]): string | undefined {
  for (const [shape, data, path] of checks) {
    const fault = shape(data, path);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}
