import { isAsOf } from '../permalink/stamp';
import type { Dataset } from './dataset';
import type { DataFault } from './data-error';
import type { Kept } from './in-force';
import { fault, type Line } from './lines';

/**
 * A line with an id that stood before is a correction or a withdrawal: it must have been recorded later, or no `asof` could show what was
 * replaced. There is nothing to withdraw where none stood before.
 */
function repeated(lines: readonly Line<Kept>[]): DataFault[] {
  const last = new Map<string, Line<Kept>>();
  return lines.flatMap((line) => {
    const before = last.get(line.item.id);
    last.set(line.item.id, line);
    if (!before) return line.item.withdrawn === undefined ? [] : [fault(line, ['withdrawn'], `nothing called "${line.item.id}" stands before this line, so nothing can be withdrawn`)];
    if (before.item.recorded < line.item.recorded) return [];
    return [fault(line, ['id'], `the id "${line.item.id}" stands already in ${before.file}:${before.line}; a correction needs a later "recorded"`)];
  });
}

/** Words that mean something else in an address. */
const RESERVED: Readonly<Partial<Record<keyof Dataset, string>>> = { charts: 'custom', outlets: 'all', sources: 'unnamed' };

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
  const { observations, ...named } = dataset;
  const lists = Object.entries(named) as [keyof Dataset, readonly Line<Kept>[]][];
  return [
    ...lists.flatMap(([, lines]) => repeated(lines)),
    ...lists.flatMap(([name, lines]) => lines.filter(({ item }) => item.id === RESERVED[name]).map((line) => fault(line, ['id'], `the id "${line.item.id}" has a meaning in addresses`))),
    ...[...lists.flatMap(([, lines]) => lines), ...observations].flatMap((line) => dates(line as Line<Readonly<Record<string, unknown>>>)),
  ];
}
