import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompiledCourse } from '../../../../src/domain/course/compiled.ts';
import { readCode } from '../../../../src/domain/course/trainer-code.ts';
import { CODES_FILE, trainerCodes, type TrainerCodes } from '../../../../src/toolchain/package/trainer-codes.ts';
import { sampleCourse } from './sample.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'codes-'));
});
afterEach(() => rmSync(project, { recursive: true }));

function gated(modules = ['m01', 'm02']): CompiledCourse {
  const course = sampleCourse();
  const [first] = course.index.modules;
  if (!first) throw new Error('the sample course has a module');
  const all = modules.map((id) => ({ ...first, id: id as typeof first.id }));
  return { ...course, index: { ...course.index, nextModule: 'mastery', modules: all } };
}

function codes(course: CompiledCourse, options: Parameters<typeof trainerCodes>[2] = {}): TrainerCodes {
  const made = trainerCodes(project, [course], options);
  if (!made.ok) throw new Error(made.problems.join('\n'));
  return made.value;
}

const file = (name = CODES_FILE): string => readFileSync(join(project, name), 'utf8');
const of = (made: TrainerCodes) => made.courses.get('sample-course');

describe('the codes of trainers', () => {
  it('are made for every module but the first, once: the next run has the same', () => {
    const made = codes(gated());
    expect(Object.keys(of(made) ?? {})).toEqual(['m02']);
    expect(existsSync(join(project, CODES_FILE))).toBe(false);
    made.save();
    const text = file();
    expect(text).toMatch(/^# .*\n# .*\n\nsample-course:\n {2}m02: [0-9A-Z]{5}-[0-9A-Z]{5}\n$/);
    const again = codes(gated());
    again.save();
    expect(of(again)).toEqual(of(made));
    expect(file()).toBe(text);
  });

  it('are other ones in every project', () => {
    expect(of(codes(gated()))).not.toEqual(of(codes(gated())));
  });

  it('that are missing in the file are added to it; what people wrote there stays', () => {
    writeFileSync(
      join(project, CODES_FILE),
      '# ours\nsample-course:\n  m02: 7k3mx 9tq4r # of May\nother:\n  m05: 00000-11111\n',
    );
    const made = codes(gated(['m01', 'm02', 'm03']));
    made.save();
    expect(of(made)?.['m02']).toBe('7K3MX9TQ4R');
    const text = file();
    expect(text).toContain('# ours');
    expect(text).toContain('m02: 7k3mx 9tq4r # of May');
    expect(text).toContain('m05: 00000-11111');
    const [, added = ''] = /m03: (\S+)/.exec(text) ?? [];
    expect(readCode(added)).toEqual({ code: of(made)?.['m03'] });
  });

  it('are taken from another file, which has to be there', () => {
    writeFileSync(join(project, 'mine.yaml'), 'sample-course: { m02: 7K3MX-9TQ4R }\n');
    expect(of(codes(gated(), { codes: 'mine.yaml' }))).toEqual({ m02: '7K3MX9TQ4R' });
    expect(trainerCodes(project, [gated()], { codes: 'none.yaml' })).toEqual({
      ok: false,
      problems: [
        `--codes: there is no file ${join(project, 'none.yaml')}; without the option trainer-codes.yaml is made.`,
      ],
    });
  });

  it('are none where every module is always open, and none for packages of single modules: nothing is written', () => {
    for (const [course, options] of [
      [sampleCourse(), {}],
      [gated(), { modules: ['m02'] }],
    ] as const) {
      const made = codes(course, options);
      made.save();
      expect([...made.courses.keys()]).toEqual([]);
      expect(existsSync(join(project, CODES_FILE))).toBe(false);
    }
  });

  it.each([
    [
      'sample-course: { m02: 7K3MX-9TQ4A }',
      '1:23 expected a code of 10 of the signs 0123456789CDFGHJKMNPQRTVWXY, as in 7K3MX-9TQ4R, found "7K3MX-9TQ4A"',
    ],
    ['sample-course: { m02: 1234567890 }', '1:23 expected text, found number 1234567890 (put it in quotes)'],
    ['sample-course: { m02: 7K3MX-9TQ4R, m03: 7k3mx9tq4r }', '1:41 this is the code of m02 already'],
    ['sample-course: { two: 7K3MX-9TQ4R }', '1:23 expected a module id such as m02, found "two"'],
  ])('are refused with line and column: %s', (text, problem) => {
    writeFileSync(join(project, CODES_FILE), `${text}\n`);
    expect(trainerCodes(project, [gated()], {})).toEqual({ ok: false, problems: [`${CODES_FILE}:${problem}`] });
  });
});
