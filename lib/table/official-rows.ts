import type { Datum } from '../derive/datum';
import { formulaText } from '../derive/formula';
import type { Transform } from '../model/chart';
import { periodSpan } from '../model/span';
import type { Row } from '../model/row';
import type { Series } from '../model/series';
import type { Source } from '../model/source';
import { formulaOf, transformed, unitAfter } from '../transform';
import type { InRange } from './range';
import { sourceCells } from './row-source';

/** Cells that say which series a row is of; shared with cited rows. */
export const seriesCells = (series: Series): Pick<Row, 'series' | 'series_title' | 'reporter' | 'partner' | 'frequency'> =>
  ({ series: series.id, series_title: series.title, reporter: series.reporter, partner: series.partner, frequency: series.frequency });

/** Who stands behind a series' values; empty for a derived one, whose inputs may differ. */
export const standingOf = (series: Series): Row['standing'] => (series.kind === 'derived' ? '' : (series.standing ?? 'official'));

/** First and last day, both empty for no period. */
export function spanCells(period: string | null): Pick<Row, 'period' | 'period_start' | 'period_end'> {
  const span = period === null ? null : periodSpan(period);
  return { period: period ?? '', period_start: span?.start ?? '', period_end: span?.end ?? '' };
}

const NOT_CITED = {
  low: '', high: '', printed: '', hedge: '', outlet: '', outlet_name: '', document: '', document_url: '', published: '', start: '', end: '',
  verdict: '', reasons: [], official_value: '', difference: '', difference_percent: '', names_source: '', official_value_then: '', then_state: '', explained_by: '', explained_value: '', chance: '',
} satisfies Partial<Row>;

/** How the values of a series came about, in words: its own formula, then the transform. Empty for published values as they are. */
function formulaCell(series: Series, transform: Transform, title: (id: string) => string): string {
  const own = series.kind === 'derived' ? formulaText(series.formula, title) : '';
  return [own, formulaOf(transform)].filter(Boolean).join('; then ');
}

/** Rows of one chosen series within the range, in time order, made one at a time: values of `data` (all periods, base unit) after the transform. */
export function* officialRows(
  series: Series, data: readonly Datum[], transform: Transform, shown: InRange, sources: ReadonlyMap<string, Source>, title: (id: string) => string,
): Generator<Row, void, undefined> {
  const cells = { ...NOT_CITED, ...seriesCells(series), unit: unitAfter(series.unit, transform), formula: formulaCell(series, transform, title), standing: standingOf(series) };
  const role = series.kind === 'derived' ? 'derived' as const : 'official' as const;
  for (const datum of transformed(data, series, transform, ({ period }) => shown(period))) {
    yield {
      ...cells, role,
      row_id: datum.row_id,
      ...spanCells(datum.period),
      value: datum.value, status: datum.status, vintage: datum.vintage, recorded: datum.recorded, grade: datum.grade, note: datum.note,
      ...sourceCells(datum.sources, sources, datum.url),
    };
  }
}
