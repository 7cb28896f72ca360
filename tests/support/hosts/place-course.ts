/**
 * Where a host's page puts the course:
 * - `frame`: a frame in the page
 * - `nested`: a frame in a frame
 * - `junk`: behind frames whose `API` is none, each in another way
 * - `foreign`: a frame in a frame of another origin, which lets nobody look in
 * - `window`: a window of its own
 * - `window-frame`: a frame in a window of its own
 * - `frame-window`: a window that a frame of the page opens
 */
export type CoursePlace = 'frame' | 'nested' | 'junk' | 'foreign' | 'window' | 'window-frame' | 'frame-window';

const COURSE = '/course/index.html';
const FUNCTIONS = ['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString'];

/** Things that pages are known to keep under an API's name, and what a broken host leaves there. */
const JUNK: readonly PropertyDescriptor[] = [
  { value: 'x' },
  { value: {} },
  { value: { LMSInitialize: () => 'true', LMSGetValue: () => '', LMSFinish: () => 'true' } },
  { value: Object.fromEntries(FUNCTIONS.map((name) => [`LMS${name}`, 'true'])) },
  {
    get: () => {
      throw new Error('The plug-in is not there');
    },
  },
];

export function placeCourse(place: string, width: string, height: string): void {
  const addFrame = (to: Window, name: string): Window => {
    const frame = to.document.createElement('iframe');
    Object.assign(frame, { name, title: name, width, height, allowFullscreen: true });
    to.document.body.append(frame);
    return there(frame.contentWindow);
  };
  const show = (view: Window, address = COURSE): void => view.location.assign(address);
  switch (place) {
    case 'nested':
      return show(addFrame(addFrame(window, 'middle'), 'course'));
    case 'junk':
      return show(addFrame(JUNK.reduce(addJunk, window), 'course'));
    case 'foreign':
      return show(addFrame(window, 'foreign'), foreignPage());
    case 'window':
      return void there(window.open(COURSE, 'course', 'popup'));
    case 'window-frame':
      return show(addFrame(there(window.open('', 'player', 'popup')), 'course'));
    case 'frame-window':
      return void there(addFrame(window, 'middle').open(COURSE, 'course', 'popup'));
    default:
      return show(addFrame(window, 'course'));
  }

  function addJunk(to: Window, junk: PropertyDescriptor, at: number): Window {
    const view = addFrame(to, `junk-${at}`);
    Object.defineProperty(view, 'API', junk);
    return view;
  }
}

/** A page of another origin that shows the course. */
function foreignPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="foreign"]')?.content ?? '';
}

function there(view: Window | null): Window {
  if (!view) throw new Error('The browser has opened no window');
  return view;
}
