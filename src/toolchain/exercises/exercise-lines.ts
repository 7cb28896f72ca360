import type { DrawnLineSource } from '../../domain/course/source/figure-definition.ts';
import { curveOnGrid } from '../../domain/sketch/grid.ts';
import type { Entity } from '../../domain/sketch/sketch.ts';
import type { Path } from '../compile/yaml-file.ts';
import { drawnLine } from '../figures/drawn-line.ts';

/** Lines of an exercise's file as they stand on the sheet, with the place in the file's list that each comes from. */
export interface DrawnLines {
  readonly entities: readonly Entity[];
  readonly sources: readonly number[];
  readonly names: ReadonlyMap<string, number>;
}

/** Draws the lines of a list; what is no line, or has a name that another one has, is told. */
export function exerciseLines(
  lines: readonly DrawnLineSource[],
  path: Path,
  tell: (path: Path, message: string) => void,
): DrawnLines {
  const entities: Entity[] = [];
  const sources: number[] = [];
  const names = new Map<string, number>();
  lines.forEach((line, at) => {
    const curves = drawnLine(line, { x: 0, y: 0 });
    if (typeof curves === 'string') {
      tell([...path, at], curves);
      return;
    }
    if (line.name !== undefined) {
      if (names.has(line.name)) tell([...path, at, 'name'], `line "${line.name}" stands here twice`);
      names.set(line.name, at);
    }
    for (const curve of curves) {
      const stored = curveOnGrid(curve);
      if (typeof stored === 'string') tell([...path, at], 'a place is too far from the sheet');
      else {
        entities.push({ curve: stored, layer: line.as });
        sources.push(at);
      }
    }
  });
  return { entities, sources, names };
}
