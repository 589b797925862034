import { dayInWords, Moment } from '@/components/page/Moment';
import { periodOf } from '@/lib/slice/as-series';
import type { BulkDataset } from '@/lib/slice/dataset';
import { SyntheticMark } from './Synthetic';

/** What was loaded of one dataset. Days are yyyymmdd. */
export interface Loaded { readonly dataset: BulkDataset; readonly files: number; readonly rows: number; readonly rejected: number; readonly from: number; readonly to: number; readonly recorded: string }

const grouped = new Intl.NumberFormat('en-US');
export const counted = (n: number, word: string): string => `${grouped.format(n)} ${word}${n === 1 ? '' : 's'}`;

/** How much there is of a dataset, and of when. */
export function Freshness({ loaded: { dataset, files, rows, rejected, from, to, recorded } }: { loaded: Loaded }) {
  return <>{counted(rows, 'value')} in {counted(files, 'file')}, {dayInWords(periodOf(from, dataset))} to {dayInWords(periodOf(to, dataset))}; last loaded <Moment stamp={recorded} />{rejected > 0 && `; ${counted(rejected, 'line')} that ${rejected === 1 ? 'is no observation, or' : 'are no observations, or'} could not be read, ${rejected === 1 ? 'was' : 'were'} left out`}</>;
}

/** Datasets with observations, each a link to where it is explored. */
export function DatasetList({ all }: { all: readonly Loaded[] }) {
  return (
    <ul className="plain-list">
      {all.map((loaded) => (
        <li key={loaded.dataset.id}>
          <a href={`/explore/${loaded.dataset.id}`}>{loaded.dataset.title}</a> <SyntheticMark dataset={loaded.dataset} />
          <p className="small quiet"><Freshness loaded={loaded} /></p>
          <p className="small quiet">{loaded.dataset.publisher} · {loaded.dataset.licence}</p>
        </li>
      ))}
    </ul>
  );
}
