import { expect, test } from 'vitest';
import { meansLine, nameParts } from '../../../../src/domain/sketch/named-lines.ts';

const PICTURES = ['front', 'A-A'];
const edge = { picture: 'front', id: 'base.top|hole.side#2', edges: ['base.top|hole.side#2', 'screw/head.end'] };

test.each([
  ['base.top|hole.side#2', true],
  ['hole.side', true],
  ['hole', true],
  ['base', true],
  ['screw/head', true],
  ['screw', true],
  ['visible', true],
  ['front', true],
  ['front/hole', true],
  ['A-A/hole', false],
  ['A-A', false],
  ['hidden', false],
  ['hole.si', false],
  ['ho', false],
  ['side', false],
])('the name %s means an edge of a hole: %s', (name, means) => {
  expect(meansLine(nameParts(name, PICTURES), edge, 'visible')).toBe(means);
});

test('a feature means its edges, and with a word before it its centre line', () => {
  const axis = { picture: 'front', id: 'centre:bush#2', edges: ['bush', 'hole'] };
  const means = (name: string) => meansLine(nameParts(name, PICTURES), axis, 'centre');
  expect(['centre', 'centre:hole', 'centre:bush', 'centre:bush#2', 'front/centre:hole'].map(means)).not.toContain(
    false,
  );
  expect(['hole', 'bush', 'visible'].map(means)).not.toContain(true);
});
