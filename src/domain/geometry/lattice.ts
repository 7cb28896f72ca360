/** A dot of a grid by its column and row, whole numbers from 0. */
export type Dot = readonly [column: number, row: number];

/** A straight line from dot to dot; a point where they are the same. */
export type DotLine = readonly [from: Dot, to: Dot];

/** On an isometric grid the dots of every second column lie half a step lower. */
export type GridType = 'square' | 'isometric';

/**
 * The part of a line between two dots with no dot between them, or a point: the same text whichever way the line was drawn,
 * and the same for any line that it is a part of. So two drawings are equal where their steps are.
 */
export type Step = string;

/** The steps of a line, in order. */
export function stepsOf([from, to]: DotLine, type: GridType): readonly Step[] {
  const [a, b] = toPlane(from, type);
  const [c, d] = toPlane(to, type);
  const isForward = c > a || (c === a && d >= b);
  const [x, y, dx, dy] = isForward ? [a, b, c - a, d - b] : [c, d, a - c, b - d];
  const count = divisor(dx, Math.abs(dy));
  if (count === 0) return [stepAt(x, y, 0, 0)];
  const [sx, sy] = [dx / count, dy / count];
  return Array.from({ length: count }, (_, at) => stepAt(x + at * sx, y + at * sy, sx, sy));
}

/** The longest lines that steps make, each once, in a fixed order, drawn to the right or else downwards. */
export function linesOf(steps: ReadonlySet<Step>, type: GridType): readonly DotLine[] {
  const lines = [...steps].flatMap((step): readonly DotLine[] => {
    const [x = 0, y = 0, dx = 0, dy = 0] = step.split(' ').map(Number);
    const isPoint = dx === 0 && dy === 0;
    if (!isPoint && steps.has(stepAt(x - dx, y - dy, dx, dy))) return [];
    let length = isPoint ? 0 : 1;
    while (!isPoint && steps.has(stepAt(x + length * dx, y + length * dy, dx, dy))) length += 1;
    return [[fromPlane(x, y, type), fromPlane(x + length * dx, y + length * dy, type)]];
  });
  return lines.sort(([a, b], [c, d]) => byPlace(a, c) || byPlace(b, d));
}

/** Lines one after another without lifting the pen, as far as it goes: each line once, in one way or the other. */
export function trailsOf(lines: readonly DotLine[]): readonly (readonly Dot[])[] {
  const left = lines.filter(([from, to]) => !isSame(from, to));
  const trails: Dot[][] = [];
  while (left.length > 0) {
    const ends = left.flat();
    const degree = (dot: Dot): number => ends.filter((end) => isSame(end, dot)).length;
    // Where an odd number of lines meet, a trail begins or ends.
    let at = ends.find((dot) => degree(dot) % 2 === 1) ?? ends[0];
    const trail: Dot[] = [];
    while (at) {
      trail.push(at);
      at = takeOn(left, at);
    }
    trails.push(trail);
  }
  const points = lines.filter(([from, to]) => isSame(from, to)).map(([dot]) => [dot]);
  return [...trails, ...points];
}

/** Takes the first line that ends at a dot out of the list; its other end. */
function takeOn(left: DotLine[], dot: Dot): Dot | undefined {
  const index = left.findIndex((line) => line.some((end) => isSame(end, dot)));
  const [line] = index < 0 ? [] : left.splice(index, 1);
  return line?.find((end) => !isSame(end, dot));
}

export function isSame([a, b]: Dot, [c, d]: Dot): boolean {
  return a === c && b === d;
}

/** Coordinates in which a straight line stays straight: those of an isometric grid have axes at 60 degrees. */
function toPlane([column, row]: Dot, type: GridType): Dot {
  return type === 'square' ? [column, row] : [column, row - Math.floor(column / 2)];
}

function fromPlane(x: number, y: number, type: GridType): Dot {
  return type === 'square' ? [x, y] : [x, y + Math.floor(x / 2)];
}

function stepAt(x: number, y: number, dx: number, dy: number): Step {
  return `${x} ${y} ${dx} ${dy}`;
}

function byPlace([a, b]: Dot, [c, d]: Dot): number {
  return a - c || b - d;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
