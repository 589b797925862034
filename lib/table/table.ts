import { byId } from '../by-id';
import { latest } from '../derive/latest';
import { resolve } from '../derive/resolve';
import type { Claim } from '../model/claim';
import type { Notice, Row, Table } from '../model/row';
import type { View } from '../model/view';
import { formatView } from '../permalink/format';
import { unitAfter } from '../transform';
import { belongsOn } from './belongs';
import { byPlace, citedRow, type Registers } from './cited-rows';
import { seriesNeeded, type Facts } from './facts';
import { choiceNotices, claimNotices, seriesNotices, type PartedClaims } from './notices';
import { officialRows } from './official-rows';
import { inRange, withOnePeriod } from './range';

/** Claims that belong on the chart and come from the outlets asked for, parted by whether they can be rows of this view. */
function partClaims(view: View, { chart, claims, articles }: Facts): PartedClaims {
  const chosen = new Set(view.series);
  const outlets = view.outlets === 'all' ? null : new Set(view.outlets);
  const outletOf = new Map(articles.map(({ id, outlet }) => [id, outlet]));
  const shownPeriod = inRange(view);
  const belongs = belongsOn(chart, view.series);
  const parted = { shown: [] as Claim[], otherSeries: [] as Claim[], otherTime: [] as Claim[] };
  for (const claim of claims) {
    if (!belongs(claim) || (outlets !== null && !outlets.has(outletOf.get(claim.document) ?? ''))) continue;
    if (claim.series !== null && !chosen.has(claim.series)) parted.otherSeries.push(claim);
    else if (claim.period !== null && !shownPeriod(claim.period)) parted.otherTime.push(claim);
    else parted.shown.push(claim);
  }
  return parted;
}

/**
 * The answer to one permalink (law 3): official and derived rows by chosen series and time, then cited rows by period, outlet and place,
 * with notices of everything that belongs here and is not among the rows. Values are exact decimals in base units.
 * @throws Error when series do not fit together (unknown input, mixed units, a cycle); the data check finds these first.
 */
export function table(view: View, facts: Facts): Table {
  const { chart } = facts;
  const known = byId(facts.series);
  const registers: Registers = { series: known, sources: byId(facts.sources), articles: byId(facts.articles), outlets: byId(facts.outlets) };
  const needed = seriesNeeded(view.series, facts.series).flatMap((id) => known.get(id) ?? []);
  const data = resolve(needed, latest(facts.observations, view.asof));
  const chosen = [...new Set(view.series)].flatMap((id) => known.get(id) ?? []);
  const shown = withOnePeriod(view, chosen.flatMap(({ id }) => data.get(id)?.flatMap(({ value, period }) => (value === '' ? [] : [period])) ?? []));
  const rows: Row[] = [];
  const notices: Notice[] = choiceNotices(view, known);
  const title = (id: string): string => known.get(id)?.title ?? id;

  if (view.show.includes('official')) {
    const shownPeriod = inRange(shown);
    for (const series of chosen) {
      const values = data.get(series.id) ?? [];
      const own = officialRows(series, values, view.transform, shownPeriod, registers.sources, title);
      notices.push(...seriesNotices(series, values, own, shown));
      for (const row of own) rows.push(row);
    }
  }
  if (view.show.includes('cited')) {
    const claims = partClaims(shown, facts);
    notices.push(...claimNotices(claims, view.transform, title));
    if (view.transform === 'level') {
      const cited = claims.shown.flatMap((claim) => {
        const reconciliation = facts.found.get(claim.id);
        return reconciliation ? [citedRow(claim, reconciliation, registers)] : [];
      });
      rows.push(...cited.sort(byPlace));
    }
  }
  return {
    chart: chart.id, title: chart.title, subtitle: chart.subtitle,
    permalink: formatView(view, chart),
    recorded: facts.newest,
    transform: view.transform,
    series: chosen.map(({ id, title, short, unit, kind }) => ({ id, title, short, unit: unitAfter(unit, view.transform), kind, mark: chart.mark })),
    notices, rows,
  };
}
