import type { BrowserContext, Page } from 'playwright-core';

/** What went wrong in the pages of a browser context, and what they asked for. */
export interface PageWatch {
  /** Console errors, exceptions and violations of the content security policy, in all pages and frames. */
  readonly faults: readonly string[];
  /** Addresses of all requests. */
  readonly requests: readonly string[];
}

/** Begins to watch; call before the first page is opened. */
export async function watchPages(context: BrowserContext): Promise<PageWatch> {
  const faults: string[] = [];
  const requests: string[] = [];
  await context.exposeFunction('tellViolation', (violation: string) => void faults.push(`policy: ${violation}`));
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const tell: unknown = Reflect.get(window, 'tellViolation');
        if (typeof tell === 'function') tell([violatedDirective, blockedURI, sourceFile, lineNumber].join(' '));
      },
    );
  });
  const follow = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => faults.push(`exception: ${error.stack ?? error.message}`));
  };
  context.on('page', follow);
  context.on('request', (request) => requests.push(request.url()));
  return { faults, requests };
}
