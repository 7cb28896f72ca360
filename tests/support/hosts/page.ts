import type { LyingStorage } from './lying-host.ts';
import { LyingScorm12Host } from './lying-scorm12.ts';
import { LyingScorm2004Host } from './lying-scorm2004.ts';
import type { HostKind } from './host-kind.ts';
import { placeCourse } from './place-course.ts';
import { quirkNamed } from './quirks.ts';
import { scormAgain2004Host, scormAgainHost } from './scorm-again-host.ts';
import { StrictScorm2004Host, type Strict2004Storage } from './strict-scorm2004.ts';
import { StrictScorm12Host, type StrictStorage } from './strict-scorm12.ts';

/**
 * The page of a host in end-to-end tests: puts a host's API on this window and opens the course in a frame of Moodle's
 * size. What the host keeps goes to the test's server by a synchronous request, as a real host does, so that it
 * outlives the browser. Query: host (a `HostKind`), key (of the stored work), mode, credit=no, student,
 * attempt=new, count=number, width, height, late (milliseconds until the API is there), frame (a `CoursePlace`, or none
 * for no course), quirk (of QUIRKS, what is wrong with a strict host), and both=1 for a host of the other
 * version of SCORM beside this one, which nobody should speak to.
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

const kind = (query.get('host') ?? 'strict') as HostKind;

function open(): { api: object } {
  switch (kind) {
    case 'lying':
    case 'lying-2004': {
      const Host = kind === 'lying' ? LyingScorm12Host : LyingScorm2004Host;
      return new Host({
        ...(stored ? { storage: stored as LyingStorage } : {}),
        onPersist,
        mode: query.has('mode') ? mode : 'auto',
        count: query.get('count') === 'number' ? 'number' : 'empty',
        student,
      });
    }
    case 'scorm-again':
    case 'scorm-again-2004': {
      const host = kind === 'scorm-again' ? scormAgainHost : scormAgain2004Host;
      return host({
        ...(stored ? { storage: stored as string } : {}),
        onPersist,
        mode,
        student,
      });
    }
    case 'strict-2004':
      return new StrictScorm2004Host({
        ...(stored ? { storage: stored as Strict2004Storage } : {}),
        onPersist,
        mode,
        credit: query.get('credit') !== 'no',
        student,
        newAttempt: query.get('attempt') === 'new',
        ...quirkNamed(query.get('quirk')),
      });
    case 'strict':
      return new StrictScorm12Host({
        ...(stored ? { storage: stored as StrictStorage } : {}),
        onPersist,
        mode,
        credit: query.get('credit') !== 'no',
        student,
        newAttempt: query.get('attempt') === 'new',
        ...quirkNamed(query.get('quirk')),
      });
  }
}

function openCourse(): void {
  placeCourse(query.get('frame') ?? 'frame', query.get('width') ?? '714', query.get('height') ?? '666');
}

const host = open();
Object.assign(window, { testHost: host, openCourse });
const is2004 = kind.endsWith('-2004');
const offer = (): void => void Object.assign(window, { [is2004 ? 'API_1484_11' : 'API']: host.api });
if (query.has('both')) {
  const testBystander = is2004 ? new StrictScorm12Host() : new StrictScorm2004Host();
  Object.assign(window, { [is2004 ? 'API' : 'API_1484_11']: testBystander.api, testBystander });
}
if (query.has('late')) setTimeout(offer, Number(query.get('late')));
else offer();
// A benchmark opens the course itself, after it has measured the empty page.
if (query.get('frame') !== 'none') openCourse();
