'use client';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Table } from '@/lib/model/row';
import { defaultColumns, sameColumns } from '@/lib/table-view/columns';
import { NO_FILTER, type Filter } from '@/lib/table-view/filter';
import { NUMBERS, type Sort } from '@/lib/table-view/sort';
import { copiedColumns, toTsv } from '@/lib/table-view/tsv';
import { ColumnChoice } from './ColumnChoice';
import { LiveHead } from './LiveHead';
import { AllRows, WindowRows } from './LiveRows';
import { copiedInWords, countInWords, figuresInWords, foldClass, PRINTED, rowsInWords } from './said';
import { comeBack, toTop, type Place } from './take-over';
import { TableTools } from './TableTools';
import { useColumns } from './use-columns';
import { usePrinting } from './use-printing';
import { useView } from './use-view';

/** Rows from which only those in sight are in the page. */
const WINDOWED_FROM = 500;
const LONG: ReadonlySet<string> = new Set(['series_title', 'source_title', 'document_url', 'source_url', 'formula', 'note', 'explained_by', 'row_id']);
const widthOf = (name: string): string => (LONG.has(name) ? 'rows-col-long' : 'rows-col');

interface Props {
  readonly table: Table;
  /** Whether another table is on its way. */
  readonly busy: boolean;
  /** Where the reader was in the table this one replaces. */
  readonly before: Place;
}

/** The table at work: sorted, filtered, by chosen columns, copied. It starts as the server's table stands. */
export function TableLive({ table, busy, before }: Props) {
  const usual = useMemo(() => defaultColumns(table.rows), [table]);
  const [columns, chooseColumns] = useColumns(usual);
  const { setting, choices, filter, sort, rows, narrow, order } = useView(table);
  const [region, setRegion] = useState<HTMLElement | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [copied, setCopied] = useState<{ readonly rows: typeof rows; readonly done: boolean } | null>(null);
  const place = useRef(before);
  const chooser = useId();
  const printing = usePrinting();
  useLayoutEffect(() => { if (region !== null) comeBack(region, place.current); }, [region]);

  const acts = {
    onFilter: (change: Partial<Filter>): void => {
      narrow(change);
      toTop(region);
    },
    onSort: (next: Sort | null): void => {
      order(next);
      toTop(region);
    },
    onColumns: () => setChoosing(!choosing),
    onCopy: () => {
      const done = (well: boolean): void => setCopied({ rows, done: well });
      Promise.resolve().then(() => navigator.clipboard.writeText(toTsv(rows, copiedColumns(columns)))).then(() => done(true), () => done(false));
    },
    onReset: () => {
      narrow(NO_FILTER);
      order(null);
      chooseColumns(null);
    },
  };
  const figures = choices.verdicts.some(({ value }) => value === 'printed') ? table.rows.filter(({ role }) => role === 'cited').length : 0;
  const toFigures = (): void => {
    narrow({ ...NO_FILTER, verdict: 'printed' });
    order(null);
    region?.focus();
  };
  const closeChoice = (): void => {
    setChoosing(false);
    region?.parentElement?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
  };
  const windowed = rows.length > WINDOWED_FROM && !printing;
  const usualOnes = sameColumns(columns, usual);
  return (
    <>
      <TableTools choices={choices} columns={columns} filter={filter} sort={sort} choosing={choosing} chooser={chooser} acts={acts}>
        <p role="status">{copied?.rows === rows ? copiedInWords(rows.length, copied.done) : countInWords(rows.length, table.rows.length, sort)}</p>
        {figures > 0 && <a href={`#${PRINTED}`} onClick={(event) => { event.preventDefault(); toFigures(); }}>{figuresInWords(figures)}</a>}
      </TableTools>
      {choosing && <ColumnChoice id={chooser} chosen={columns} onChoose={chooseColumns} onClose={closeChoice} />}
      <div ref={setRegion} className="rows" role="region" aria-label={`Table: ${table.title}`} tabIndex={0} aria-busy={busy}>
        <table className={usualOnes ? foldClass(columns) : 'rows-table rows-plain'} aria-rowcount={windowed ? rows.length + 1 : undefined}>
          <caption>{table.title}: {rows.length < table.rows.length ? `${rows.length} of ${rowsInWords(table.rows.length)}` : `${rowsInWords(table.rows.length)}, the same as in the chart and the CSV`}</caption>
          {!usualOnes && <colgroup>{columns.map((name) => <col key={name} className={NUMBERS.has(name) ? 'rows-col' : widthOf(name)} />)}</colgroup>}
          <LiveHead columns={columns} sort={sort} onSort={acts.onSort} windowed={windowed} />
          {windowed ? region !== null && <WindowRows rows={rows} columns={columns} setting={setting} region={region} /> : <AllRows rows={rows} columns={columns} setting={setting} />}
        </table>
      </div>
    </>
  );
}
