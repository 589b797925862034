import type { Observation } from '../model/observation';
import { spanKey } from '../period';
import type { DataFault } from './data-error';
import { fault, type Line } from './lines';

/** A series has one value for a period and vintage at a time of recording. */
function repeated(lines: readonly Line<Observation>[]): DataFault[] {
  const seen = new Map<string, Line<Observation>>();
  return lines.flatMap((line) => {
    const { series, period, vintage, recorded } = line.item;
    const key = [series, period, vintage, recorded].join(' ');
    const before = seen.get(key);
    seen.set(key, line);
    return before ? [fault(line, ['period'], `${series} ${period} of vintage "${vintage}" stands already in ${before.file}:${before.line}`)] : [];
  });
}

/** A series writes the same days in one way only: `2025` and `2025-01/2025-12` would be two points of one year. */
function spelledTwice(lines: readonly Line<Observation>[]): DataFault[] {
  const first = new Map<string, Line<Observation>>();
  return lines.flatMap((line) => {
    const { series, period } = line.item;
    const key = `${series} ${spanKey(period)}`;
    const before = first.get(key);
    if (!before) first.set(key, line);
    return before && before.item.period !== period ? [fault(line, ['period'], `${period} covers the same days as ${before.item.period} in ${before.file}:${before.line}; ${series} writes them one way`)] : [];
  });
}

/** Nobody can enter what its source has not published yet. */
function tooEarly(line: Line<Observation>): DataFault[] {
  const { vintage, recorded } = line.item;
  return vintage > recorded.slice(0, vintage.length) ? [fault(line, ['vintage'], `a vintage of ${vintage} is later than the day the line was recorded, ${recorded.slice(0, 10)}`)] : [];
}

/** Faults between observations: repeated, of one time written two ways, entered before they were published. */
export function checkObservations(lines: readonly Line<Observation>[]): DataFault[] {
  return [...repeated(lines), ...spelledTwice(lines), ...lines.flatMap(tooEarly)];
}

/** How many readings there are: a corrected one counts once. */
export const countReadings = (lines: readonly Line<Observation>[]): number => new Set(lines.map(({ item: { series, period, vintage } }) => `${series} ${period} ${vintage}`)).size;
