import type { Claim } from '../model/claim';
import type { Article, Outlet } from '../model/document';
import type { Row } from '../model/row';
import type { Series } from '../model/series';
import type { Source } from '../model/source';
import { baseValue, interval } from '../quantity/interval';
import type { Reconciliation } from '../reconcile/reconcile';
import { textOrder } from '../text-order';
import { seriesCells, spanCells, standingOf } from './official-rows';
import { JOIN, sourceCells } from './row-source';

/** Look-ups by id that cited rows are written from. */
export interface Registers {
  readonly series: ReadonlyMap<string, Series>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly outlets: ReadonlyMap<string, Outlet>;
}

const NO_SERIES = { series_title: '', reporter: '', partner: '', frequency: '' } as const;

/** What the figure says, how its period was read, and what became of comparing it, in sentences. */
const noteOf = (claim: Claim, why: string): string =>
  [claim.says, claim.period_note, why].filter(Boolean).map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');

/** Releases behind the value a claim was set against, or else the ones its series comes from. */
function sourcesOf(series: Series | undefined, { official }: Reconciliation): readonly string[] {
  if (official) return official.sources;
  return series?.kind === 'official' ? [series.source] : [];
}

/** The values that give the printed figure, where an explanation is offered. */
function explanationCells({ finding, official }: Reconciliation): Pick<Row, 'explained_by' | 'explained_value' | 'chance'> {
  const explanation = finding?.explanation;
  if (!finding || !explanation) return { explained_by: '', explained_value: '', chance: '' };
  const rows = explanation.inputs.length > 0 ? explanation.inputs.map(({ row_id }) => row_id) : [official?.row_id ?? ''];
  return { explained_by: rows.join(JOIN), explained_value: explanation.value, chance: finding.chance };
}

/** The row of one claim: the figure as printed, in base units, and its reconciliation with the level of its series. */
export function citedRow(claim: Claim, found: Reconciliation, { series, sources, articles, outlets }: Registers): Row {
  const one = series.get(claim.series ?? '');
  const article = articles.get(claim.document);
  const { low, high } = interval(claim);
  return {
    row_id: claim.id, role: 'cited',
    ...(one ? seriesCells(one) : { ...NO_SERIES, series: claim.series ?? '' }),
    ...spanCells(claim.period),
    value: baseValue(claim), low: low ?? '', high: high ?? '', unit: claim.unit, printed: claim.selector.exact, hedge: claim.hedge,
    status: '', vintage: '', recorded: claim.recorded, grade: '',
    outlet: article?.outlet ?? '', outlet_name: outlets.get(article?.outlet ?? '')?.name ?? '',
    document: claim.document, document_url: article?.url ?? '', published: article?.published ?? '',
    start: String(claim.selector.start), end: String(claim.selector.end),
    ...sourceCells(sourcesOf(one, found), sources),
    verdict: found.verdict, reasons: [...found.reasons],
    official_value: found.value_now ?? '', difference: found.difference ?? '', difference_percent: found.difference_percent ?? '',
    formula: '', note: noteOf(claim, found.why),
    standing: one ? standingOf(one) : '', names_source: claim.names_source ?? '', official_value_then: found.value_then ?? '',
    then_state: found.then?.state ?? '', ...explanationCells(found),
  };
}

/** By period in time (those without one last), outlet, document, place in the document. */
export const byPlace = (a: Row, b: Row): number =>
  Number(a.period === '') - Number(b.period === '') || textOrder(a.period_start, b.period_start) || textOrder(a.period_end, b.period_end)
  || textOrder(a.outlet, b.outlet) || textOrder(a.document, b.document) || Number(a.start) - Number(b.start) || textOrder(a.row_id, b.row_id);
