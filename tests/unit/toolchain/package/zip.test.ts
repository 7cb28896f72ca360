import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../../src/toolchain/package/zip.ts';
import { PROJECT, samplePlayer } from './sample.ts';

/** Packages the sample course in a new process, folder and time zone. */
function packageElsewhere(zone: string): { readonly sum: string; readonly offset: string } {
  const path = (file: string): string => JSON.stringify(pathToFileURL(join(PROJECT, file)).href);
  const script = `
    import { courseOutputs } from ${path('src/toolchain/package/course-outputs.ts')};
    import { sampleInputs } from ${path('tests/unit/toolchain/package/sample.ts')};
    const { value } = courseOutputs(sampleInputs());
    console.log(value.packages.map(({ entry }) => entry.sha256).join(','), new Date(2000, 6, 1).getTimezoneOffset());`;
  const [sum = '', offset = ''] = execFileSync(
    process.execPath,
    [
      '--import',
      pathToFileURL(join(PROJECT, 'node_modules/tsx/dist/loader.mjs')).href,
      '--input-type=module',
      '--eval',
      script,
    ],
    { cwd: mkdtempSync(join(tmpdir(), 'zip-')), env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  ).split(' ');
  return { sum, offset };
}

describe('the zip', () => {
  it('is the same to the byte in another folder and time zone', () => {
    const tokyo = packageElsewhere('Asia/Tokyo');
    const newYork = packageElsewhere('America/New_York');
    expect(tokyo.offset).not.toBe(newYork.offset);
    expect(tokyo.sum).toMatch(/^([0-9a-f]{64},){2}[0-9a-f]{64}$/);
    expect(tokyo.sum).toBe(newYork.sum);
  });

  it('does not depend on the order of its files', () => {
    expect(zip([...samplePlayer()].reverse())).toEqual(zip(samplePlayer()));
  });

  it('gives the files back, sorted by path', () => {
    const back = unzipSync(zip(samplePlayer()));
    expect(Object.keys(back)).toEqual([
      'fonts/td latin.woff2',
      'icon.svg',
      'index.html',
      'ping.js',
      'player.js',
      'scorm12-strict.js',
      'scorm12.js',
      'scorm2004.js',
    ]);
    for (const { path, bytes } of samplePlayer()) expect(back[path]).toEqual(bytes);
  });
});
