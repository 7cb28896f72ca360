import type { Figure } from '../../../src/domain/course/lesson.ts';
import type { GridQuestion } from '../../../src/domain/quiz/kinds/grid.ts';
import type { HotspotQuestion } from '../../../src/domain/quiz/kinds/hotspot.ts';
import type { HuntQuestion } from '../../../src/domain/quiz/kinds/hunt.ts';
import type { PlaceQuestion } from '../../../src/domain/quiz/kinds/place.ts';
import type { ViewQuestion } from '../../../src/domain/quiz/kinds/view.ts';
import { id } from './sample-id.ts';

/** A figure with parts, as the compiler writes it. */
export const drilled: Figure = {
  id: id('drilled'),
  svg: `<svg viewBox='0 0 100 80'><rect class='w' x='5' y='5' width='90' height='60'/><circle class='w' cx='30' cy='35' r='10'/><line class='c' data-line='axis' x1='20' y1='15' x2='40' y2='15'/><line class='h' data-line='rib' x1='50' y1='15' x2='70' y2='15'/><line class='w' data-line='step' x1='70' y1='60' x2='90' y2='60'/></svg>`,
  parts: {
    size: { x: 0, y: 0, width: 100, height: 80 },
    regions: [
      { id: id('part'), box: { x: 5, y: 5, width: 90, height: 60 } },
      { id: id('hole'), box: { x: 15, y: 20, width: 30, height: 30 } },
      { id: id('edge'), box: { x: 60, y: 25, width: 30, height: 25 } },
      { id: id('size'), box: { x: 35, y: 66, width: 30, height: 14 } },
    ],
    lines: [
      { id: id('axis'), x: 30, y: 15 },
      { id: id('rib'), x: 60, y: 15 },
      { id: id('step'), x: 80, y: 60 },
    ],
  },
};

export const hotspot: HotspotQuestion = {
  kind: 'hotspot',
  id: id('q9'),
  name: 'find-hole',
  objective: id('lines'),
  figure: drilled.id,
  hints: 0,
  regions: [{ id: id('hole') }, { id: id('edge'), fault: id('L2') }, { id: id('size') }],
  answer: id('hole'),
};

export const hunt: HuntQuestion = {
  kind: 'hunt',
  id: id('q10'),
  name: 'find-mistakes',
  objective: id('lines'),
  figure: drilled.id,
  hints: 0,
  regions: [
    { id: id('hole'), right: true },
    { id: id('edge'), right: false, fault: id('L2') },
    { id: id('size'), right: true },
  ],
};

export const view: ViewQuestion = {
  kind: 'view',
  id: id('q11'),
  name: 'fill-view',
  objective: id('lines'),
  figure: drilled.id,
  hints: 0,
  lines: [
    { id: id('axis'), right: true },
    { id: id('rib'), right: false, fault: id('L2') },
    { id: id('step'), right: true },
  ],
};

export const place: PlaceQuestion = {
  kind: 'place',
  id: id('q12'),
  name: 'name-parts',
  objective: id('lines'),
  figure: drilled.id,
  hints: 0,
  places: [
    { id: id('hole'), label: id('round'), faults: [{ label: id('sign'), fault: id('L2') }] },
    { id: id('edge'), label: id('corner') },
    { id: id('size'), label: id('sign') },
  ],
  labels: [
    { id: id('corner') },
    { id: id('sign'), figure: id('angle') },
    { id: id('round') },
    { id: id('none'), fault: id('S1') },
  ],
};

export const grid: GridQuestion = {
  kind: 'grid',
  id: id('q13'),
  name: 'twice',
  objective: id('scale'),
  hints: 0,
  grid: { type: 'square', columns: 7, rows: 5 },
  given: 'A1-B1-B2-A2-A1',
  lines: [{ id: id('box'), draw: 'D1-F1-F3-D3-D1' }],
  wrong: [{ id: id('same'), draw: 'D1-E1-E2-D2', fault: id('S1') }],
  answer: 'D1-D3-F3-F1-D1',
};
