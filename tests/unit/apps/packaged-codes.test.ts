import { expect, it } from 'vitest';
import { codeHash } from '../../../src/adapters/crypto/code-hash.ts';
import { packagedCodes } from '../../../src/apps/learner/packaged-codes.ts';
import type { ModuleId } from '../../../src/domain/course/ids.ts';
import { COURSE } from './course.ts';

const CODE = '7K3MX9TQ4R';
const [m02, m03] = ['m02' as ModuleId, 'm03' as ModuleId];
const codes = { m03: codeHash(COURSE, 'm03', CODE) };

it('opens the module of a code by it, no other module, and by no other code, once the page has been painted', async () => {
  let painted = 0;
  const clock = {
    afterPaint: (callback: () => void) => {
      painted++;
      callback();
      return () => undefined;
    },
  };
  const { opens } = packagedCodes({ course: COURSE, codes }, clock);
  expect(await opens(m03, CODE)).toBe(true);
  expect(await opens(m02, CODE)).toBe(false);
  expect(await opens(m03, '7K3MX9TQ4T')).toBe(false);
  expect(painted).toBe(3);
  expect(await packagedCodes({ course: COURSE }, clock).opens(m03, CODE)).toBe(false);
});
