import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBSERVATION_COLUMNS } from '@/lib/store/shelves';

/** Later than anything the dataset holds. */
const STAMP = '2099-01-01T00:00:00Z';
const FIRST = Date.UTC(1880, 0, 1);
const DAY = 86_400_000;
const ID = 'synthetic-daily';
const SOURCE = 'synthetic-nobody';

export const DAILY_ADDRESS = `/charts/${ID}`;

/** The dataset in `folder`, and in it one made-up series of `days` days with a source and a chart of its own; every title says that it is synthetic. */
export function writeDaily(folder: string, days: number): void {
  cpSync('data', folder, { recursive: true });
  const put = (shelf: string, record: object): void => { writeFileSync(join(folder, shelf, 'synthetic.jsonl'), `${JSON.stringify({ ...record, recorded: STAMP })}\n`); };
  put('sources', { id: SOURCE, organisation: 'Nobody', title: 'Synthetic numbers for a benchmark', url: 'https://example.org/synthetic', licence: 'None needed', definition: 'Synthetic: made up by a benchmark, published by nobody.' });
  put('series', {
    kind: 'official', id: ID, title: 'Synthetic daily series', short: 'Synthetic', topic: 'trade', reporter: 'Nobody', partner: '', flow: 'made up', commodity: '', unit: 'USD', scale: 3,
    basis: 'synthetic', frequency: 'irregular', adjustment: '', note: '', source: SOURCE,
  });
  put('charts', {
    id: ID, title: `Synthetic: ${days} days, made up`, subtitle: 'Synthetic US dollars that nobody counted', topic: 'trade', mark: 'line', series: [ID], claims: [],
    default: { series: [ID], time: 'earliest..latest', transform: 'level' }, events: false, how_to_read: 'It means nothing.',
  });
  const lines = Array.from({ length: days }, (_, day) => {
    const period = new Date(FIRST + day * DAY).toISOString().slice(0, 10);
    const value = Math.round(500_000 + 300_000 * Math.sin(day / 900) + 60_000 * Math.sin(day / 11) + ((day * 48271) % 40_009));
    return `${ID},${period},${value},A,${period},${STAMP},official,${SOURCE},https://example.org/synthetic,,`;
  });
  writeFileSync(join(folder, 'observations', 'synthetic.csv'), `${OBSERVATION_COLUMNS.join(',')}\n${lines.join('\n')}\n`);
}
