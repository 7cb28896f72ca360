import type { NoticeKind, Session } from '../../../src/components/contexts.ts';
import { applyEvent } from '../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import type { SaveState } from '../../../src/domain/tracking/save-state.ts';
import { courseIndex } from './fixture-course.ts';

/** A session in memory that writes down what it was asked for. */
export class FixtureSession implements Session {
  /** The course that the attempt is at; a test may put another in its place. */
  course = courseIndex;
  attempt: Attempt = newAttempt(courseIndex, () => 0.4);
  saveState: SaveState = 'saved';
  notice: NoticeKind | undefined;
  exited = false;
  hosted = true;
  writes = true;
  readonly log: AttemptEvent[] = [];
  readonly calls: string[] = [];
  readonly #listeners = new Set<() => void>();

  /** An attempt that has gone through these events already. */
  static after(...events: readonly AttemptEvent[]): FixtureSession {
    const session = new FixtureSession();
    session.attempt = events.reduce((attempt, event) => applyEvent(attempt, event, courseIndex), session.attempt);
    return session;
  }

  dispatch(...events: readonly AttemptEvent[]): Promise<void> {
    this.log.push(...events);
    this.attempt = events.reduce((attempt, event) => applyEvent(attempt, event, this.course), this.attempt);
    this.#tell();
    return Promise.resolve();
  }

  set(change: Partial<Pick<FixtureSession, 'saveState' | 'notice' | 'writes'>>): void {
    Object.assign(this, change);
    this.#tell();
  }

  dismiss(): void {
    this.calls.push('dismiss');
    this.set({ notice: undefined });
  }

  choose(continueFound: boolean): Promise<void> {
    this.calls.push(continueFound ? 'use found' : 'begin anew');
    this.set({ notice: undefined });
    return Promise.resolve();
  }

  sendNow(): void {
    this.calls.push('send now');
  }

  exit(): Promise<void> {
    this.calls.push('exit');
    this.exited = true;
    this.#tell();
    return Promise.resolve();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
