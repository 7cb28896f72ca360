import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SiteSchema } from '../../../../src/domain/site/site.ts';
import { readSiteFile } from '../../../../src/toolchain/package/site-file.ts';
import { PROJECT } from './sample.ts';

function read(source: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'site-')), 'site.yaml');
  writeFileSync(path, source);
  return readSiteFile(path, 'site.yaml');
}

describe('site.yaml', () => {
  it('takes what it says and defaults for what it leaves out', () => {
    expect(read('retentionDays: 7\ndownloads: true\n')).toEqual({
      ok: true,
      value: { retentionDays: 7, downloads: true },
    });
    expect(read('# nothing\n')).toEqual({ ok: true, value: { retentionDays: 180, downloads: false } });
  });

  it('of the project stands at the defaults and explains every key', () => {
    const path = join(PROJECT, 'site.yaml');
    expect(readSiteFile(path, 'site.yaml')).toEqual(read(''));
    for (const key of Object.keys(SiteSchema.entries))
      expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^${key}: `, 'm'));
  });

  it.each([
    ['# days\nretentionDays: 0\n', 'site.yaml:2:16 expected a number from 1, found number 0'],
    ['retentionDays: many', 'site.yaml:1:16 expected a number, found "many"'],
    ['retentionDays: 1.5', 'site.yaml:1:16 expected a whole number, found number 1.5'],
    ['\ndownloads: maybe', 'site.yaml:2:12 expected boolean, found "maybe"'],
    ['downloads:', 'site.yaml:1:11 expected boolean, found nothing'],
    ['days: 3', 'site.yaml:1:1 unknown field "days"; remove it or correct its name'],
  ])('%j is refused with place, what was found and what is expected', (source, problem) => {
    expect(read(source)).toEqual({ ok: false, problems: [problem] });
  });

  it('that is no YAML is refused with its place', () => {
    const result = read('downloads: "x\n');
    expect(result.ok ? '' : result.problems[0]).toMatch(/^site\.yaml:\d+:\d+ not valid YAML/);
  });

  it('that is missing is refused by name', () => {
    expect(readSiteFile('/nowhere/x.yaml', 'x.yaml')).toEqual({ ok: false, problems: ['x.yaml:1:1 file is missing'] });
  });
});
