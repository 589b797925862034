import type { Row } from '../../model/row';

/** What the official and derived rows of one series say together; an empty text where none of them says. */
export interface Behind {
  /** First and last day. */
  readonly start: string;
  readonly end: string;
  /** Newest day or month of publication. */
  readonly vintage: string;
  readonly formula: string;
  /** Ids of the sources, each once. */
  readonly sources: readonly string[];
}

const NOTHING: Behind = { start: '', end: '', vintage: '', formula: '', sources: [] };
const earlier = (a: string, b: string): string => (a === '' || (b !== '' && b < a) ? b : a);
const later = (a: string, b: string): string => (b > a ? b : a);

/** What stands behind each series, by its id. */
export function behindSeries(rows: Iterable<Row>): ReadonlyMap<string, Behind> {
  const all = new Map<string, Behind>();
  for (const row of rows) {
    if (row.role === 'cited') continue;
    const { start, end, vintage, formula, sources } = all.get(row.series) ?? NOTHING;
    const further = row.source.split('~').filter((id) => id !== '' && !sources.includes(id));
    all.set(row.series, {
      start: earlier(start, row.period_start), end: later(end, row.period_end), vintage: later(vintage, row.vintage), formula: formula || row.formula,
      sources: further.length === 0 ? sources : [...sources, ...further],
    });
  }
  return all;
}

/** Newest day or month on which each source published a value among the rows, by its id; a row of several sources has no day of its own for any of them. */
export function newestVintages(rows: Iterable<Row>): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { role, source, vintage } of rows) if (role !== 'cited' && vintage !== '' && !source.includes('~')) all.set(source, later(all.get(source) ?? '', vintage));
  return all;
}
