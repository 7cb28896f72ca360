import type { FrameLocator, Page } from 'playwright-core';
import type { CoursePlace } from './place-course.ts';

/** In how many frames of the window the course lies. */
const FRAMES: Readonly<Record<CoursePlace, number>> = {
  frame: 1,
  nested: 2,
  junk: 6,
  foreign: 2,
  window: 0,
  'window-frame': 1,
  'frame-window': 0,
};

/** Whether the host opens another window for the course. */
export function isWindow(place: string): boolean {
  return place.includes('window');
}

/** Where a driver finds the course in the window that shows it. */
export function courseRoot(window: Page, place: string): Page | FrameLocator {
  let root: Page | FrameLocator = window;
  for (let depth = Reflect.get(FRAMES, place) ?? 1; depth > 0; depth -= 1) root = root.frameLocator('iframe');
  return root;
}
