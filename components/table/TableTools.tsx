import type { ReactNode } from 'react';
import { COLUMN_WORDS, type ColumnName } from '@/lib/table-view/columns';
import { NO_FILTER, type Choice, type Choices, type Filter } from '@/lib/table-view/filter';
import type { Sort } from '@/lib/table-view/sort';

/** What a reader can do with the table once its script is here. */
export interface Acts {
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly onSort: (sort: Sort | null) => void;
  readonly onColumns: () => void;
  readonly onCopy: () => void;
  readonly onReset: () => void;
}

interface Props {
  readonly choices: Choices;
  readonly columns: readonly ColumnName[];
  readonly filter?: Filter;
  readonly sort?: Sort | null;
  /** Whether the choice of columns is open, and the id of it. */
  readonly choosing?: boolean;
  readonly chooser?: string;
  /** Null before the script is here: then everything has its room, and nothing can be used. */
  readonly acts: Acts | null;
  /** The line under the tools: how many rows there are, and where else to go. */
  readonly children: ReactNode;
}

interface PickProps { readonly label: string; readonly all: string; readonly value: string; readonly choices: readonly Choice[]; readonly onPick: ((value: string) => void) | null }

/** A choice of one; nothing where there is no choice. */
function Pick({ label, all, value, choices, onPick }: PickProps) {
  if (choices.length === 0) return null;
  return (
    <label className="rows-tool">
      <span>{label}</span>
      <select value={value} disabled={onPick === null} onChange={onPick === null ? undefined : (event) => onPick(event.target.value)}>
        <option value="">{all}</option>
        {onPick !== null && choices.map(({ value: one, words }) => <option key={one} value={one}>{words}</option>)}
      </select>
    </label>
  );
}

const WAYS = ['ascending', 'descending'] as const;

/** Sorting where there is no room for heads to sort by. */
function SortPick({ columns, sort, onSort }: { readonly columns: readonly ColumnName[]; readonly sort: Sort | null; readonly onSort: Acts['onSort'] | null }) {
  const choices = columns.flatMap((column) => WAYS.map((direction) => ({ value: `${column} ${direction}`, words: `${COLUMN_WORDS[column]}, ${direction}`, sort: { column, direction } })));
  const pick = onSort === null ? null : (value: string) => onSort(choices.find((choice) => choice.value === value)?.sort ?? null);
  return <div className="rows-sort"><Pick label="Sort by" all="As in the chart" value={sort === null ? '' : `${sort.column} ${sort.direction}`} choices={choices} onPick={pick} /></div>;
}

/** Everything above the table: search, choices, columns, copy. It is as high without its script as with it. */
export function TableTools({ choices, columns, filter = NO_FILTER, sort = null, choosing = false, chooser, acts, children }: Props) {
  const off = acts === null;
  const pick = (name: keyof Filter) => (acts === null ? null : (value: string) => acts.onFilter({ [name]: value }));
  const type = pick('words');
  return (
    <>
      <div className="rows-tools">
        <label className="rows-tool rows-find">
          <span>Find in the table</span>
          <input type="search" value={filter.words} disabled={type === null} onChange={type === null ? undefined : (event) => type(event.target.value)} autoComplete="off" spellCheck={false} />
        </label>
        <Pick label="Rows" all="All rows" value={filter.verdict} choices={choices.verdicts} onPick={pick('verdict')} />
        <Pick label="Series" all="All series" value={filter.series} choices={choices.series} onPick={pick('series')} />
        <Pick label="Outlet" all="All outlets" value={filter.outlet} choices={choices.outlets} onPick={pick('outlet')} />
        <SortPick columns={columns} sort={sort} onSort={acts?.onSort ?? null} />
        <div className="rows-buttons">
          <button type="button" disabled={off} aria-expanded={off ? undefined : choosing} aria-controls={choosing ? chooser : undefined} onClick={acts?.onColumns}>Columns</button>
          <button type="button" disabled={off} onClick={acts?.onCopy}>Copy rows</button>
          <button type="button" disabled={off} onClick={acts?.onReset}>Reset</button>
        </div>
      </div>
      <div className="rows-line">{children}</div>
    </>
  );
}
