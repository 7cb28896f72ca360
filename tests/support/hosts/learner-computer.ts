import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { HostSite } from '../host-site.ts';
import { LessonDriver } from '../lesson-driver.ts';
import { courseRoot, isWindow } from './course-root.ts';
import type { HostKind } from './host-kind.ts';
import type { LyingNetwork, LyingRequest } from './lying-host.ts';

/** What the hosts of tests show of themselves on their page; each has a part of it. */
interface TestHost {
  readonly violations?: readonly string[];
  readonly refusals?: readonly string[];
  readonly transcript?: readonly string[];
  readonly requests?: readonly LyingRequest[];
  network?: LyingNetwork;
  kept?(element: string): string;
}
declare const testHost: TestHost;

export interface ComputerOptions {
  readonly host: HostKind;
  /** The browser's language. */
  readonly language?: string;
  /** Whether what the player leaves to chance is the same in every run: the attempt and its draws. */
  readonly fixedChance?: boolean;
  /** Beside `key` of the stored work: all that the host's page knows. */
  readonly query?: Readonly<Record<string, string>>;
}

/**
 * One computer with a learner at it: what its browser keeps lasts from launch to launch and goes with `close`. Another
 * computer of the same learner is another object over the same site.
 */
export class LearnerComputer {
  #page: Page | undefined;
  #player: Page | undefined;

  private constructor(
    readonly context: BrowserContext,
    private readonly site: HostSite,
    private readonly options: ComputerOptions,
  ) {}

  static async start(browser: Browser, site: HostSite, options: ComputerOptions): Promise<LearnerComputer> {
    const context = await browser.newContext({
      viewport: { width: 760, height: 700 },
      locale: options.language ?? 'en',
      timezoneId: 'UTC',
    });
    if (options.fixedChance) await context.addInitScript(fixChance);
    return new LearnerComputer(context, site, options);
  }

  get page(): Page {
    if (!this.#page) throw new Error('The course has not been opened on this computer');
    return this.#page;
  }

  /** The window with the course: the host's own, or one that it has opened. */
  get player(): Page {
    return this.#player ?? this.page;
  }

  /** Opens the course in its host; a page that is still open is closed first. */
  async launch(query: Readonly<Record<string, string>> = {}): Promise<LessonDriver> {
    await this.#page?.close();
    this.#page = await this.context.newPage();
    const all = new URLSearchParams({ host: this.options.host, ...this.options.query, ...query });
    const place = all.get('frame') ?? 'frame';
    const [player] = await Promise.all([
      isWindow(place) ? this.#page.waitForEvent('popup') : this.#page,
      this.#page.goto(`${this.site.server.origin}/host.html?${all.toString()}`),
    ]);
    this.#player = player;
    const driver = new LessonDriver(courseRoot(player, place));
    await driver.root.locator('title-block .sheet').waitFor();
    return driver;
  }

  /**
   * Puts an empty page in the place of the course while the host's page stays, so that its last calls can be read; a
   * window of its own is closed.
   */
  async leaveCourse(): Promise<void> {
    if (this.player !== this.page) {
      await Promise.all([this.player.waitForEvent('close'), this.player.evaluate(() => window.close())]);
      return;
    }
    await this.page.evaluate(
      () =>
        new Promise((resolve) => {
          const frame = document.querySelector('iframe');
          frame?.addEventListener('load', resolve, { once: true });
          frame?.contentWindow?.location.replace('about:blank');
        }),
    );
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Takes the computer away as a power cut does: whatever the page would still send goes nowhere. */
  async cutOff(): Promise<void> {
    await this.context.setOffline(true);
    await this.context.close();
  }

  /** What a host of tests holds against the course, whichever it is. */
  async complaints(): Promise<readonly string[]> {
    return this.page.evaluate(() => [...(testHost.violations ?? []), ...(testHost.refusals ?? [])]);
  }

  /** The strict host's record of all calls. */
  async transcript(): Promise<readonly string[]> {
    return this.page.evaluate(() => testHost.transcript ?? []);
  }

  /** How often a function of the API was called, as the strict host saw it. */
  async calls(name: string): Promise<number> {
    return (await this.transcript()).filter((line) => line.startsWith(`${name}(`)).length;
  }

  /** What the host's server holds of an element; '' for nothing. */
  async kept(element: string): Promise<string> {
    return this.page.evaluate((name) => testHost.kept?.(name) ?? '', element);
  }

  /** The rows of the host's table as a tutor reads them, one a line: id, type, response, right answer, result. */
  async rows(): Promise<readonly string[]> {
    const response = this.options.host.endsWith('-2004') ? 'learner_response' : 'student_response';
    const parts = ['id', 'type', response, 'correct_responses.0.pattern', 'result'];
    return this.page.evaluate((names) => {
      const rows: string[] = [];
      for (let row = 0; testHost.kept?.(`cmi.interactions.${row}.id`); row += 1) {
        rows.push(names.map((part) => testHost.kept?.(`cmi.interactions.${row}.${part}`)).join('  =  '));
      }
      return rows;
    }, parts);
  }

  /** How the lying host reaches its server from now on. */
  async setNetwork(network: LyingNetwork): Promise<void> {
    await this.page.evaluate((now) => {
      testHost.network = now;
    }, network);
  }

  /** What the browser tells a page when the network is back; the player then sends at once what waits. */
  async tellOnline(): Promise<void> {
    const course = this.page.frame('course');
    if (!course) throw new Error('The host shows no course');
    await course.evaluate(() => dispatchEvent(new Event('online')));
  }

  /** The lying host's tries to reach its server. */
  async requests(): Promise<readonly LyingRequest[]> {
    return this.page.evaluate(() => testHost.requests ?? []);
  }
}

/** Runs in the page: the same numbers in the same order, in place of random ones. */
function fixChance(): void {
  let last = 20_250_613;
  const next = (): number => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return last;
  };
  crypto.getRandomValues = <Numbers extends ArrayBufferView | null>(array: Numbers): Numbers => {
    if (array instanceof Uint32Array || array instanceof Uint8Array) array.forEach((_, at) => (array[at] = next()));
    return array;
  };
}
