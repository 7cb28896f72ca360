import type { Dimension } from '../../sketch/dimension.ts';
import type { SizeKind } from './size-note.ts';

const LENGTH: SizeKind = {
  signs: ['none', 'diameter', 'radius', 'square', 'sphere-diameter', 'sphere-radius', 'thread'],
  fits: true,
  ways: [],
};

/** What may be said of each kind of dimension. */
export const SIZE_KINDS: Readonly<Record<Dimension['kind'], SizeKind>> = {
  level: LENGTH,
  upright: LENGTH,
  aligned: LENGTH,
  radius: { signs: ['radius', 'sphere-radius'], fits: true, ways: [] },
  diameter: { signs: ['diameter', 'sphere-diameter', 'thread'], fits: true, ways: [] },
  angle: { signs: ['none'], fits: false, ways: [] },
};
