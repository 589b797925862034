import { BULK_UNITS, FLOWS, NAME_LISTS, datasetOf } from '@/lib/slice/dataset';
import { commodityRange } from '@/lib/slice/slice';
import { literal, openWork, publish } from '@/lib/warehouse/duckdb/work';
import type { Held } from '@/lib/warehouse/rows/rows';

/** Every row of a small warehouse as the cells of the tables of `lib/warehouse/schema.ts`. */
export function cellsOf({ rows, members, loads }: Held) {
  const number = (id: string): number => datasetOf(id)?.number ?? 0;
  return {
    obs: rows.map((row) => [number(row.dataset), BULK_UNITS[row.unit], FLOWS[row.flow], commodityRange(row.commodity).first, row.partner, row.port, row.period, row.published, row.value, row.load] as const),
    member: members.map((one) => [number(one.dataset), NAME_LISTS.indexOf(one.list) + 1, one.code, one.label, one.words, one.load] as const),
    loads: loads.map((one) => [one.number, number(one.dataset), one.file, one.sha256, one.rows, one.rejected, one.from, one.to, one.vintage, one.recorded] as const),
  };
}

const CHUNK = 500;

/** Puts all of `held` into an embedded warehouse in `folder` and publishes it. */
export async function fillDuckDb(folder: string, held: Held): Promise<void> {
  const work = await openWork(folder);
  try {
    for (const [table, rows] of Object.entries(cellsOf(held))) {
      for (let at = 0; at < rows.length; at += CHUNK) {
        const values = rows.slice(at, at + CHUNK).map((row) => `(${row.map((cell) => (typeof cell === 'number' ? String(cell) : literal(cell))).join(', ')})`);
        await work.connection.run(`INSERT INTO ${table} VALUES ${values.join(', ')}`);
      }
    }
    await publish(folder, work);
  } finally {
    work.close();
  }
}
