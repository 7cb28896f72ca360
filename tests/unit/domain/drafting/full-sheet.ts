import type { Entity, Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { emptySketch, line, ring, SHEET } from '../sketch/three-views.ts';

/** An A3 sheet with a thousand lines and circles, some of which run all across it. */
export function fullSheet(): Sketch {
  const entities = Array.from({ length: 1000 }, (_, at): Entity => {
    const [x, y] = [20 + ((at * 37) % 380), 15 + ((at * 53) % 260)];
    if (at % 50 === 0) return line('construction', 20, y, 400, y + (at % 7));
    if (at % 5 === 0) return ring('visible', x, y, 2 + (at % 9));
    return line(at % 3 === 0 ? 'hidden' : 'visible', x, y, x + ((at * 7) % 41) - 20, y + ((at * 11) % 37) - 18.5);
  });
  return { ...emptySketch({ ...SHEET, format: 'A3' }), entities };
}
