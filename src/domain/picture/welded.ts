/** Vertices of different faces are the same place when they are nearer than this, in millimetres. */
const GRAIN = 1e-3;

/**
 * For each point the number of the first one at the same place. Vertices of different faces are never shared, yet stand at the
 * same places along an edge.
 *
 * @param points x, y, z of each in millimetres
 */
export function welded(points: Float32Array): Uint32Array {
  const count = points.length / 3;
  const first = new Uint32Array(count);
  let slots = 16;
  while (slots < count * 2) slots *= 2;
  // Open addressing: a slot holds the number of a point and one, 0 is empty.
  const table = new Uint32Array(slots);
  const grains = new Int32Array(points.length);
  for (let index = 0; index < points.length; index += 1) grains[index] = Math.round((points[index] ?? 0) / GRAIN);
  for (let point = 0; point < count; point += 1) {
    const [x, y, z] = [grains[point * 3] ?? 0, grains[point * 3 + 1] ?? 0, grains[point * 3 + 2] ?? 0];
    let slot = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) & (slots - 1);
    for (;;) {
      const held = table[slot] ?? 0;
      if (held === 0) {
        table[slot] = point + 1;
        first[point] = point;
        break;
      }
      const at = (held - 1) * 3;
      if (grains[at] === x && grains[at + 1] === y && grains[at + 2] === z) {
        first[point] = held - 1;
        break;
      }
      slot = (slot + 1) & (slots - 1);
    }
  }
  return first;
}
