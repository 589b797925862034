import { byId } from '../by-id';
import { formulaProblem, inputsOf } from '../derive/formula';
import { resolve } from '../derive/resolve';
import type { Chart } from '../model/chart';
import type { Series } from '../model/series';
import { isReversed, isTimeEnd, splitRange } from '../permalink/time';
import { textOrder } from '../text-order';
import type { Dataset } from './dataset';
import { describeFault, type DataFault } from './data-error';
import { linesInForce } from './in-force';
import { fault, type Line } from './lines';

/** Formulas of the series of one moment whose inputs are missing, of several units (law 9), or lead back to themselves. */
function formulasAt(lines: readonly Line<Series>[]): DataFault[] {
  const known = byId(lines.map(({ item }) => item));
  const own = lines.flatMap((line) => {
    if (line.item.kind !== 'derived') return [];
    const { id, formula, unit } = line.item;
    const problem = formulaProblem(id, formula, unit, inputsOf(formula).map((input) => known.get(input)));
    return problem === null ? [] : [fault(line, ['formula'], problem)];
  });
  const [first] = lines;
  if (own.length > 0 || !first) return own;
  try {
    resolve([...known.values()], []);
    return [];
  } catch (error) {
    const reason = (error as Error).message;
    return [fault(lines.find(({ item }) => reason.startsWith(`${item.id}:`)) ?? first, ['formula'], reason)];
  }
}

/** Faults of formulas at every moment the dataset can be shown as of, each told once. */
function formulas(lines: readonly Line<Series>[]): DataFault[] {
  const stamps = [...new Set(lines.map(({ item }) => item.recorded))].sort(textOrder);
  const found = stamps.flatMap((stamp) => formulasAt(linesInForce(lines, stamp)));
  return [...new Map(found.map((one) => [describeFault(one), one])).values()];
}

/** Observations stand under official series; every official series has some. */
function observed({ series, observations }: Pick<Dataset, 'series' | 'observations'>): DataFault[] {
  const derived = new Set(series.flatMap(({ item }) => (item.kind === 'derived' ? [item.id] : [])));
  const seen = new Set(observations.map(({ item }) => item.series));
  return [
    ...observations.filter(({ item }) => derived.has(item.series)).map((line) => fault(line, ['series'], `${line.item.series} is derived: it is computed, not observed`)),
    ...series.filter(({ item }) => item.kind === 'official' && !seen.has(item.id)).map((line) => fault(line, ['id'], `${line.item.id} has no observation`)),
  ];
}

const twice = (ids: readonly string[]): number => ids.findIndex((id, at) => ids.indexOf(id) < at);

/** A chart's default view must be one its own address could ask for. */
function chart(line: Line<Chart>): DataFault[] {
  const { series, claims, default: usual } = line.item;
  const faults: DataFault[] = [];
  const range = splitRange(usual.time);
  if (!range || !isTimeEnd(range.from) || !isTimeEnd(range.to) || isReversed(range)) faults.push(fault(line, ['default', 'time'], `"${usual.time}" is no range from..to`));
  const stranger = usual.series.findIndex((id) => !series.includes(id));
  if (stranger >= 0) faults.push(fault(line, ['default', 'series', stranger], `${usual.series[stranger]} is not among the chart's series`));
  const lists: readonly [readonly string[], readonly (string | number)[]][] = [[series, ['series']], [claims, ['claims']], [usual.series, ['default', 'series']]];
  for (const [ids, path] of lists) {
    const at = twice(ids);
    if (at >= 0) faults.push(fault(line, [...path, at], `${ids[at]} is named twice`));
  }
  return faults;
}

/** Faults of series and of the charts made of them. */
export function checkSeries(dataset: Dataset): DataFault[] {
  const now = { series: linesInForce(dataset.series), observations: dataset.observations };
  return [...formulas(dataset.series), ...observed(now), ...linesInForce(dataset.charts).flatMap(chart)];
}
