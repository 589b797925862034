import type { Datum } from '../derive/datum';
import { formulaText } from '../derive/formula';
import { isSummed, sumWords } from '../frequency';
import type { ShownFrequency } from '../model/view';
import { periodSpan } from '../model/span';
import type { Row } from '../model/row';
import type { Series } from '../model/series';
import type { Source } from '../model/source';
import { transformed, unitAfter, type Setting } from '../transform';
import { formulaOf } from '../transform-words';
import type { InRange } from './range';
import { sourceCells, type SourceCells } from './row-source';

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

/** How values are asked for: summed to a longer period or not, and then transformed. */
export interface Asked extends Setting { readonly frequency: ShownFrequency }

/** How the values of a series came about, in words: its own formula, sums over time, then the transform. Empty for published values as they are. */
function formulaCell(series: Series, { transform, base, frequency }: Asked, title: (id: string) => string): string {
  const own = series.kind === 'derived' ? formulaText(series.formula, title) : '';
  return [own, sumWords(series, frequency), formulaOf(transform, base)].filter(Boolean).join('; then ');
}

/** What every row of one series says alike. */
type SeriesWords = Pick<Row, 'series' | 'series_title' | 'reporter' | 'partner' | 'frequency' | 'unit' | 'formula' | 'standing' | 'role'>;

/** Every cell by name: rows are made by the million, and an object spread together is many times slower to make. */
function officialRow(of: SeriesWords, datum: Datum, { source, source_title: title, source_url: url }: SourceCells): Row {
  const span = periodSpan(datum.period);
  return {
    row_id: datum.row_id, role: of.role, series: of.series, series_title: of.series_title, reporter: of.reporter, partner: of.partner,
    period_start: span?.start ?? '', period_end: span?.end ?? '', frequency: of.frequency, value: datum.value, low: '', high: '', unit: of.unit, printed: '', hedge: '',
    status: datum.status, vintage: datum.vintage, recorded: datum.recorded, grade: datum.grade,
    outlet: '', document: '', document_url: '', published: '', start: '', end: '', source, source_title: title, source_url: url,
    verdict: '', reasons: [], official_value: '', difference: '', difference_percent: '', period: datum.period, outlet_name: '', formula: of.formula, note: datum.note,
    standing: of.standing, names_source: '', official_value_then: '', then_state: '', explained_by: '', explained_value: '', chance: '',
  };
}

/**
 * Rows of one chosen series within the range, in time order, made one at a time: values of `data` (all periods in time order, base unit, summed
 * already where sums are asked for) after the transform. Levels are taken from `data` as they come; other transforms look back, and hold them.
 */
export function* officialRows(
  series: Series, data: Iterable<Datum>, asked: Asked, shown: InRange, sources: ReadonlyMap<string, Source>, title: (id: string) => string,
): Generator<Row, void, undefined> {
  const summed = isSummed(series, asked.frequency);
  const of: SeriesWords = {
    ...seriesCells(series), unit: unitAfter(series.unit, asked.transform), formula: formulaCell(series, asked, title), standing: standingOf(series),
    role: series.kind === 'derived' || summed ? 'derived' : 'official',
    ...(summed && asked.frequency !== 'published' ? { frequency: asked.frequency } : {}),
  };
  const visible = ({ period }: Datum): boolean => shown(period);
  if (asked.transform === 'level') {
    for (const datum of data) if (visible(datum)) yield officialRow(of, datum, sourceCells(datum.sources, sources, datum.url));
  } else {
    for (const datum of transformed([...data], summed ? { ...series, frequency: of.frequency || series.frequency } : series, asked, visible)) yield officialRow(of, datum, sourceCells(datum.sources, sources, datum.url));
  }
}
