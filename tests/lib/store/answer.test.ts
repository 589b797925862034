/** @jest-environment node */
import { toCsv } from '@/lib/export/csv';
import { Table } from '@/lib/model/row';
import { Problem } from '@/lib/problem';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';
import { FIRST, fixture, LATER, observation, writeDataset } from './fixture';

const store = fileStore(writeDataset(fixture()));
const values = async (query: string, chart = 'goods-trade'): Promise<string[]> => (await answer(store, chart, query)).table.rows.map(({ row_id, value }) => `${row_id.split('@').slice(0, 2).join('@')} ${value}`);

it('answers the default view with official rows, then cited ones', async () => {
  const { table, view, chart, issues } = await answer(store, 'goods-trade', '');
  expect(Table.parse(table)).toEqual(table);
  expect(issues).toEqual([]);
  expect(chart.id).toBe('goods-trade');
  expect(view).toMatchObject({ chart: 'goods-trade', series: ['exports'], asof: null });
  expect(table.permalink).toBe('');
  expect(await values('')).toEqual(['exports@2023 147777800000', 'exports@2024 143215800000', 'exports@2024-12 ', 'example-exports 143000000000']);
});

it('computes derived series from inputs that are not shown', async () => {
  expect(await values('series=balance&show=official')).toEqual(['balance@2024 -295731600000']);
});

it('answers any mix, with the claims that speak of it', async () => {
  expect(await values('series=imports~services&show=official', 'custom')).toEqual(['imports@2024 438947400000', 'services@2024 55000000000']);
  expect(await values('series=exports&show=cited', 'custom')).toEqual(['example-exports 143000000000']);
  expect(await values('', 'custom')).toEqual([]);
});

describe('asof', () => {
  it('shows what there was, and a frozen view stays the same when rows are added', async () => {
    const files = fixture();
    const before = Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, lines.filter((line) => !line.includes(LATER))] as const)
      .filter(([name, lines]) => lines.length > (name.endsWith('.csv') ? 1 : 0)));
    const earlier = fileStore(writeDataset(before));
    for (const query of ['series=exports~imports~balance&', '', 'transform=change&show=official&']) {
      const frozen = `${query}asof=${FIRST}`;
      const then = await answer(earlier, 'goods-trade', frozen);
      const now = await answer(store, 'goods-trade', frozen);
      expect(then.issues).toEqual([]);
      expect(now.table).toEqual(then.table);
      expect(toCsv(now.table.rows)).toBe(toCsv(then.table.rows));
    }
  });

  it('says the newest stamp of what there was, never one that no row has', async () => {
    const recorded = async (asof: string): Promise<string> => (await answer(store, 'goods-trade', asof === '' ? '' : `asof=${asof}`)).table.recorded;
    expect([await recorded(''), await recorded('2026-11-22'), await recorded(FIRST), await recorded('2026-11-22T23:59:59Z'), await recorded(LATER)]).toEqual([LATER, FIRST, FIRST, FIRST, LATER]);
  });

  it('later than the newest row is refused as a promise nobody can keep', async () => {
    const { issues, view } = await answer(store, 'goods-trade', 'asof=2030-01-01');
    expect(issues).toEqual([{ parameter: 'asof', message: `2030-01-01 is not before the day of the newest row of this dataset, so rows could still be added by its end; write asof=${LATER} to keep what there is now; shown as it stands now` }]);
    expect(view.asof).toBeNull();
    expect((await answer(store, 'goods-trade', `asof=${LATER}`)).issues).toEqual([]);
  });

  it('on the day of the newest row is refused, since a row added later that day would change it (law 5)', async () => {
    const files = fixture();
    const morning = fileStore(writeDataset(files));
    const { issues, view, table } = await answer(morning, 'goods-trade', 'asof=2026-11-23');
    expect(issues).toMatchObject([{ parameter: 'asof' }]);
    expect(issues[0]?.message).toContain(`write asof=${LATER}`);
    expect(view.asof).toBeNull();
    expect(table.permalink).toBe('');
    files['observations/trade.csv']?.push(observation('exports', '2024', '1', '2026-11', '2026-11-23T18:00:00Z'));
    const evening = fileStore(writeDataset(files));
    for (const asof of [LATER, '2026-11-22', FIRST]) {
      const query = `show=official&asof=${asof}`;
      expect((await answer(morning, 'goods-trade', query)).issues).toEqual([]);
      expect((await answer(evening, 'goods-trade', query)).table).toEqual((await answer(morning, 'goods-trade', query)).table);
    }
    expect((await answer(evening, 'goods-trade', `asof=2026-11-23T18:00:01Z`)).issues).toMatchObject([{ parameter: 'asof' }]);
  });

  it('before the chart was there shows it as it stands now and says so', async () => {
    const { issues, table } = await answer(store, 'later-chart', `asof=${FIRST}`);
    expect(issues).toEqual([{ parameter: 'asof', message: `this chart was not in the dataset by ${FIRST}; shown as it stands now` }]);
    expect(table.rows).not.toEqual([]);
    expect((await answer(store, 'custom', 'series=exports&asof=1999-01-01')).issues).toHaveLength(1);
  });

  it('knows only the ids of that day', async () => {
    expect((await answer(store, 'custom', `series=services&asof=${FIRST}`)).issues[0]?.message).toContain('unknown series “services”');
  });
});

it('passes on every issue of the query', async () => {
  const { issues } = await answer(store, 'goods-trade', 'series=gold&time=2024..2017&x=1');
  expect(issues.map(({ parameter }) => parameter)).toEqual(['series', 'time', 'x']);
});

it.each(['goods-trad', 'nonsense', '', '../etc', '__proto__'])('has no chart %j', async (id) => {
  const error: unknown = await answer(store, id, '').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ code: 'not-found', status: 404 });
  if (id === 'goods-trad') expect((error as Problem).detail).toBe('There is no chart “goods-trad”; did you mean “goods-trade”?');
});
