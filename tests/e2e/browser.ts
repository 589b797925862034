import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

/** Address of the server under test, set by start.mjs. */
export const site = (): string => {
  const url = process.env.SOURCELINE_URL;
  if (!url) throw new Error('SOURCELINE_URL is not set: the browser tests run through jest with tests/e2e/start.mjs');
  return url;
};

export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: process.env.CHROME_PATH ?? '', args: FLAGS });

export interface Visit { readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] }

/** A page in a clean profile. `complaints` gathers console errors and warnings, page errors, failed and foreign requests. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ baseURL: site(), viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`); });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('request', (request) => { if (!request.url().startsWith(site()) && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) complaints.push(`foreign request: ${request.url()}`); });
  page.on('response', (response) => { if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`); });
  return { context, page, complaints };
}
