import { detailLines, spokenPoint, spokenSource, valueInWords } from '@/lib/layout/words';
import type { Table } from '@/lib/model/row';

/** What a printed figure says: all of it, and for the read-out its value and lines. */
export interface ClaimWords { readonly text: string; readonly source?: string; readonly head?: string; readonly lines?: readonly string[] }

/** What all rows of a series say alike, and the place of the series in its table. `source` is undefined where rows have several. */
export interface SeriesWords { readonly at: number; readonly formula: string; readonly source: string | undefined }

export interface DrawingWords { readonly claims: ReadonlyMap<string, ClaimWords>; readonly series: ReadonlyMap<string, SeriesWords> }

/** The words a drawing carries, so that the light layer can read it out before the rows themselves are in the browser. */
export function drawingWords(table: Table): DrawingWords {
  const claims = new Map(table.rows.flatMap((row) => (row.role === 'cited' ? [[row.row_id, { text: spokenPoint(row), source: spokenSource(row), head: valueInWords(row), lines: detailLines(row) }] as const] : [])));
  const series = new Map<string, SeriesWords>();
  for (const { role, series: id, formula, source_title: source } of table.rows) {
    if (role === 'cited') continue;
    const known = series.get(id);
    if (!known) series.set(id, { at: table.series.findIndex((one) => one.id === id), formula, source });
    else if (known.source !== source) series.set(id, { ...known, source: undefined });
  }
  return { claims, series };
}
