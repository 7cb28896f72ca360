import { intranetSite, type IntranetSite } from './intranet-site.ts';
import { testCourse } from './test-course.ts';

/** A web server for each lesson as a course of its own, started when it is first asked for. */
export class LessonSites {
  readonly #sites = new Map<string, Promise<IntranetSite>>();

  of(lesson: string): Promise<IntranetSite> {
    const site = this.#sites.get(lesson) ?? intranetSite(testCourse(lesson).intranet);
    this.#sites.set(lesson, site);
    return site;
  }

  readonly close = async (): Promise<void> => {
    for (const site of this.#sites.values()) await (await site).close();
  };
}
