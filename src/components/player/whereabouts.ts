import type { CourseIndex } from '../../domain/course/compiled.ts';
import { findLesson, firstPlace, nextPlace, type OutlineEntry } from '../../domain/course/outline.ts';
import { retrievalItems, turnedPlace, type RetrievalItem } from '../../domain/quiz/retrieval.ts';
import type { Attempt, Place } from '../../domain/tracking/attempt.ts';
import { isPlaceOpen } from '../../domain/tracking/module-gate.ts';

/** Where an attempt is in the course, what stands there, and where it can turn to. */
export class Whereabouts {
  /** A place that is no longer in this version of the course is read as its start. */
  readonly place: Place;
  readonly entry: OutlineEntry;
  /** Which question of earlier lessons is asked again here, from 1; 0 at a screen. */
  readonly item: number;
  /** All that the lesson asks again, where one of it is shown. */
  readonly items: readonly RetrievalItem[];

  constructor(
    private readonly attempt: Attempt,
    private readonly course: CourseIndex,
  ) {
    this.place = findLesson(course, attempt.place.lesson) ? attempt.place : firstPlace(course);
    const entry = findLesson(course, this.place.lesson);
    if (!entry) throw new Error(`no lesson at slot ${this.place.lesson} of ${course.id}`);
    this.entry = entry;
    const { item = 0 } = this.place;
    const items = retrievalItems(attempt, course, entry.lesson);
    this.item = items[item - 1] ? item : 0;
    this.items = this.item > 0 ? items : [];
  }

  /** The next screen of the course; undefined at its end, and before a closed module. */
  get next(): Place | undefined {
    return this.#open(nextPlace(this.course, this.place));
  }

  /** Where Back leads; undefined at the start of the course, and behind a closed module. */
  get back(): Place | undefined {
    return this.#open(turnedPlace(this.attempt, this.course, this.place, -1));
  }

  /** Where Next leads from here; undefined at the end of the course. */
  get onward(): Place | undefined {
    return turnedPlace(this.attempt, this.course, this.place, 1);
  }

  /** Whether the screen has been left by Next before. */
  get familiar(): boolean {
    return Boolean((this.seen >>> this.place.screen) & 1);
  }

  #open(place: Place | undefined): Place | undefined {
    return place && isPlaceOpen(this.attempt, this.course, place) ? place : undefined;
  }

  /** Bit n is set when screen n of the lesson is done. */
  get seen(): number {
    return this.attempt.lessons[this.entry.lesson.slot]?.seen ?? 0;
  }

  /** Whether going on from here may lead to questions of earlier lessons. */
  get opens(): boolean {
    const hasMet = this.course.earlier !== undefined || Object.keys(this.attempt.slots).length > 0;
    return hasMet && this.entry.lesson.retrieval !== undefined && this.place.screen === 0 && !this.familiar;
  }
}
