/** @jest-environment node */
import { renderToStaticMarkup } from 'react-dom/server';
import { explore } from '@/app/_data/explore';
import { ExploreSources } from '@/app/explore/[dataset]/Sources';
import { datasetOf, type BulkDataset } from '@/lib/slice/dataset';
import { parseExplore } from '@/lib/slice/explore';
import { answer } from '@/lib/store/answer';
import { bulkAsked, bulkStore } from '@/lib/store/bulk';
import { getStore } from '@/lib/store/current';
import { sealed } from '@/lib/store/seal';
import { rowsWarehouse, type Held } from '@/lib/warehouse/rows/rows';
import type { Warehouse } from '@/lib/warehouse/warehouse';
import { bulkHeld } from '../fixtures/bulk';

const dataset = datasetOf('synthetic-hs') as BulkDataset;
const asked = parseExplore('partner=5700&commodity=85', dataset);
const queryOf = (path: string): string => path.slice(path.indexOf('?') + 1);

/** A warehouse in which all but the first file is published as soon as its loads have been asked for once. */
function publishing(held: Held): Warehouse {
  const [before, after] = [rowsWarehouse({ ...held, loads: held.loads.slice(0, 1) }), rowsWarehouse(held)];
  let now = before;
  return {
    kind: after.kind,
    loads: async (call) => {
      const loads = await now.loads(call);
      now = after;
      return loads;
    },
    series: (...asked) => now.series(...asked), history: (...asked) => now.history(...asked), top: (...asked) => now.top(...asked), trend: (...asked) => now.trend(...asked), nearest: (...asked) => now.nearest(...asked),
    members: (...asked) => now.members(...asked), labels: (...asked) => now.labels(...asked), count: (...asked) => now.count(...asked), leaves: (...asked) => now.leaves(...asked), close: () => now.close(),
  };
}

it('a frozen link to a slice keeps its promise also where something is published while the slice is asked for', async () => {
  const held = bulkHeld();
  const { found } = await explore(publishing(held), dataset, asked);
  const query = queryOf(found?.cited.frozen ?? '');
  expect(query).toContain(`asof=${held.loads[0]?.recorded}`);
  const store = await bulkStore(getStore(), rowsWarehouse(held), bulkAsked(query)!);
  expect((await sealed(store, await answer(store, 'custom', query))).seal).toBe('verified');
});

it('a frozen link to a slice is said to be of the moment it is of, also where curated data are newer than what was loaded', async () => {
  const held = bulkHeld();
  const older = rowsWarehouse({ ...held, loads: held.loads.map((load) => ({ ...load, recorded: load.recorded.replace(/^\d{4}/, '2020') })) });
  const html = renderToStaticMarkup(<ExploreSources dataset={dataset} at={await explore(older, dataset, asked)} site="http://example.test" />);
  const [, asof, said] = /href="[^"]*asof=([^&"]*)[^"]*">Frozen as of <time dateTime="([^"]*)"/.exec(html) ?? [];
  expect(asof).toBe(await getStore().newest());
  expect(said).toBe(asof);
});
