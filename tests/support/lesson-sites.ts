import { hostSite, type HostSite } from './host-site.ts';
import { intranetSite, type IntranetSite } from './intranet-site.ts';
import { testCourse } from './test-course.ts';

/** A site for each lesson as a course of its own, started when it is first asked for. */
class LessonSites<Site extends { readonly close: () => Promise<void> }> {
  readonly #sites = new Map<string, Promise<Site>>();

  constructor(private readonly open: (lesson: string) => Promise<Site>) {}

  of(lesson: string): Promise<Site> {
    const site = this.#sites.get(lesson) ?? this.open(lesson);
    this.#sites.set(lesson, site);
    return site;
  }

  readonly close = async (): Promise<void> => {
    for (const site of this.#sites.values()) await (await site).close();
  };
}

/** Each lesson on a web server without a host. */
export function lessonSites(): LessonSites<IntranetSite> {
  return new LessonSites((lesson) => intranetSite(testCourse(lesson).intranet));
}

/** Each lesson in a host. */
export function lessonHosts(): LessonSites<HostSite> {
  return new LessonSites((lesson) => hostSite(testCourse(lesson).zip));
}
