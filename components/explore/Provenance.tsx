import type { ReactNode } from 'react';
import { Facts } from '@/components/page/Facts';
import { dayInWords, Moment } from '@/components/page/Moment';
import type { BulkDataset } from '@/lib/slice/dataset';
import { counted } from './DatasetList';

/** A file that was loaded. `sha256` is of its bytes; `vintage` the newest day of publishing in it, empty for none. */
export interface LoadedFile { readonly file: string; readonly sha256: string; readonly rows: number; readonly rejected: number; readonly vintage: string; readonly recorded: string }

/** Files listed before they are folded. */
const UNFOLDED = 3;
/** Hex digits that tell files apart at a glance. */
const SHORT = 12;

function FileLine({ file, sha256, rows, rejected, vintage, recorded }: LoadedFile) {
  return (
    <li>
      <code>{file}</code>, sha256 <code title={sha256}>{sha256.slice(0, SHORT)}…</code>
      <p className="small quiet">{counted(rows, 'value')}{vintage !== '' && `, the newest published ${dayInWords(vintage)}`}{rejected > 0 && `; ${counted(rejected, 'line')} left out`}; loaded <Moment stamp={recorded} /></p>
    </li>
  );
}

function Files({ files }: { files: readonly LoadedFile[] }) {
  const lines = files.map((one) => <FileLine key={one.recorded + one.sha256} {...one} />);
  return (
    <>
      <ul className="stack">{lines.slice(0, UNFOLDED)}</ul>
      {lines.length > UNFOLDED && <details><summary>{counted(lines.length - UNFOLDED, 'earlier file')}</summary><ul className="stack">{lines.slice(UNFOLDED)}</ul></details>}
    </>
  );
}

interface Props {
  readonly dataset: BulkDataset;
  /** What is counted, and what of a release stands. */
  readonly definition: string;
  readonly holds: string;
  /** All of the dataset, newest first: any of them may have values of the slice. */
  readonly files: readonly LoadedFile[];
  /** Newest day on which a value shown was published; empty where none is shown. */
  readonly vintage: string;
  /** Further facts of the slice. */
  readonly more?: readonly (readonly [term: string, detail: ReactNode])[];
}

/** Who published what a slice is of, under what terms and definition, and from which files it was loaded. */
export function Provenance({ dataset, definition, holds, files, vintage, more = [] }: Props) {
  return (
    <section aria-labelledby="provenance">
      <div className="section-head"><h2 id="provenance">Where it comes from</h2></div>
      <Facts facts={[
        // Nobody’s figures have no address.
        ['Source', dataset.synthetic ? `${dataset.publisher}: ${dataset.title}` : <a key="source" href={dataset.url} rel="noreferrer">{dataset.publisher}: {dataset.title}</a>],
        ['Definition', definition],
        ['Holds', holds],
        ['Names', !dataset.synthetic && 'Finest codes, partners and ports as in the file loaded last; chapters of the Harmonized System in short words of ours, which bind nobody'],
        ['Vintage', vintage !== '' && `newest value shown published ${dayInWords(vintage)}`],
        ['Licence', dataset.licence],
        ['Files of the dataset', files.length > 0 && <Files files={files} />],
        ...more,
      ]} />
    </section>
  );
}
