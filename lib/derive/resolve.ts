import type { Observation, Status } from '../model/observation';
import type { DerivedSeries, Series } from '../model/series';
import { inTimeOrder, spanKey } from '../period';
import { byId } from '../by-id';
import { add } from '../decimal';
import { fromObservation, type Datum } from './datum';
import { earlierBy } from './earlier';
import { computeAcross, computeOver, formulaProblem, inputsOf, isLag } from './formula';

/** From best to worst: counted, counted but not comparable, to be revised, reckoned rather than counted, not to be relied on, not yet happened, absent. */
const STATUS_ORDER: readonly Status[] = ['A', 'D', 'B', 'P', 'E', 'I', 'U', 'F', 'O'];
const worst = (data: readonly Datum[]): Status => STATUS_ORDER[Math.max(...data.map(({ status }) => STATUS_ORDER.indexOf(status)))] ?? 'A';
const newest = (texts: readonly string[]): string => texts.reduce((a, b) => (a < b ? b : a), '');

function derived(series: DerivedSeries, period: string, inputs: readonly Datum[], value: string | null): Datum {
  const missing = inputs.some(({ status }) => status === 'O');
  return {
    row_id: `${series.id}@${period}`, series: series.id, period,
    value: missing || value === null ? '' : value,
    // A quotient without a divisor is as absent as a value nobody published.
    status: value === null ? 'O' : worst(inputs),
    vintage: newest(inputs.map((input) => input.vintage)),
    recorded: newest([series.recorded, ...inputs.map((input) => input.recorded)]),
    grade: 'derived',
    sources: [...new Set(inputs.flatMap((input) => input.sources))],
    url: '',
    note: `Computed from ${[...new Set(inputs.map((input) => input.row_id))].join(', ')}`,
  };
}

/** Observations of one derived series from its inputs' values; a period one input lacks gives no row. */
function derive(series: DerivedSeries, inputs: ReadonlyMap<string, readonly Datum[]>, frequency: Series['frequency']): Datum[] {
  const { formula } = series;
  const first = inputs.get(formula.of[0] ?? '') ?? [];
  if (isLag(formula)) {
    const earlier = earlierBy(first, frequency, formula.lag, formula.parts === 'sum');
    return first.flatMap((datum) => {
      const before = earlier(datum);
      if (!before) return [];
      const all = [datum, ...before];
      const absent = all.some(({ value }) => value === '');
      return [derived(series, datum.period, all, absent ? null : computeOver(formula.op, datum.value, before.map(({ value }) => value).reduce(add)))];
    });
  }
  const ids = inputsOf(formula);
  const tables = new Map(ids.map((id) => [id, new Map(inputs.get(id)?.map((datum) => [spanKey(datum.period), datum]))]));
  return first.flatMap(({ period }) => {
    const key = spanKey(period);
    const found = ids.flatMap((id) => tables.get(id)?.get(key) ?? []);
    if (found.length < ids.length) return [];
    const valueOf = (id: string): string => tables.get(id)?.get(key)?.value ?? '';
    const absent = found.some(({ value }) => value === '');
    return [derived(series, period, found, absent ? null : computeAcross(formula, formula.of.map(valueOf), 'by' in formula ? valueOf(formula.by) : null))];
  });
}

/**
 * Values in force of every given series, in time order: `inForce` (one observation per series and period, from `latest`) and whatever follows by formula.
 * @throws Error when a formula reads a series that is not given, mixes units (law 9), or leads back to itself.
 */
export function resolve(series: readonly Series[], inForce: readonly Observation[]): ReadonlyMap<string, readonly Datum[]> {
  const known = byId(series);
  const data = new Map<string, Datum[]>(series.filter(({ kind }) => kind === 'official').map(({ id }) => [id, []]));
  for (const row of inForce) data.get(row.series)?.push(fromObservation(row, known.get(row.series)?.scale ?? 0));
  for (const [id, list] of data) data.set(id, inTimeOrder(list));

  const underway: string[] = [];
  const visit = (id: string): readonly Datum[] => {
    const done = data.get(id);
    if (done) return done;
    const one = known.get(id);
    if (underway.includes(id)) throw new Error(`${id}: its formula leads back to itself: ${[...underway.slice(underway.indexOf(id)), id].join(' → ')}`);
    if (!one || one.kind !== 'derived') throw new Error(`no series ${id}`);
    const ids = inputsOf(one.formula);
    const problem = formulaProblem(id, one.formula, one.unit, ids.map((input) => known.get(input)));
    if (problem) throw new Error(problem);
    underway.push(id);
    const inputs = new Map(ids.map((input) => [input, visit(input)]));
    underway.pop();
    const list = derive(one, inputs, known.get(ids[0] ?? '')?.frequency ?? one.frequency);
    data.set(id, list);
    return list;
  };
  return new Map(series.map(({ id }) => [id, visit(id)]));
}
