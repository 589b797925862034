import { get, type ClientRequest } from 'node:http';
import { TIME_LIMIT } from '@/lib/warehouse/warehouse';
import { bulkHeld, CHINA_85 } from '../fixtures/bulk';
import { fillClickHouse } from '../warehouse/clickhouse/fill';
import { canStart, fromHost, onHost, PLACES, type Place } from '../warehouse/clickhouse/places';
import { startApp, type App } from './app';

/** Pages whose question takes long in the engine, and readers who do not wait for them. */
const EVERYTHING = '/explore/synthetic-hs';
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
/** Rows of no dataset, each of which takes the engine a tenth of a second, whichever column it is searched by. */
const slowRows = (count: number): string => `SELECT toInt16(slow) AS dataset, toInt16(slow) AS unit, toInt8(slow) AS flow, toInt64(slow) AS commodity, toInt32(slow) AS partner, toInt32(slow) AS port, toInt32(slow) AS period, toInt32(slow) AS vintage, toDecimal64(slow, 4) AS value, toInt32(slow) AS load FROM (SELECT sleepEachRow(0.1) AS slow FROM numbers(${count}) SETTINGS max_block_size = 1)`;
const SLOWED = ['obs', 'by_value'];

(canStart ? describe : describe.skip)('readers who leave', () => {
  let [place, app]: [Place | null, App | null] = [null, null];
  const host = (): string => place!.address.hosts[0] ?? '';
  const say = (statement: string): Promise<void> => onHost(place!.address, host(), statement);

  /** Makes every question about observations take so many seconds more. */
  async function slowed(seconds: number): Promise<void> {
    const { database } = place!.address;
    for (const table of SLOWED) await say(`CREATE OR REPLACE VIEW ${database}.${table} AS SELECT * FROM ${database}.${table}_held UNION ALL ${slowRows(10 * seconds)}`);
  }

  /** Questions about observations that run in the engine now. */
  const running = async (): Promise<number> => Number((await fromHost(place!.address, host(), "SELECT count() FROM system.processes WHERE query_kind = 'Select' AND query LIKE '%FROM %' AND query NOT LIKE '%system.processes%' AND elapsed > 0.3"))[0]?.[0]);
  async function until(wanted: (count: number) => boolean): Promise<void> {
    while (!wanted(await running())) await pause(20);
  }

  /** Asks for a page as a browser does; the promise has what came of it. */
  function reader(path: string): { readonly request: ClientRequest; readonly page: Promise<string> } {
    const request = get(`${app!.url}${path}`, { agent: false });
    const page = new Promise<string>((resolve, reject) => {
      request.on('error', reject).on('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => { text += piece; }).on('end', () => { resolve(text); }).on('error', reject);
      });
    });
    return { request, page };
  }

  beforeAll(async () => {
    place = await PLACES[0]![1]();
    await fillClickHouse(place.address, bulkHeld());
    const { database } = place.address;
    for (const table of SLOWED) await say(`RENAME TABLE ${database}.${table} TO ${database}.${table}_held`);
    await slowed(1);
    app = await startApp(`clickhouse://${new URL(host()).host}/${database}`);
  }, 120_000);
  afterAll(async () => {
    app?.stop();
    await place?.leave();
  }, 60_000);

  it.each([EVERYTHING, `${EVERYTHING}?partner=5700&by=commodity`, '/explore/value?value=9000000&low=8999999&high=9000001', `/charts/custom?series=${CHINA_85}~us-imports-cn-goods-annual`, `${EVERYTHING}.json?partner=4280`])('a question ends in the engine when its reader leaves: %s', async (path) => {
    // Far longer than it may take, so that it ends by its limit if by nothing else.
    await slowed(10 * TIME_LIMIT / 1000);
    const began = Date.now();
    const { request, page } = reader(path);
    const cut = expect(page).rejects.toThrow('hang up');
    await until((count) => count > 0);
    request.destroy();
    await cut;
    await until((count) => count === 0);
    expect(Date.now() - began).toBeLessThan(TIME_LIMIT);
  }, 60_000);

  it.each([EVERYTHING, `/charts/custom?series=${CHINA_85}`])('who waits for the same page still gets it: %s', async (path) => {
    await slowed(4);
    const [one, other] = [reader(path), reader(path)];
    const cut = expect(one.page).rejects.toThrow('hang up');
    await until((count) => count > 0);
    one.request.destroy();
    await cut;
    const page = await other.page;
    expect(page).toContain('SYNTHETIC');
    expect(page).not.toContain('Not to be had');
    expect(page).not.toContain('Left out for now');
    expect(page).toMatch(path === EVERYTHING ? /Whole: <data value="\d+(\.\d+)?"/ : new RegExp(`data-row="${CHINA_85}@`));
  }, 60_000);
});
