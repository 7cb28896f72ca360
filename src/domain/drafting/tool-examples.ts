import type { TitleLists } from '../sketch/title-lists.ts';
import type { ToolName } from './command-names.ts';

/**
 * How a tool is used, on a piece of a sheet 90 mm wide and 60 mm high: what stands there before, and two to four steps. Both are words with
 * blanks between them: `(20,15)` points at a place, `enter` is the key, anything else is typed (`_` for a blank within it).
 */
export interface ToolExample {
  readonly start: string;
  readonly steps: readonly string[];
  /** On a sheet with a title block these may be chosen in it. */
  readonly titles?: TitleLists;
}

const CORNER = 'polyline (15,45) (15,15) (75,15) enter';
const NUT = 'polygon 6 (45,30) (60,30) circle (45,30) r8';
const CUBE =
  'polyline (45,5) (66.65,17.5) (66.65,42.5) (45,55) (23.35,42.5) (23.35,17.5) close ' +
  'line (45,30) (45,5) enter (45,30) (66.65,42.5) enter (45,30) (23.35,42.5) enter';

/** An example of every tool. */
export const TOOL_EXAMPLES: Readonly<Record<ToolName, ToolExample>> = {
  line: { start: '', steps: ['(15,15)', '(75,15)', '@0;30', 'enter'] },
  polyline: { start: '', steps: ['(15,15)', '(45,45)', '(75,15)', 'enter'] },
  rectangle: { start: '', steps: ['(15,12)', '(75,48)'] },
  circle: { start: '', steps: ['(45,30)', 'r20'] },
  arc: { start: '', steps: ['(35,12)', '(70,12)', '90'] },
  polygon: { start: '', steps: ['6 (45,30)', '(70,30)'] },
  construction: { start: '', steps: ['(30,20)', '(60,40)'] },
  projection: { start: 'rectangle (10,30) (35,50)', steps: ['(35,50)', '(80,50)'] },
  mitre: { start: 'rectangle (8,32) (34,54)', steps: ['(38,28)', '(70,10)'] },
  select: { start: 'rectangle (20,15) (70,45)', steps: ['(20,30)', '(45,15)'] },
  erase: { start: 'circle (27,30) r14 circle (65,30) r14', steps: ['(79,30)', 'enter'] },
  move: { start: 'circle (25,30) r12', steps: ['(37,30) enter', '(25,30)', '(65,30)'] },
  copy: { start: 'circle (25,30) r12', steps: ['(37,30) enter', '(25,30)', '(65,30)'] },
  rotate: { start: 'rectangle (35,12) (75,22)', steps: ['(30,8) (80,26) enter', '(35,12)', '45'] },
  mirror: {
    start: 'polyline (38,12) (15,12) (15,48) (38,30) enter',
    steps: ['(10,8) (42,52) enter', '(45,8)', '(45,52)', 'enter'],
  },
  array: { start: 'circle (15,18) r6', steps: ['(21,18) enter', '3 2', '(34,36)'] },
  offset: { start: 'circle (45,30) r14', steps: ['8', '(59,30)', '(80,30)'] },
  trim: { start: 'line (10,30) (80,30) enter (55,10) (55,50) enter', steps: ['(70,30)', '(55,15)'] },
  extend: {
    start: 'line (10,20) (40,20) enter (10,40) (40,40) enter (70,8) (70,52) enter',
    steps: ['(38,20)', '(38,40)'],
  },
  fillet: { start: CORNER, steps: ['15', '(15,38)', '(60,15)'] },
  chamfer: { start: CORNER, steps: ['14 enter', '(15,38)', '(60,15)'] },
  break: { start: 'line (10,30) (80,30) enter', steps: ['(20,30)', '(35,30)', '(55,30)'] },
  join: { start: 'line (10,30) (35,30) enter (55,30) (80,30) enter', steps: ['(20,30)', '(70,30)'] },
  layer: { start: 'line (10,30) (80,30) enter', steps: ['(40,30) enter', 'hidden'] },
  dimension: { start: 'rectangle (20,12) (70,34)', steps: ['(20,34)', '(70,34)', '(45,46)'] },
  aligned: { start: 'line (20,12) (75,40) enter', steps: ['(20,12)', '(75,40)', '(42,38)'] },
  radius: { start: 'arc (25,12) (70,12) 90', steps: ['(56.82,43.82)', '(44,31)'] },
  diameter: { start: 'circle (38,30) r20', steps: ['(58,30)', '(75,45)'] },
  angle: { start: 'line (15,12) (80,12) enter (15,12) (65,50) enter', steps: ['(60,12)', '(50,38.6)', '(50,24)'] },
  edit: {
    start: 'rectangle (20,10) (70,28) dimension (20,28) (70,28) (45,38)',
    steps: ['(45,38)', 'tolerance ±0.1', '(45,48)'],
  },
  sign: { start: 'line (10,15) (80,15) enter', steps: ['surface', 'Ra_3.2', '(40,15)', 'enter'] },
  hatch: { start: 'rectangle (15,10) (75,50) circle (45,30) r10', steps: ['spacing 5_mm', '(22,20)'] },
  isocircle: { start: CUBE, steps: ['right', '(55.825,23.75)', '10'] },
  block: { start: NUT, steps: ['(25,10) (65,50) enter', '(45,30)'] },
  insert: {
    start: 'polygon 6 (16,30) (27,30) circle (16,30) r5 block (3,15) (30,45) enter (16,30)',
    steps: ['(45,30)', '(74,30)'],
  },
  explode: { start: 'rectangle (20,15) (70,45) block (15,10) (75,50) enter (20,15)', steps: ['(20,30)', 'enter'] },
  titleblock: { start: '', steps: ['(50,16)', '2'], titles: { material: ['S235JR', 'C45', 'PA 6'] } },
};
