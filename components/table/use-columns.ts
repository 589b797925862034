'use client';
import { useCallback, useMemo, useState } from 'react';
import { columnNames } from '@/lib/export/columns';
import { inOrder, type ColumnName } from '@/lib/table-view/columns';

/** Kept while the tab is open, so that the next chart has the reader's columns too. */
const KEY = 'sourceline:columns';

function kept(): readonly ColumnName[] | null {
  try {
    const found: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null');
    const names = Array.isArray(found) ? columnNames.filter((name) => found.includes(name)) : [];
    return names.length > 0 ? names : null;
  } catch {
    return null; // storage refused, or not ours
  }
}

function keep(columns: readonly ColumnName[] | null): void {
  try {
    if (columns === null) window.sessionStorage.removeItem(KEY);
    else window.sessionStorage.setItem(KEY, JSON.stringify(columns));
  } catch { /* a choice that cannot be kept holds for this table */ }
}

/** The columns shown: those the reader chose in this tab, else `usual`; null brings these back. The last one cannot be taken away. */
export function useColumns(usual: readonly ColumnName[]): readonly [columns: readonly ColumnName[], chooseColumns: (names: readonly ColumnName[] | null) => void] {
  const [chosen, setChosen] = useState(kept);
  const choose = useCallback((names: readonly ColumnName[] | null): void => {
    if (names !== null && names.length === 0) return;
    setChosen(names);
    keep(names);
  }, []);
  return [useMemo(() => (chosen === null ? usual : inOrder(chosen, columnNames)), [chosen, usual]), choose];
}
