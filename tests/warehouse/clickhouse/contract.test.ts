import { ClickHouseEngine } from '@/lib/warehouse/clickhouse/engine';
import { localName } from '@/lib/warehouse/clickhouse/tables';
import { rowsWarehouse } from '@/lib/warehouse/rows/rows';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import { ASKED, SEED, answersOf, difference } from '../contract/contract';
import { facts } from '../contract/facts';
import { KINDS, questions } from '../contract/questions';
import { fillClickHouse } from './fill';
import { PLACES, canTest, fromHost, onHost, type Place } from './places';

const held = facts(SEED);
const plain = rowsWarehouse(held);
/** Questions put to each further node of a cluster. */
const TO_OTHERS = 60;

(canTest ? describe : describe.skip).each(PLACES)('%s', (_name, get) => {
  let place: Place;
  let warehouse: SqlWarehouse;

  beforeAll(async () => {
    place = await get();
    await fillClickHouse(place.address, held);
    warehouse = new SqlWarehouse(new ClickHouseEngine(place.address));
  });
  afterAll(async () => {
    await warehouse.close();
    await place.leave();
  });

  it.each(KINDS)(`answers ${ASKED} questions of the kind %s as rows in memory do`, async (kind) => {
    const asked = questions(kind, ASKED, SEED, held);
    expect(difference(asked, await answersOf(plain, asked), await answersOf(warehouse, asked))).toBe('');
  }, 600_000);

  it('answers the same whichever node coordinates', async () => {
    for (const host of place.address.hosts.slice(1)) {
      const others = [host, ...place.address.hosts.filter((one) => one !== host)];
      const turned = new SqlWarehouse(new ClickHouseEngine({ ...place.address, hosts: others }));
      try {
        for (const kind of KINDS) {
          const asked = questions(kind, TO_OTHERS, SEED + 1, held);
          expect(difference(asked, await answersOf(plain, asked), await answersOf(turned, asked))).toBe('');
        }
      } finally {
        await turned.close();
      }
    }
  }, 600_000);

  it('holds rows on every node, each once', async () => {
    const { address } = place;
    const counts: number[] = [];
    for (const table of ['obs', 'by_value']) {
      const each = await Promise.all(address.hosts.map(async (host) => Number((await fromHost(address, host, `SELECT count() FROM ${localName(address, table)}`))[0]?.[0])));
      expect(Math.min(...each)).toBeGreaterThan(0);
      counts.push(each.reduce((a, b) => a + b));
    }
    expect(counts).toEqual([held.rows.length, held.rows.length]);
  });

  it('turns red for one row changed on one node', async () => {
    const { address } = place;
    const host = address.hosts.at(-1) ?? '';
    const table = `${address.database}.${localName(address, 'obs')}`;
    const [row] = await fromHost(address, host, `SELECT dataset, commodity, partner, port, period, vintage, load FROM ${table} WHERE load = 7 AND value BETWEEN 900 AND 1100 AND (commodity, partner, port, period, vintage) IN (SELECT commodity, partner, port, period, max(vintage) FROM ${table} WHERE dataset = 1 GROUP BY commodity, partner, port, period) ORDER BY ALL LIMIT 1`);
    const [dataset, commodity, partner, port, period, vintage, load] = row ?? [];
    const change = (by: string): Promise<void> => onHost(address, host, `ALTER TABLE ${table} UPDATE value = value + CAST('${by}' AS DECIMAL(18, 4)) WHERE dataset = ${dataset} AND commodity = ${commodity} AND partner = ${partner} AND port = ${port} AND period = ${period} AND vintage = ${vintage} AND load = ${load} SETTINGS mutations_sync = 1`);
    const asked = questions('everything', 1, SEED, held);
    const expected = await answersOf(plain, asked);
    await change('0.0001');
    expect(difference(asked, expected, await answersOf(warehouse, asked))).not.toBe('');
    await change('-0.0001');
    expect(difference(asked, expected, await answersOf(warehouse, asked))).toBe('');
  });
});
