import { describe, expect, it } from 'vitest';
import { pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import type { Entity } from '../../../../src/domain/sketch/sketch.ts';
import { readDxf, type DxfDrawing } from '../../../../src/toolchain/dxf/read-dxf.ts';
import { dxfCircle, dxfLine, dxfPolyline, dxfText, type DxfParts, type Group } from '../../../support/dxf-text.ts';

function drawing(parts: DxfParts, ...options: readonly [Parameters<typeof readDxf>[1]?]): DxfDrawing {
  const read = readDxf(dxfText(parts), ...options);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read;
}

function problems(text: string): readonly string[] {
  const read = readDxf(text);
  return 'problems' in read ? read.problems : [];
}

/** Kind, line, and places along a curve as people read them. */
function shown({ curve, layer }: Entity): string {
  const place = (share: number): string => {
    const { x, y } = pointOn(curve, share);
    return `${Math.round(x * 100) / 100 + 0},${Math.round(y * 100) / 100 + 0}`;
  };
  if (curve.kind === 'circle') return `circle ${layer} ${curve.centre.x},${curve.centre.y} r${curve.radius}`;
  const shares = curve.kind === 'segment' ? [0, 1] : [0, 0.5, 1];
  return `${curve.kind} ${layer} ${shares.map(place).join(' ')}`;
}

const lines = (parts: DxfParts, ...options: readonly [Parameters<typeof readDxf>[1]?]): readonly string[] =>
  drawing(parts, ...options).entities.map(shown);

describe('the curves of a DXF file', () => {
  it('are lines, circles and arcs, in R12', () => {
    const groups: readonly Group[] = [
      ...dxfLine('0', [20, 20], [120, 20]),
      ...dxfCircle('0', 50, 50, 20),
      [0, 'ARC'],
      [8, '0'],
      [10, 10],
      [20, 10],
      [40, 5],
      [50, 270],
      [51, 90],
    ];
    expect(lines({ version: 'AC1009', groups })).toEqual([
      'segment visible 20,20 120,20',
      'circle visible 50,50 r20',
      'arc visible 10,5 15,10 10,15',
    ]);
  });

  it('are the straight and bent ways of polylines, old and new', () => {
    expect(
      lines({
        groups: dxfPolyline('0', true, [
          [0, 0],
          [40, 0, 1],
          [40, 20],
          [0, 20, -1],
        ]),
      }),
    ).toEqual([
      'segment visible 0,0 40,0',
      'arc visible 40,0 50,10 40,20',
      'segment visible 40,20 0,20',
      // To the left of the way down, so that it bends into the shape.
      'arc visible 0,0 10,10 0,20',
    ]);
    const vertex = (x: number, y: number): readonly Group[] => [
      [0, 'VERTEX'],
      [8, '0'],
      [10, x],
      [20, y],
    ];
    const old: readonly Group[] = [
      [0, 'POLYLINE'],
      [8, '0'],
      [66, 1],
      [10, 0],
      [20, 0],
      [70, 1],
      ...vertex(0, 0),
      ...vertex(30, 0),
      ...vertex(30, 40),
      [0, 'SEQEND'],
    ];
    expect(lines({ version: 'AC1009', groups: old })).toEqual([
      'segment visible 0,0 30,0',
      'segment visible 30,0 30,40',
      'segment visible 30,40 0,0',
    ]);
  });

  it('are ellipses, whole and in part, whichever way they are seen', () => {
    const ellipse = (start: number, end: number, z: number): readonly Group[] => [
      [0, 'ELLIPSE'],
      [8, '0'],
      [10, 50],
      [20, 50],
      [11, 20],
      [21, 0],
      [40, 0.5],
      [41, start],
      [42, end],
      [210, 0],
      [220, 0],
      [230, z],
    ];
    const [whole] = drawing({ groups: ellipse(0, 2 * Math.PI, 1) }).entities;
    expect(whole?.curve).toMatchObject({ kind: 'ellipse', major: 20, minor: 10, turn: 0 });
    expect(lines({ groups: ellipse(0, Math.PI / 2, 1) })).toEqual(['ellipse visible 70,50 64.14,57.07 50,60']);
    expect(lines({ groups: ellipse(0, Math.PI / 2, -1) })).toEqual(['ellipse visible 50,40 64.14,42.93 70,50']);
  });

  it('are those of blocks, where they are put: turned, mirrored, scaled, in rows, and within each other', () => {
    const insert = (block: string, x: number, y: number, ...more: readonly Group[]): readonly Group[] => [
      [0, 'INSERT'],
      [8, '0'],
      [2, block],
      [10, x],
      [20, y],
      ...more,
    ];
    const blocks = {
      corner: { base: [5, 5], groups: dxfLine('0', [5, 5], [15, 5]) },
      pair: { base: [0, 0], groups: [...insert('corner', 0, 0), ...insert('corner', 0, 10)] },
    } as const;
    const put = (...groups: readonly Group[]): readonly string[] => lines({ blocks, groups });
    expect(put(...insert('corner', 100, 50))).toEqual(['segment visible 100,50 110,50']);
    expect(put(...insert('corner', 100, 50, [50, 90]))).toEqual(['segment visible 100,50 100,60']);
    expect(put(...insert('corner', 100, 50, [41, -2], [42, 2]))).toEqual(['segment visible 100,50 80,50']);
    expect(put(...insert('corner', 100, 50, [41, 1], [42, -1], [50, 90]))).toEqual(['segment visible 100,50 100,60']);
    expect(put(...insert('corner', 0, 0, [70, 2], [71, 2], [44, 20], [45, 30]))).toEqual([
      'segment visible 0,0 10,0',
      'segment visible 20,0 30,0',
      'segment visible 0,30 10,30',
      'segment visible 20,30 30,30',
    ]);
    expect(put(...insert('pair', 100, 0, [50, 90]))).toEqual([
      'segment visible 100,0 100,10',
      'segment visible 90,0 90,10',
    ]);
  });

  it('are millimetres, whatever the unit of the file', () => {
    const groups = dxfLine('0', [1, 1], [3, 1]);
    expect(lines({ groups, units: 1 })).toEqual(['segment visible 25.4,25.4 76.2,25.4']);
    expect(drawing({ groups, units: 1 }).notes).toEqual(['one unit of the file is 25.4 mm']);
    expect(lines({ groups, units: 5 })).toEqual(['segment visible 10,10 30,10']);
    expect(lines({ groups, units: 1 }, { unit: 'mm' })).toEqual(['segment visible 1,1 3,1']);
    expect(problems(dxfText({ groups, units: 3 }))).toEqual([
      'found the unit $INSUNITS 3; expected 4 (mm), 5 (cm), 6 (m), 1 (inch) or 0, or say it by --unit mm',
    ]);
  });
});

describe('the lines of a DXF file mean', () => {
  const meaning = (lineType: string, name = 'a'): string =>
    lines({ layers: [[name, lineType]], groups: dxfLine(name, [0, 0], [10, 0]) })[0]?.split(' ')[1] ?? '';

  it('what the line type of their layer means', () => {
    expect(
      [
        'CONTINUOUS',
        'HIDDEN',
        'DASHED2',
        'ACAD_ISO02W100',
        'CENTER',
        'DASHDOTX2',
        'ACAD_ISO04W100',
        'PHANTOM2',
        'DIVIDE',
      ].map((one) => meaning(one)),
    ).toEqual(['visible', 'hidden', 'hidden', 'hidden', 'centre', 'centre', 'centre', 'adjacent', 'adjacent']);
  });

  it('what their layer is called in the course, or by the author', () => {
    expect(meaning('CONTINUOUS', 'Hidden')).toBe('hidden');
    expect(meaning('CONTINUOUS', '04.2')).toBe('cutting');
    const layers = new Map([['kanten 2', 'hidden']] as const);
    const groups = dxfLine('Kanten 2', [0, 0], [10, 0]);
    expect(lines({ layers: [['Kanten 2', 'CONTINUOUS']], groups }, { layers })).toEqual(['segment hidden 0,0 10,0']);
  });

  it('what their own line type says, if they have one', () => {
    const own = (lineType: string): readonly Group[] => [...dxfLine('visible', [0, 0], [10, 0]), [6, lineType]];
    expect(lines({ groups: own('HIDDEN') })).toEqual(['segment hidden 0,0 10,0']);
    expect(lines({ groups: own('ByLayer') })).toEqual(['segment visible 0,0 10,0']);
  });

  it('something narrow or wide where layers are of two widths', () => {
    const layers = [
      ['edges', 'CONTINUOUS', 50],
      ['sizes', 'CONTINUOUS', 25],
      ['axes', 'CENTER', 25],
      ['cut', 'CENTER', 50],
    ] as const;
    const groups = layers.flatMap(([name], at) => dxfLine(name, [0, 10 * at], [10, 10 * at]));
    expect(lines({ layers, groups }).map((text) => text.split(' ')[1])).toEqual([
      'visible',
      'narrow',
      'centre',
      'cutting',
    ]);
    const even = layers.map(([name, type]) => [name, type, 25] as const);
    expect(lines({ layers: even, groups }).map((text) => text.split(' ')[1])).toEqual([
      'visible',
      'visible',
      'centre',
      'centre',
    ]);
  });

  it('of a block what the layer means that it is put on, if they lie on layer 0', () => {
    const blocks = {
      hole: { base: [0, 0], groups: [...dxfLine('0', [0, 0], [10, 0]), ...dxfLine('centre', [0, 5], [10, 5])] },
    } as const;
    const groups: readonly Group[] = [
      [0, 'INSERT'],
      [8, 'hidden'],
      [2, 'hole'],
      [10, 0],
      [20, 0],
    ];
    expect(lines({ blocks, groups })).toEqual(['segment hidden 0,0 10,0', 'segment centre 0,5 10,5']);
  });
});

describe('a DXF file is refused with a word', () => {
  const square = dxfLine('0', [0, 0], [10, 0]);

  it('where it holds a curve that is not judged', () => {
    const spline: readonly Group[] = [
      [0, 'SPLINE'],
      [5, '1A'],
      [8, 'edges'],
      [70, 8],
      [71, 3],
      [10, 0],
      [20, 0],
    ];
    expect(problems(dxfText({ groups: [...square, ...spline] }))).toEqual([
      'SPLINE on layer "edges" (handle 1A): a spline is no curve of a drawing that is judged; expected lines, arcs, circles and ellipses',
    ]);
    expect(problems(dxfText({ groups: [...square, [0, 'MLINE'], [8, '0']] }))).toEqual([
      'found MLINE: expected single lines: take the multiline apart',
    ]);
  });

  it('where a line type is not known', () => {
    const [problem] = problems(dxfText({ layers: [['x', 'GAS_LINE']], groups: dxfLine('x', [0, 0], [1, 0]) }));
    expect(problem).toContain('LINE on layer "x" has the line type GAS_LINE, which is not known');
    expect(problem).toContain('--layer "x=hidden"');
  });

  it('where blocks are missing, stretched one way, or within themselves', () => {
    const insert = (...more: readonly Group[]): readonly Group[] => [
      [0, 'INSERT'],
      [8, '0'],
      [2, 'a'],
      [10, 0],
      [20, 0],
      ...more,
    ];
    const within = (groups: readonly Group[]) => ({ a: { base: [0, 0] as const, groups } });
    expect(problems(dxfText({ groups: insert() }))).toEqual([
      'INSERT on layer "0" puts the block "a", which the file has not',
    ]);
    expect(problems(dxfText({ blocks: within(square), groups: insert([41, 2]) }))).toEqual([
      'INSERT on layer "0" is put with the scales 2 and 1; expected one scale for both ways',
    ]);
    expect(problems(dxfText({ blocks: within(insert()), groups: insert() }))).toEqual([
      'INSERT on layer "0": blocks hold each other; expected an end to that',
    ]);
  });

  it('where it is tilted, too far away, too much, or empty', () => {
    const tilted: readonly Group[] = [...dxfCircle('0', 0, 0, 5), [210, 1], [220, 0], [230, 0]];
    expect(problems(dxfText({ groups: tilted }))).toEqual([
      'CIRCLE on layer "0" (handle 2F) lies in another plane than the sheet; expected a flat drawing',
    ]);
    expect(problems(dxfText({ groups: dxfCircle('0', 9000, 0, 5) }))).toEqual([
      'CIRCLE on layer "0" (handle 2F) is more than 4000 mm from the corner of the sheet',
    ]);
    const many = Array.from({ length: 2001 }, (_, at) => dxfLine('0', [0, at], [10, at])).flat();
    expect(problems(dxfText({ groups: many }))).toEqual(['found 2001 lines; expected 2000 at most']);
    expect(problems(dxfText({ groups: [] }))).toEqual([
      'found no lines; expected lines, arcs, circles, ellipses or polylines',
    ]);
  });

  it('where it is no DXF at all', () => {
    const expected =
      'found no DXF that can be read; expected a text with HEADER, TABLES and ENTITIES, as CAD programs save it';
    expect(problems('')).toEqual([expected]);
    expect(problems('<svg/>')).toEqual([expected]);
    expect(problems('  0\r\nENDSEC\r\n  0\r\nENTITIES\r\n')).toEqual([expected]);
    expect(problems('AutoCAD Binary DXF\r\n\u001a\u0000')).toEqual([
      'found a binary DXF; expected one as text (save it as ASCII DXF)',
    ]);
    const broken = dxfText({
      groups: [
        [0, 'CIRCLE'],
        [8, '0'],
        [10, 'x'],
        [20, 0],
        [40, 5],
      ],
    });
    expect(problems(broken)).toEqual([
      'CIRCLE on layer "0" lacks a number; expected what its kind has, as CAD programs write it',
    ]);
  });
});

it('tells what of a DXF file is not judged', () => {
  const text: readonly Group[] = [
    [0, 'TEXT'],
    [8, '0'],
    [10, 0],
    [20, 0],
    [40, 3.5],
    [1, 'Plate'],
  ];
  const { notes } = drawing({ groups: [...dxfLine('0', [0, 0], [10, 0]), ...text, ...text, [0, 'LEADER'], [8, '0']] });
  expect(notes).toEqual(['not judged: 1 LEADER', 'not judged: 2 TEXT']);
});
