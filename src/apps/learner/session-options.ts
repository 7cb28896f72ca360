import type { SafeStore } from '../../adapters/storage/safe-store.ts';
import type { WindowLock } from '../../adapters/storage/window-lock.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { Clock } from './clock.ts';
import type { Host } from './host.ts';
import type { LoadedLessons } from './loaded-lessons.ts';

/** All that a session touches, so that a test can hold every piece of it. */
export interface SessionOptions {
  readonly config: PackageConfig;
  /** Opens the host; called once, and only when no other window has the course open. */
  readonly openHost: () => Promise<Host>;
  readonly store: Pick<SafeStore, 'read' | 'readDisk' | 'write' | 'remove' | 'prepare' | 'trouble' | 'isLate'>;
  /** The journal's key for a learner id as the host gives it. */
  readonly keyOf: (learner: string) => string;
  readonly lock: Pick<WindowLock, 'claim' | 'tell' | 'heard' | 'release'>;
  readonly lessons: Pick<LoadedLessons, 'lessons' | 'reportTexts' | 'has' | 'forReport'>;
  /** The language that a link asks for, or nothing, then the browser's languages, the best one first. */
  readonly wishes: readonly string[];
  readonly clock: Clock;
  /** Numbers from 0 up to 1. */
  readonly random: () => number;
}
