import { byId } from '../by-id';
import type { Chart } from '../model/chart';
import type { Claim } from '../model/claim';
import type { Series } from '../model/series';
import { periodSpan } from '../model/span';
import { defaultView, MOST_SERIES } from '../permalink/default-view';
import { formatView } from '../permalink/format';
import { chartPath } from '../permalink/path';
import { textOrder } from '../text-order';

/** A chart and the query under which it shows what was looked for. */
export interface OnChart { readonly chart: Chart; readonly href: string }

type Known = ReadonlyMap<string, Series>;

/** Series a chart opens with that somebody else reports than reports `series`: a chart of two reporters answers another question. */
const strangers = ({ default: { series } }: Chart, id: string, known: Known): number => series.filter((one) => known.get(one)?.reporter !== known.get(id)?.reporter).length;

/** Charts that show a series, the most fitting first: those that open with it, with fewest others' reports, with fewest series. */
const byFit = (charts: readonly Chart[], series: string, known: Known): Chart[] => {
  const isClosed = ({ default: opens }: Chart): number => (opens.series.includes(series) ? 0 : 1);
  return [...charts].sort((a, b) => isClosed(a) - isClosed(b) || strangers(a, series, known) - strangers(b, series, known) || a.default.series.length - b.default.series.length || textOrder(a.id, b.id));
};

/** Whether the range a chart opens with leaves out a period. */
function isOutside(period: string, from: string, to: string): boolean {
  const span = periodSpan(period);
  const [start, end] = [periodSpan(from)?.start, periodSpan(to)?.end];
  return span === null || (start !== undefined && span.end < start) || (end !== undefined && span.start > end);
}

function hrefOf(chart: Chart, series: string | null, period: string | null, point: string | null): string {
  const usual = defaultView(chart);
  const hidden = series !== null && !usual.series.includes(series) && usual.series.length < MOST_SERIES;
  const range = period !== null && isOutside(period, usual.from, usual.to) ? { from: 'earliest', to: 'latest' } : {};
  return chartPath(chart.id, formatView({ ...usual, ...range, series: hidden ? [...usual.series, series] : usual.series, point }, chart));
}

/** Finds the chart on which a reader should see a claim, or a value of a series. */
export function chartFinder(charts: readonly Chart[], series: readonly Series[]) {
  const known = byId(series);
  return {
    /** The chart that draws the claim, with its receipt open and its series chosen; null where no chart carries it. */
    ofClaim: (claim: Claim): OnChart | null => {
      const [chart] = byFit(charts.filter(({ claims }) => claims.includes(claim.id)), claim.series ?? '', known);
      return chart ? { chart, href: hrefOf(chart, claim.series !== null && chart.series.includes(claim.series) ? claim.series : null, claim.period, claim.id) } : null;
    },
    /** The chart that draws the value; null where no chart offers the series. */
    ofValue: (id: string, period: string): OnChart | null => {
      const [chart] = byFit(charts.filter(({ series: offered }) => offered.includes(id)), id, known);
      return chart ? { chart, href: hrefOf(chart, id, period, null) } : null;
    },
  };
}
export type ChartFinder = ReturnType<typeof chartFinder>;
