import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SMALL_COURSE } from '../toolchain/compile/course-copy.ts';

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The project in a temporary folder with the small course alone: what a script writes there touches nothing else. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'project-'));

  constructor({ isInstalled = true }: { readonly isInstalled?: boolean } = {}) {
    for (const file of ['package.json', 'package-lock.json', 'vite.config.ts', 'vite.tutor.config.ts', 'site.yaml'])
      copyFileSync(file, join(this.folder, file));
    cpSync('scripts', join(this.folder, 'scripts'), { recursive: true });
    cpSync(SMALL_COURSE, join(this.folder, 'courses/small'), { recursive: true });
    for (const link of ['src', 'locales', 'public', ...(isInstalled ? ['node_modules'] : [])]) {
      symlinkSync(resolve(link), join(this.folder, link));
    }
    if (!isInstalled) mkdirSync(join(this.folder, 'node_modules'));
  }

  run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
