import {
  LEAST_TARGET,
  leastScale,
  type FigureBox,
  type FigureLine,
  type FigureParts,
  type FigureRegion,
} from '../../domain/course/figure-parts.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import { boxOf, handleOf } from './figure-shapes.ts';

/** An element of a figure with a name that questions know it by. */
export interface NamedShape {
  readonly part: 'region' | 'line';
  readonly id: string;
  /** Name and attributes of the element. */
  readonly shape: string;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Whether its attributes tell its place: it is of a shape that may have a name. */
  readonly measurable: boolean;
  /** Whether a `transform` moves it. */
  readonly moved: boolean;
  /** Where it begins in the file. */
  readonly offset: number;
}

type Fault = (offset: number, message: string) => void;
type Placed<Part> = Part & { readonly offset: number };

/** Measures the named parts of a figure; what nobody could press is reported. */
export function figureParts(named: readonly NamedShape[], size: FigureBox, fault: Fault): FigureParts {
  const first = new Set<string>();
  const regions: Placed<FigureRegion>[] = [];
  const lines: Placed<FigureLine>[] = [];
  for (const { part, id, shape, values, measurable, moved, offset } of named) {
    const about = `${part} "${id}"`;
    if (first.has(`${part} ${id}`)) {
      fault(offset, `${about} stands here twice`);
      continue;
    }
    first.add(`${part} ${id}`);
    if (moved) fault(offset, `${about} is moved by a transform; expected its own places and sizes`);
    // Of what cannot be measured, questions know at least the name.
    const tell = measurable && !moved ? (message: string) => fault(offset, message) : () => undefined;
    if (part === 'region') {
      const box = boxOf(shape, values);
      regions.push({ id: id as OptionId, box, offset });
      if (!isInside(box, size)) tell(`${about} reaches beyond the figure's viewBox`);
      tellSmall(about, box, size, tell);
    } else {
      const handle = handleOf(shape, values);
      lines.push({ id: id as OptionId, ...handle, offset });
      if (!isInside({ ...handle, width: 0, height: 0 }, size)) tell(`${about} is pressed outside of the figure`);
    }
  }
  tellCovered(regions, fault);
  tellClose(lines, size, fault);
  return {
    size,
    regions: regions.map(({ id, box }) => ({ id, box })),
    lines: lines.map(({ id, x, y }) => ({ id, x, y })),
  };
}

function isInside(box: FigureBox, size: FigureBox): boolean {
  const right = size.x + size.width;
  const bottom = size.y + size.height;
  return box.x >= size.x && box.y >= size.y && box.x + box.width <= right && box.y + box.height <= bottom;
}

function tellSmall(about: string, box: FigureBox, size: FigureBox, tell: (message: string) => void): void {
  const scale = leastScale(size);
  const least = Math.min(box.width, box.height) * scale;
  if (least >= LEAST_TARGET) return;
  const units = Math.ceil((10 * LEAST_TARGET) / scale) / 10;
  tell(
    `${about} is ${Math.floor(least)} pixels wide or high in a frame of 714 x 666; expected at least ${LEAST_TARGET}, which is ${units} units`,
  );
}

/** Of a region that lies under a later one whole, nothing is left to press. */
function tellCovered(regions: readonly Placed<FigureRegion>[], fault: Fault): void {
  for (const [index, { id, box, offset }] of regions.entries()) {
    const above = regions.slice(index + 1).find((other) => isInside(box, other.box));
    if (above) fault(offset, `region "${id}" lies under region "${above.id}" whole; the larger one comes first`);
  }
}

/** Two lines that are pressed at nearly one point cannot be told apart. */
function tellClose(lines: readonly Placed<FigureLine>[], size: FigureBox, fault: Fault): void {
  const scale = leastScale(size);
  for (const [index, line] of lines.entries()) {
    const near = lines
      .slice(0, index)
      .find((other) => Math.hypot(other.x - line.x, other.y - line.y) * scale < LEAST_TARGET);
    if (!near) continue;
    const units = Math.ceil((10 * LEAST_TARGET) / scale) / 10;
    fault(
      line.offset,
      `line "${line.id}" has its middle too near to that of line "${near.id}"; expected at least ${units} units between them`,
    );
  }
}
