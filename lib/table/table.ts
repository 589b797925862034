import { byId } from '../by-id';
import { compare } from '../decimal';
import { fromObservation, type Datum } from '../derive/datum';
import { latest, latestInOrder, publishedBy } from '../derive/latest';
import { resolve } from '../derive/resolve';
import { isMadeUp, standingIn } from '../made-up';
import type { Claim } from '../model/claim';
import type { Observation } from '../model/observation';
import type { Notice, Row, Table } from '../model/row';
import type { Series } from '../model/series';
import type { View } from '../model/view';
import { periodExtent } from '../period';
import { formatView } from '../permalink/format';
import { isPart, isSummed, summedTo, unsummed, whyNotSummed } from '../frequency';
import { totalsOf, unitAfter } from '../transform';
import { belongsOn } from './belongs';
import { byPlace, citedRow, type Registers } from './cited-rows';
import { seriesNeeded, type Facts } from './facts';
import { choiceNotices, combinationNotices, isBulk, lengthNotices } from './choice-notices';
import { actsShown } from './acts';
import { claimNotices, drawingNotices, partsNotices, seriesNotices, sumNotices, undatedNotices, type PartedClaims } from './notices';
import { officialRows, type Asked } from './official-rows';
import { inRange, withOnePeriod } from './range';

type Tell = (notice: Notice) => void;
export type TableHead = Omit<Table, 'notices' | 'rows'>;

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

/** Where the observations of one series stand in the list; stores keep them together. */
interface Stretch { from: number; to: number }

/** Everything rows are written from, found once. */
interface Ground { readonly facts: Facts; readonly registers: Registers; readonly stretches: ReadonlyMap<string, Stretch> }

function groundOf(facts: Facts): Ground {
  const stretches = new Map<string, Stretch>();
  facts.observations.forEach(({ series }, at) => {
    const stretch = stretches.get(series);
    if (stretch && stretch.to !== at) throw new Error(`the observations of ${series} do not stand together`);
    if (stretch) stretch.to = at + 1;
    else stretches.set(series, { from: at, to: at + 1 });
  });
  const registers = { series: byId(facts.series), sources: byId(facts.sources), articles: byId(facts.articles), outlets: byId(facts.outlets) };
  return { facts, registers, stretches };
}

/** Every vintage of one series, in the order of the store, without a copy of the list. */
function* observationsOf(id: string, { facts, stretches }: Ground): Generator<Observation, void, undefined> {
  const { from, to } = stretches.get(id) ?? { from: 0, to: 0 };
  for (let at = from; at < to; at += 1) {
    const row = facts.observations[at];
    if (row) yield row;
  }
}

const titleIn = ({ registers }: Ground) => (id: string): string => registers.series.get(id)?.title ?? id;

/** Values of one chosen series, and of it alone, so that a table of many series never holds them all; those of an official one as they are asked for. */
function* valuesOf(series: Series, view: View, ground: Ground): Generator<Datum, void, undefined> {
  const { facts, registers } = ground;
  const published = (id: string): Iterable<Observation> => (view.vintage === null ? observationsOf(id, ground) : publishedBy([...observationsOf(id, ground)], view.vintage));
  if (series.kind === 'official') {
    for (const row of latestInOrder(published(series.id), view.asof)) yield fromObservation(row, series.scale);
    return;
  }
  const ids = seriesNeeded([series.id], facts.series);
  yield* resolve(ids.flatMap((id) => registers.series.get(id) ?? []), latest(ids.flatMap((id) => [...published(id)]), view.asof)).get(series.id) ?? [];
}

/** Values as often as asked for: sums of whole periods where the series has such, else as published. */
function* shownValues(series: Series, view: View, ground: Ground): Generator<Datum, void, undefined> {
  const values = valuesOf(series, view, ground);
  if (!isSummed(series, view.frequency) || whyNotSummed(series, view.frequency) !== null) yield* values;
  else yield* summedTo([...values], view.frequency);
}

/** What series must have in common to be parts of one whole: their unit, and that all of them are real or none is. */
const wholeOf = (series: Series): string => (isMadeUp(standingIn(series)) ? `${series.unit}, made up` : series.unit);

/** Sums of the chosen series for shares, by `wholeOf`. */
function totals(chosen: readonly Series[], view: View, ground: Ground): ReadonlyMap<string, ReadonlyMap<string, string>> {
  if (view.transform !== 'share') return new Map();
  const parts = chosen.filter(isPart);
  return new Map([...new Set(parts.map(wholeOf))].map((whole) => {
    const same = parts.filter((series) => wholeOf(series) === whole);
    return [whole, same.length < 2 ? new Map<string, string>() : totalsOf(same.map((series) => [...shownValues(series, view, ground)]))] as const;
  }));
}

const settingOf = (series: Series, view: View, sums: ReturnType<typeof totals>): Asked => ({
  transform: view.transform, base: view.base, totals: (isPart(series) ? sums.get(wholeOf(series)) : undefined) ?? new Map(),
  frequency: whyNotSummed(series, view.frequency) === null ? view.frequency : 'published',
});

