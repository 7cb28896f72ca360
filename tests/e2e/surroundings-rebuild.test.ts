import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ZIP = 'packages/technical-drawing_scorm12.zip';

/** Packages the course into a new folder, on a computer of that time zone. */
function packaged(timeZone: string): { zip: Buffer; list: string } {
  const out = mkdtempSync(join(tmpdir(), 'rebuild-'));
  try {
    execFileSync(process.execPath, ['scripts/run.mjs', 'src/toolchain/cli.ts', 'package', '--out', out], {
      env: { ...process.env, TZ: timeZone },
      stdio: 'pipe',
    });
    return { zip: readFileSync(join(out, ZIP)), list: readFileSync(join(out, 'packages/packages.json'), 'utf8') };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

describe('a package that is made again in another folder and time zone', () => {
  it('has the same bytes, and the list names their sum', () => {
    const first = packaged('Pacific/Auckland');
    const second = packaged('America/St_Johns');
    expect(second.zip.equals(first.zip)).toBe(true);
    expect(second.list).toBe(first.list);
    expect(first.list).toContain(createHash('sha256').update(first.zip).digest('hex'));
  });
});
