import type { Notice, Table } from '../../model/row';
import type { Source } from '../../model/source';
import type { View } from '../../model/view';
import type { Escape } from '../csv';
import type { DescribedColumn } from '../datatypes';
import type { Behind } from './behind';

/** One CSV file of one view and everything its sidecars say of it. */
export interface Described {
  /** Name of the CSV file. */
  readonly file: string;
  readonly bytes: number;
  /** Lower-case hex sha256 of the CSV file. */
  readonly sha256: string;
  readonly rowCount: number;
  readonly columns: readonly DescribedColumn[];
  readonly shape: 'long' | 'wide';
  readonly escape: Escape;
  readonly table: Omit<Table, 'rows' | 'notices'>;
  readonly notices: readonly Notice[];
  readonly view: View;
  /** What the view leaves out or changes, in words; empty for everything there is. */
  readonly filters: readonly string[];
  /** Sources of the rows, each once. */
  readonly sources: readonly Source[];
  /** Articles whose figures are among the rows. */
  readonly articles: readonly { readonly id: string; readonly outlet: string; readonly title: string; readonly url: string; readonly published: string }[];
  /** What the rows of each series say together. */
  readonly behind: ReadonlyMap<string, Behind>;
  /** Newest day or month of publication among the rows of each source. */
  readonly vintages: ReadonlyMap<string, string>;
  /** What each series counts, in a line. */
  readonly definitions: ReadonlyMap<string, string>;
  /** How to cite the view as it is pinned: one entry of a reference list. */
  readonly citation: string;
  /** Scheme and host. */
  readonly site: string;
  /** Path and query of the page, following new data and pinned. */
  readonly living: string;
  readonly frozen: string;
}
