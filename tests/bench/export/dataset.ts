import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBSERVATION_COLUMNS } from '@/lib/store/shelves';

/** Series of a bulk dataset; a view holds no more than 24. */
export const SERIES = 20;
const STAMP = '2026-11-24T00:00:00Z';
const FIRST_DAY = Date.UTC(1880, 0, 1);
const DAY = 86_400_000;

export const idOf = (n: number): string => `synthetic-${String(n).padStart(2, '0')}`;

/**
 * The real dataset with daily synthetic series beside it, `observations` in all, written into `folder`. Values are a multiplier's walk, negative ones
 * among them; nobody's statistic, and only ever used here.
 */
export function writeBulk(folder: string, observations: number): void {
  cpSync('data', folder, { recursive: true });
  const days = Math.ceil(observations / SERIES);
  const words = { topic: 'trade', reporter: 'Nobody', partner: '', flow: 'made up', commodity: '', basis: 'synthetic', adjustment: '', note: '', recorded: STAMP };
  const series = Array.from({ length: SERIES }, (_, n) => ({ kind: 'official', id: idOf(n), title: `Synthetic series ${n}, “made up”`, short: idOf(n), unit: 'USD', scale: 3, frequency: 'irregular', source: 'census-goods-china', ...words }));
  writeFileSync(join(folder, 'series', 'synthetic.jsonl'), series.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const file = join(folder, 'observations', 'synthetic.csv');
  writeFileSync(file, `${OBSERVATION_COLUMNS.join(',')}\n`);
  let state = 1;
  for (let n = 0; n < SERIES; n += 1) {
    const lines: string[] = [];
    for (let day = 0; day < days && n * days + day < observations; day += 1) {
      state = (state * 48271) % 2147483647;
      const period = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
      lines.push(`${idOf(n)},${period},${(state - 1073741823) / 1000},A,${period < '2020' ? '' : period},${STAMP},official,census-goods-china,https://example.org/synthetic,,\n`);
    }
    appendFileSync(file, lines.join(''));
  }
}
