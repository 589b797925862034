'use client';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Row, Table } from '@/lib/model/row';
import type { ColumnName } from '@/lib/table-view/columns';
import { choicesOf, filterRows, NO_FILTER, saidBy, type Choice, type Choices, type Filter } from '@/lib/table-view/filter';
import { cellText, sortRows, type Sort } from '@/lib/table-view/sort';
import { seriesName, settingOf, shownWords, verdictWords, type Setting } from './setting';
import { useAtLeisure } from './use-at-leisure';

export interface TableView {
  readonly setting: Setting;
  readonly choices: Choices;
  readonly filter: Filter;
  readonly sort: Sort | null;
  /** The rows wanted, in the order wanted. */
  readonly rows: readonly Row[];
  readonly narrow: (change: Partial<Filter>) => void;
  readonly order: (sort: Sort | null) => void;
}

const among = (value: string, choices: readonly Choice[]): string => (choices.some((choice) => choice.value === value) ? value : '');

/** What of a table is shown and in what order. Choices hold when another table comes, as far as it leaves them. */
export function useView(table: Table): TableView {
  const [asked, setAsked] = useState(NO_FILTER);
  const [sort, order] = useState<Sort | null>(null);
  const setting = useMemo(() => settingOf(table, true), [table]);
  const choices = useMemo(() => choicesOf(table.rows, verdictWords, (row) => seriesName(row, setting)), [table, setting]);
  const filter = useMemo(() => ({ words: asked.words, verdict: among(asked.verdict, choices.verdicts), series: among(asked.series, choices.series), outlet: among(asked.outlet, choices.outlets) }), [asked, choices]);
  // Words are shown as they are typed; the rows may follow a moment later.
  const followed = useDeferredValue(filter);
  const sorted = useMemo(() => sortRows(table.rows, sort, (row, name: ColumnName) => (name === 'series_title' ? seriesName(row, setting) : cellText(row, name))), [table, sort, setting]);
  const said = useMemo(() => saidBy((row) => shownWords(row, setting)), [setting]);
  useAtLeisure(table.rows, said);
  const rows = useMemo(() => filterRows(sorted, followed, said), [sorted, followed, said]);
  const narrow = useCallback((change: Partial<Filter>): void => setAsked((now) => ({ ...now, ...change })), []);
  return { setting, choices, filter, sort, rows, narrow, order };
}
