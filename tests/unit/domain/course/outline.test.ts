import { describe, expect, test } from 'vitest';
import {
  existingPlace,
  findLesson,
  firstPlace,
  nextPlace,
  outline,
  previousPlace,
  screensSeen,
} from '../../../../src/domain/course/outline.ts';
import type { Place } from '../../../../src/domain/tracking/attempt.ts';
import { courseIndex, slot } from '../course-index-fixture.ts';

const at = (lesson: number, screen: number): Place => ({ lesson: slot(lesson), screen });

describe('the outline', () => {
  test('lists the lessons in the order of the course', () => {
    expect(outline(courseIndex).map(({ module, lesson }) => `${module.id} ${lesson.number}`)).toEqual([
      'm01 1.1',
      'm02 2.3',
      'm02 2.4',
    ]);
  });

  test('finds a lesson by its slot, and nothing at any other slot', () => {
    expect(findLesson(courseIndex, 12)?.lesson.id).toBe('m02-lettering');
    expect(findLesson(courseIndex, 5)).toBeUndefined();
  });

  test('begins with the first screen of the first lesson', () => {
    expect(firstPlace(courseIndex)).toEqual(at(1, 0));
    expect(() => firstPlace({ ...courseIndex, modules: [] })).toThrow(/no lessons/);
  });
});

describe('Next', () => {
  test('leads through every screen of the course, and Back the same way home', () => {
    const forth: Place[] = [];
    for (let place: Place | undefined = firstPlace(courseIndex); place; place = nextPlace(courseIndex, place)) {
      forth.push(place);
    }
    expect(forth).toHaveLength(3 + 5 + 2);
    expect(forth[3]).toEqual(at(4, 0));

    const back: Place[] = [];
    for (let place = forth[forth.length - 1]; place; place = previousPlace(courseIndex, place)) back.push(place);
    expect(back.reverse()).toEqual(forth);
  });

  test('leads nowhere from a lesson that is not in the course', () => {
    expect(nextPlace(courseIndex, at(99, 0))).toBeUndefined();
    expect(previousPlace(courseIndex, at(99, 0))).toBeUndefined();
  });
});

describe('a place of another version of the course', () => {
  test('stays where it is when it is still there', () => {
    expect(existingPlace(courseIndex, at(4, 4))).toEqual(at(4, 4));
  });

  test('moves to the last screen when the lesson has become shorter', () => {
    expect(existingPlace(courseIndex, at(4, 9))).toEqual(at(4, 4));
  });

  test('moves to the start when the lesson is gone', () => {
    expect(existingPlace(courseIndex, at(5, 1))).toEqual(at(1, 0));
  });
});

test('screens seen are counted as far as the lesson goes', () => {
  const lesson = outline(courseIndex)[0]?.lesson;
  if (!lesson) throw new Error('the fixture has no lesson');
  expect([0, 0b1, 0b101, 0b111, 0b11000].map((seen) => screensSeen(lesson, seen))).toEqual([0, 1, 2, 3, 0]);
});
