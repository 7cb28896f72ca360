import { LyingScorm12Host, type LyingStorage } from './lying-scorm12.ts';
import { scormAgainHost } from './scorm-again-host.ts';
import { StrictScorm12Host, type StrictStorage } from './strict-scorm12.ts';

/**
 * The page of a host in end-to-end tests: puts a host's API on this window and opens the course in a frame of Moodle's
 * size. What the host keeps goes to the test's server by a synchronous request, as a real host does, so that it
 * outlives the browser. Query: host=strict|lying|scorm-again, key (of the stored work), mode, student, attempt=new,
 * width, height, frame=none.
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
const onPersist = (storage: unknown): void => void request('POST', JSON.stringify(storage));

function open(): { api: object } {
  switch (query.get('host')) {
    case 'lying':
      return new LyingScorm12Host({
        ...(stored ? { storage: stored as LyingStorage } : {}),
        onPersist,
        mode: query.has('mode') ? mode : 'auto',
        student,
      });
    case 'scorm-again':
      return scormAgainHost({
        ...(stored ? { storage: stored as string } : {}),
        onPersist,
        mode,
        student,
      });
    default:
      return new StrictScorm12Host({
        ...(stored ? { storage: stored as StrictStorage } : {}),
        onPersist,
        mode,
        student,
        newAttempt: query.get('attempt') === 'new',
      });
  }
}

function openCourse(): void {
  const frame = document.createElement('iframe');
  frame.name = 'course';
  frame.title = 'Course';
  frame.width = query.get('width') ?? '714';
  frame.height = query.get('height') ?? '666';
  frame.src = '/course/index.html';
  frame.allowFullscreen = true;
  document.body.append(frame);
}

const host = open();
Object.assign(window, { API: host.api, testHost: host, openCourse });
// A benchmark opens the course itself, after it has measured the empty page.
if (query.get('frame') !== 'none') openCourse();
