import { LyingScorm12Host, type LyingStorage } from './lying-scorm12.ts';
import { scormAgainHost } from './scorm-again-host.ts';
import { StrictScorm2004Host, type Strict2004Storage } from './strict-scorm2004.ts';
import { StrictScorm12Host, type StrictStorage } from './strict-scorm12.ts';

/**
 * The page of a host in end-to-end tests: puts a host's API on this window and opens the course in a frame of Moodle's
 * size. What the host keeps goes to the test's server by a synchronous request, as a real host does, so that it
 * outlives the browser. Query: host=strict|strict-2004|lying|scorm-again, key (of the stored work), mode, credit=no, student,
 * attempt=new, count=number, width, height, late (milliseconds until the API is there), frame=none, and
 * both=1 for a host of SCORM 1.2 beside the other, which nobody should speak to, and
 * frame=nested|junk for a frame around the course's, in the second case with an `API` of its own that is none.
 */
const query = new URLSearchParams(location.search);
const key = query.get('key') ?? 'course';
const student = query.get('student') ?? 'T-017';
const mode = (query.get('mode') ?? 'normal') as 'normal' | 'review' | 'browse';

function request(method: 'GET' | 'POST', body?: string): string {
  const sent = new XMLHttpRequest();
  sent.open(method, `/persist?key=${encodeURIComponent(key)}`, false);
  sent.send(body);
  return sent.responseText;
}

const stored: unknown = JSON.parse(request('GET'));

/** While a page goes, browsers refuse synchronous requests; then a real host sends a beacon. */
function onPersist(storage: unknown): void {
  const body = JSON.stringify(storage);
  try {
    request('POST', body);
  } catch (error) {
    if (!String(error).includes('page dismissal')) throw error;
    navigator.sendBeacon(`/persist?key=${encodeURIComponent(key)}`, body);
  }
}

function open(): { api: object } {
  switch (query.get('host')) {
    case 'lying':
      return new LyingScorm12Host({
        ...(stored ? { storage: stored as LyingStorage } : {}),
        onPersist,
        mode: query.has('mode') ? mode : 'auto',
        count: query.get('count') === 'number' ? 'number' : 'empty',
        student,
      });
    case 'scorm-again':
      return scormAgainHost({
        ...(stored ? { storage: stored as string } : {}),
        onPersist,
        mode,
        student,
      });
    case 'strict-2004':
      return new StrictScorm2004Host({
        ...(stored ? { storage: stored as Strict2004Storage } : {}),
        onPersist,
        mode,
        credit: query.get('credit') !== 'no',
        student,
        newAttempt: query.get('attempt') === 'new',
      });
    default:
      return new StrictScorm12Host({
        ...(stored ? { storage: stored as StrictStorage } : {}),
        onPersist,
        mode,
        credit: query.get('credit') !== 'no',
        student,
        newAttempt: query.get('attempt') === 'new',
      });
  }
}

function addFrame(to: Document, name: string): HTMLIFrameElement {
  const frame = to.createElement('iframe');
  frame.name = name;
  frame.title = name;
  frame.width = query.get('width') ?? '714';
  frame.height = query.get('height') ?? '666';
  frame.allowFullscreen = true;
  to.body.append(frame);
  return frame;
}

/** A page of the host's own between the course and the window with the API. */
function middlePage(): Document {
  const view = addFrame(document, 'middle').contentWindow;
  if (!view) throw new Error('A frame in the page has no window');
  if (query.get('frame') === 'junk') Object.assign(view, { API: 'x' });
  return view.document;
}

function openCourse(): void {
  const between = query.get('frame');
  const frame = addFrame(between === 'nested' || between === 'junk' ? middlePage() : document, 'course');
  frame.src = '/course/index.html';
}

const host = open();
Object.assign(window, { testHost: host, openCourse });
const name = host instanceof StrictScorm2004Host ? 'API_1484_11' : 'API';
const offer = (): void => void Object.assign(window, { [name]: host.api });
if (query.has('both')) {
  const testBystander = new StrictScorm12Host();
  Object.assign(window, { API: testBystander.api, testBystander });
}
if (query.has('late')) setTimeout(offer, Number(query.get('late')));
else offer();
// A benchmark opens the course itself, after it has measured the empty page.
if (query.get('frame') !== 'none') openCourse();
