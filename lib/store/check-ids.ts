import { isAsOf } from '../permalink/stamp';
import type { Dataset } from './dataset';
import type { DataFault } from './data-error';
import { fault, type Line } from './lines';

type Kept = Line<{ readonly id: string; readonly recorded: string }>;

/** A line with an id that stood before is a correction: it must have been recorded later, or no `asof` could show what was replaced. */
function repeated(lines: readonly Kept[]): DataFault[] {
  const last = new Map<string, Kept>();
  return lines.flatMap((line) => {
    const before = last.get(line.item.id);
    last.set(line.item.id, line);
    if (!before || before.item.recorded < line.item.recorded) return [];
    return [fault(line, ['id'], `the id "${line.item.id}" stands already in ${before.file}:${before.line}; a correction needs a later "recorded"`)];
  });
}

/** A series has one value for a period and vintage at a time of recording. */
function repeatedObservations(lines: Dataset['observations']): DataFault[] {
  const seen = new Map<string, Line<unknown>>();
  return lines.flatMap((line) => {
    const { series, period, vintage, recorded } = line.item;
    const key = [series, period, vintage, recorded].join(' ');
    const before = seen.get(key);
    seen.set(key, line);
    return before ? [fault(line, ['period'], `${series} ${period} of vintage "${vintage}" stands already in ${before.file}:${before.line}`)] : [];
  });
}

/** Words that mean something else in an address. */
const RESERVED: Readonly<Partial<Record<keyof Dataset, string>>> = { charts: 'custom', outlets: 'all' };

/** Dates the pattern lets pass and the calendar does not: 31 June. */
function dates(line: Line<Readonly<Record<string, unknown>>>): DataFault[] {
  return ['recorded', 'vintage', 'published'].flatMap((name) => {
    const value = line.item[name];
    const day = typeof value === 'string' && value.length === 7 ? `${value}-01` : value;
    return typeof day !== 'string' || day === '' || isAsOf(day) ? [] : [fault(line, [name], `${name}: ${day} is not in the calendar`)];
  });
}

/** Faults of ids and dates: repeated, reserved, impossible. */
export function checkIds(dataset: Dataset): DataFault[] {
  const { observations, nonclaims, ...named } = dataset;
  const lists = Object.entries(named) as [keyof Dataset, readonly Kept[]][];
  return [
    ...lists.flatMap(([, lines]) => repeated(lines)),
    ...lists.flatMap(([name, lines]) => lines.filter(({ item }) => item.id === RESERVED[name]).map((line) => fault(line, ['id'], `the id "${line.item.id}" has a meaning in addresses`))),
    ...repeatedObservations(observations),
    ...[...lists.flatMap(([, lines]) => lines), ...observations, ...nonclaims].flatMap((line) => dates(line as Line<Readonly<Record<string, unknown>>>)),
  ];
}
