import { Fragment, type ReactNode } from 'react';
import { formatValue } from '@/lib/layout/format';
import type { Row } from '@/lib/model/row';
import { periodInWords } from '@/lib/period-words';
import { at } from '@/lib/permalink/at';

/** Series and period of a row id, `<series>@<period>` with or without a vintage. */
function placeOf(rowId: string): { readonly series: string; readonly period: string } {
  const [series = '', period = ''] = rowId.split('@');
  return { series, period };
}

/** Unit of the explaining value: that of the figure, but for a slip of percent for percentage points. */
function unitOf({ unit, reasons }: Row): string {
  if (!reasons.includes('unit')) return unit;
  return unit === 'percent' ? 'percentage-point' : unit === 'percentage-point' ? 'percent' : unit;
}

/** The value that gives the printed figure, with a link to each value it rests on, as of `asof`; null where none is offered. */
export function explainedBy(row: Row, asof: string | null): ReactNode {
  if (row.explained_by === '') return null;
  return (
    <>
      <data value={row.explained_value}>{formatValue(row.explained_value, unitOf(row))}</data>{': '}
      {row.explained_by.split('~').map(placeOf).map(({ series, period }, i) => (
        <Fragment key={`${series} ${period}`}>
          {i > 0 && '; '}<a href={at(`/series/${encodeURIComponent(series)}#${period}`, asof)}>{series === row.series ? row.series_title : `series ${series}`}, {periodInWords(period)}</a>
        </Fragment>
      ))}
    </>
  );
}
