import { COMPILED_FORMAT } from '../course/compiled.ts';
import type { PartId } from '../course/ids.ts';
import type { ReadResult } from '../course/read-compiled.ts';
import type { PartPicture } from './part-picture.ts';

/** Reads the picture of a part: of the format, of the edition of the course, and the one that was asked for. */
export function readPicture(
  data: unknown,
  wanted: { readonly hash: string; readonly id: PartId },
): ReadResult<PartPicture> {
  if (typeof data !== 'object' || data === null || !('mesh' in data)) {
    return { ok: false, fault: { code: 'damaged', found: data === null ? 'null' : typeof data } };
  }
  const value = data as PartPicture;
  if (value.format !== COMPILED_FORMAT)
    return { ok: false, fault: { code: 'format', found: value.format, expected: COMPILED_FORMAT } };
  const [found, expected] = [`${value.id} ${value.hash}`, `${wanted.id} ${wanted.hash}`];
  return found === expected ? { ok: true, value } : { ok: false, fault: { code: 'other', found, expected } };
}
