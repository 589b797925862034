import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBSERVATION_COLUMNS } from '@/lib/store/shelves';
import { idOf, periodOf, SERIES, STAMP, valueOf } from './synthetic';

/** The real dataset with daily synthetic series beside it, `observations` in all, written into `folder`. */
export function writeBulk(folder: string, observations: number): void {
  cpSync('data', folder, { recursive: true });
  const days = Math.ceil(observations / SERIES);
  const words = { topic: 'trade', reporter: 'Nobody', partner: '', flow: 'made up', commodity: '', basis: 'synthetic', adjustment: '', note: '', recorded: STAMP };
  const series = Array.from({ length: SERIES }, (_, n) => ({ kind: 'official', id: idOf(n), title: `Synthetic series ${n}, “made up”`, short: idOf(n), unit: 'USD', scale: 3, frequency: 'irregular', source: 'census-goods-china', ...words }));
  writeFileSync(join(folder, 'series', 'synthetic.jsonl'), series.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const file = join(folder, 'observations', 'synthetic.csv');
  writeFileSync(file, `${OBSERVATION_COLUMNS.join(',')}\n`);
  for (let n = 0; n < SERIES; n += 1) {
    const lines: string[] = [];
    for (let day = 0; day < days && n * days + day < observations; day += 1) {
      const period = periodOf(day);
      lines.push(`${idOf(n)},${period},${valueOf(n * days + day)},A,${period < '2020' ? '' : period},${STAMP},official,census-goods-china,https://example.org/synthetic,,\n`);
    }
    appendFileSync(file, lines.join(''));
  }
}
