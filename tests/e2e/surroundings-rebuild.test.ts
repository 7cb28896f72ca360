import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realPackages } from '../support/real-packages.ts';

describe('packages that are made again in another folder and time zone', () => {
  let out = '';

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'rebuild-'));
    execFileSync(process.execPath, ['scripts/run.mjs', 'src/toolchain/cli.ts', 'package', '--out', out], {
      env: { ...process.env, TZ: 'Pacific/Auckland' },
      stdio: 'pipe',
    });
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('have the same bytes as those of the build, and the list names their sum', () => {
    const again = realPackages(join(out, 'packages'));
    expect(again).not.toEqual([]);
    for (const { file, zip, sha256 } of again) {
      const built = realPackages().find((one) => one.file === file);
      expect(built?.sha256, `${file} in the build's list; has it been built from these sources?`).toBe(sha256);
      const bytes = readFileSync(zip);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(bytes.equals(readFileSync(built?.zip ?? ''))).toBe(true);
    }
  });
});
