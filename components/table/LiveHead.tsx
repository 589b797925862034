'use client';
import { COLUMN_WORDS, type ColumnName } from '@/lib/table-view/columns';
import { NUMBERS, type Sort } from '@/lib/table-view/sort';

interface Props {
  readonly columns: readonly ColumnName[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  /** Whether all rows are in the page: where not, the place of this one is said. */
  readonly windowed: boolean;
}

/** Up, then down, then as in the chart. */
const next = (column: ColumnName, sort: Sort | null): Sort | null =>
  (sort?.column !== column ? { column, direction: 'ascending' } : sort.direction === 'ascending' ? { column, direction: 'descending' } : null);

/** Heads that sort. */
export function LiveHead({ columns, sort, onSort, windowed }: Props) {
  return (
    <thead>
      <tr aria-rowindex={windowed ? 1 : undefined}>
        {columns.map((name) => (
          <th key={name} scope="col" className={NUMBERS.has(name) ? 'number' : undefined} aria-sort={sort?.column === name ? sort.direction : undefined}>
            <button type="button" onClick={() => onSort(next(name, sort))}>{COLUMN_WORDS[name]}</button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