/** Periods of a series for which no copy says when its values were published. */
function undatedPeriods(id: string, ground: Ground): number {
  const dated = new Map<string, boolean>();
  for (const { period, vintage } of observationsOf(id, ground)) dated.set(period, (dated.get(period) ?? false) || vintage !== '');
  return [...dated.values()].filter((known) => !known).length;
}

function* periodsOf(data: Iterable<Datum>): Generator<string> {
  for (const { period } of data) yield period;
}

function* seriesRows(series: Series, asked: View, ground: Ground, sums: ReturnType<typeof totals>, tell: Tell): Generator<Row, void, undefined> {
  const shown: { rows: number; values: number; least: string | null } = { rows: 0, values: 0, least: null };
  // The smallest value matters to two ways of drawing, and is looked for then only.
  const asks = asked.axis === 'log' || asked.stack === 'stacked';
  for (const row of officialRows(series, shownValues(series, asked, ground), settingOf(series, asked, sums), inRange(asked), ground.registers.sources, titleIn(ground))) {
    shown.rows += 1;
    if (row.value !== '') {
      shown.values += 1;
      if (asks && (shown.least === null || compare(row.value, shown.least) < 0)) shown.least = row.value;
    }
    yield row;
  }
  drawingNotices(series, shown, asked, ground.facts.chart.mark).forEach(tell);
  // Only a series that shows no row has its periods looked at once more, to say where it has values.
  seriesNotices(series, shown.rows > 0 ? null : periodExtent(periodsOf(shownValues(series, asked, ground))), shown, asked).forEach(tell);
  if (isBulk(series)) partsNotices(series, valuesOf(series, asked, ground), inRange(asked)).forEach(tell);
  if (isSummed(series, asked.frequency) && whyNotSummed(series, asked.frequency) === null) sumNotices(series, unsummed([...valuesOf(series, asked, ground)], asked.frequency).filter(inRange(asked)), asked.frequency).forEach(tell);
  if (asked.vintage !== null) undatedNotices(series, undatedPeriods(series.id, ground)).forEach(tell);
}

/** The rows of printed figures, in order; few enough to be held. */
function citedRows(shown: View, ground: Ground, tell: Tell): Row[] {
  const { facts, registers } = ground;
  const claims = partClaims(shown, facts);
  claimNotices(claims, shown.transform, titleIn(ground)).forEach(tell);
  if (shown.transform !== 'level') return [];
  return claims.shown.flatMap((claim) => {
    const reconciliation = facts.found.get(claim.id);
    return reconciliation ? [citedRow(claim, reconciliation, registers)] : [];
  }).sort(byPlace);
}

/** Periods for which some chosen series has a value; only one-period ranges ask. */
function* periodsWithValues(chosen: readonly Series[], view: View, ground: Ground): Generator<string> {
  for (const series of chosen) for (const { value, period } of shownValues(series, view, ground)) if (value !== '') yield period;
}

const chosenOf = (view: View, known: ReadonlyMap<string, Series>): Series[] => [...new Set(view.series)].flatMap((id) => known.get(id) ?? []);

/**
 * The rows of one permalink (law 3), made one at a time: official and derived rows by chosen series and time, then cited rows by period,
 * outlet and place. `tell` hears of everything that belongs here and is not among the rows. Values are exact decimals in base units.
 * @throws Error when series do not fit together (unknown input, mixed units, a cycle); the data check finds these first.
 */
export function* tableRows(view: View, facts: Facts, tell: Tell): Generator<Row, void, undefined> {
  const ground = groundOf(facts);
  const { chart } = facts;
  const chosen = chosenOf(view, ground.registers.series);
  const shown = withOnePeriod(view, periodsWithValues(chosen, view, ground));
  choiceNotices(view, ground.registers.series).forEach(tell);
  combinationNotices(view, chosen, chart.mark).forEach(tell);
  lengthNotices(view, chosen).forEach(tell);
  const sums = totals(chosen, shown, ground);
  if (view.show.includes('official')) for (const series of chosen) yield* seriesRows(series, shown, ground, sums, tell);
  if (view.show.includes('cited')) yield* citedRows(shown, ground, tell);
}

/** What stands above the rows of one permalink. */
export function tableHead(view: View, { chart, series, events, newest }: Facts): TableHead {
  return {
    chart: chart.id, title: chart.title, subtitle: chart.subtitle,
    permalink: formatView(view, chart),
    recorded: newest,
    transform: view.transform,
    series: chosenOf(view, byId(series)).map((one) => ({ id: one.id, title: one.title, short: one.short, unit: unitAfter(one.unit, view.transform), kind: one.kind, mark: chart.mark, ...(one.kind === 'official' && one.standing && { standing: one.standing }) })),
    look: { axis: view.axis, stack: view.stack, compare: view.compare, ...actsShown(view, events) },
  };
}

/** Head, notices and rows of one permalink together. @throws Error as `tableRows`. */
export function table(view: View, facts: Facts): Table {
  const notices: Notice[] = [];
  const rows = [...tableRows(view, facts, (notice) => notices.push(notice))];
  return { ...tableHead(view, facts), notices, rows };
}
