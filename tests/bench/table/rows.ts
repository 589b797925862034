import { reachOf } from '@/lib/layout/series';
import type { Row, Table } from '@/lib/model/row';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';

/** A table of `count` rows: those of every chart of the dataset, over and over, each time under other names and with other values. */
export async function manyRows(count: number): Promise<Table> {
  const store = fileStore('data');
  const tables = await Promise.all((await store.charts()).map(async ({ id }) => (await answer(store, id, '')).table));
  const [first] = tables;
  if (first === undefined) throw new Error('the dataset has no chart');
  const known = tables.flatMap(({ rows }) => rows).filter((row) => reachOf(row) !== null);
  const rows = Array.from({ length: count }, (_, i): Row => {
    const row = known[i % known.length];
    if (row === undefined) throw new Error('the dataset has no row');
    const round = Math.floor(i / known.length);
    return round === 0 || row.value === '' ? { ...row, row_id: `${row.row_id}~${i}` } : { ...row, row_id: `${row.row_id}~${i}`, value: `${row.value.split('.')[0] ?? '0'}.${(i * 7919) % 10_000}5` };
  });
  return { ...first, chart: 'many', title: 'Many rows', permalink: '', series: [...new Map(tables.flatMap(({ series }) => series).map((one) => [one.id, one])).values()], rows };
}
