import type { Browser } from 'playwright-core';
import { VIEWPORT } from './browse';

/** Only what this drawing and this table need, as somebody would write it who has nothing else to style. */
const STYLE = `
:root { color-scheme: light; --paper: #fbf7ef; --ink: #1d1a16; --ink-2: #5a534a; --rule: #d8cdba; --accent: #0d5263; }
body { margin: 0 auto; max-width: 78rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--accent); }
.series-1 { color: #0b5a8c; } .series-2 { color: #bd4310; } .series-3 { color: #0d7a66; } .series-4 { color: #85409a; }
.chart-svg { display: block; max-width: 68rem; width: 100%; height: auto; overflow: visible; }
.chart-svg text { font: 500 13px system-ui, sans-serif; font-variant-numeric: tabular-nums; fill: var(--ink-2); }
.chart-svg .chart-tick { font-size: 12.5px; font-weight: 400; }
.chart-svg .chart-label { fill: var(--ink); }
.chart-grid line { stroke: var(--rule); shape-rendering: crispEdges; }
.chart-grid .chart-base { stroke: var(--ink-2); }
.chart-line { fill: none; stroke: currentColor; stroke-width: 2.25; stroke-linejoin: round; }
.chart-dashed { stroke-dasharray: 5 4.5; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption, th, td { text-align: start; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--rule); }
`;

/** A page by hand with the very drawing and table that our page at `url` sends to a wide screen, and nothing else. */
export async function plainPage(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ viewport: VIEWPORT, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(url);
    const markup = (selector: string): Promise<string> => page.locator(selector).evaluate((element) => element.outerHTML);
    const [title, drawing, table] = [await page.locator('h1').innerText(), await markup('.chart-stage svg.chart-svg:visible'), await markup('main table.rows-table')];
    return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>${STYLE}</style></head>\n<body><h1>${title}</h1>\n${drawing}\n${table}\n</body></html>\n`;
  } finally {
    await context.close();
  }
}
