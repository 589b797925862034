/**
 * `npm run bench:paint`: how soon a chart with its table is there for a reader, beside three other ways to serve the same: a plain page by hand with the
 * very same drawing and table, a page of Observable Framework, and (for the JavaScript only) the smallest page of our own framework. All in one run: one
 * headless Chromium, processor slowed down four times, nothing in the cache, visits interleaved, medians. Never fails for a time.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { build } from '../../../scripts/build.mjs';
import { launchBrowser, SLOWDOWN } from './browse';
import { CHART_ADDRESS, rowsAsCsv } from './chart';
import { measure, type Seen } from './measure';
import { buildMinimal } from './minimal';
import { buildObservable, observableName } from './observable';
import { plainPage } from './plain';
import { paintTable, verdictOf, type Contestant } from './report';
import { filesUnder, serveFiles, serveNext, type Site } from './serve';

const ROUNDS = 9;
/** Answers of each server before anything is measured: a server in use has compiled its hot paths, and ours would otherwise do so while it is measured. */
const WARMING = 40;
const say = (line: string): unknown => process.stdout.write(`${line}\n`);

/** The page of the other framework; where it cannot be had, the reason, and the rest is measured all the same. */
async function observable(): Promise<Site | string> {
  try {
    return await serveFiles(filesUnder(buildObservable(await rowsAsCsv())));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`\n!!! ${observableName()} COULD NOT BE MEASURED: ${reason}\n\n`);
    return reason;
  }
}

async function main(): Promise<void> {
  if (!build(process.cwd())) throw new Error('our own build failed');
  const browser = await launchBrowser();
  const sites: Site[] = [];
  const open = async (site: Promise<Site>): Promise<string> => {
    sites.push(await site);
    return sites.at(-1)?.url ?? '';
  };
  try {
    const ours = `${await open(serveNext('.'))}${CHART_ADDRESS.slice(1)}`;
    const plain = await open(serveFiles(new Map([['/index.html', await plainPage(browser, ours)]])));
    const minimal = await open(serveNext(buildMinimal()));
    const other = await observable();
    const [a, b, c, d]: [Seen[], Seen[], Seen[], Seen[]] = [[], [], [], []];
    const visits: [string, Seen[]][] = [[ours, a], [plain, b], ...(typeof other === 'string' ? [] : [[await open(Promise.resolve(other)), c] as [string, Seen[]]]), [minimal, d]];
    await wait(100); // connections that were closed while the builds held this process are noticed
    for (const [url] of visits) for (let time = 0; time < WARMING; time += 1) await (await fetch(url)).arrayBuffer();
    for (let round = -1; round < ROUNDS; round += 1) {
      // The first round warms the browser and does not count.
      for (const [url, seen] of visits) {
        const found = await measure(browser, url);
        if (round >= 0) seen.push(found);
      }
    }
    const us: Contestant = { name: 'Sourceline, 480 months and their table', seen: a };
    const byHand: Contestant = { name: 'plain HTML by hand, same drawing and table', seen: b };
    const peer: Contestant = { name: observableName(), seen: c, ...(typeof other === 'string' ? { missing: other } : {}) };
    const least: Contestant = { name: 'smallest Next page, no chart', seen: d };
    say(`${CHART_ADDRESS}, Chromium ${browser.version()}, processor slowed down ${SLOWDOWN} times, cold cache, each server warm (${WARMING} answers), median of ${ROUNDS} interleaved\n`);
    say(paintTable([us, byHand, peer, least]));
    say('');
    say(verdictOf({ words: 'chart painted, as many times as late as plain HTML', ours: us, theirs: byHand, of: ({ painted }) => painted, atMost: 1.3 }));
    say(verdictOf({ words: `chart painted, as many times as late as ${peer.name}`, ours: us, theirs: peer, of: ({ painted }) => painted, atMost: 0.6 }));
    say(verdictOf({ words: 'JavaScript up to the load event, as many times as much as the smallest page', ours: us, theirs: least, of: ({ script }) => script, atMost: 1.06 }));
  } finally {
    sites.forEach(({ stop }) => { stop(); });
    await browser.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
