import type { Transform } from '../model/chart';
import type { Row, Table } from '../model/row';
import type { Frequency } from '../model/series';
import { formatPeriod } from '../period-words';
import { listWords } from './reference';

/** What a change is taken over: the preceding period, which is one step of the series' own calendar. An irregular series has no such step. */
const STEPS: Readonly<Record<Exclude<Frequency, 'irregular'>, string>> = {
  annual: '1-year', 'fiscal-year': '1-fiscal-year', 'marketing-year': '1-marketing-year', 'half-yearly': '6-month', quarterly: '3-month', monthly: '1-month', weekly: '1-week',
};

/** More formulas than this are counted, not written out. */
const WRITTEN = 2;

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
const only = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);

/** "2017 = 100" where every series starts at that period, else what the base is. */
function baseWords(table: Pick<Table, 'rows' | 'series'>): string {
  const first = (id: string): string[] => table.rows.filter(({ role, series, value }) => role !== 'cited' && series === id && value !== '').slice(0, 1).map(({ period }) => period);
  const base = only(table.series.flatMap(({ id }) => first(id)));
  return base === null ? 'first value shown of each series = 100' : `${formatPeriod(base)} = 100`;
}

/** What a transform makes of the values, in a few words: "1-month change in percent", "index (2017 = 100)". Empty for the level. */
export function transformWords(transform: Transform, table: Pick<Table, 'rows' | 'series'>): string {
  if (transform === 'level') return '';
  if (transform === 'index') return `index (${baseWords(table)})`;
  if (transform === 'share') return 'share of the sum of the series shown of the same unit and kind, in percent';
  if (transform === 'month-average') return 'average of a month';
  const frequency = only(table.rows.flatMap(({ role, frequency: one }) => (role === 'cited' || one === '' ? [] : [one])));
  const change = `change${transform === 'percent-change' ? ' in percent' : ''}`;
  if (frequency === null || frequency === 'irregular') return `${change} from the preceding ${frequency === null ? 'period' : 'observation'}`;
  return `${STEPS[frequency]} ${change}`;
}

const own = ({ formula }: Row, transform: Transform): string => (transform === 'level' ? formula : formula.split('; then ').slice(0, -1).join('; then '));

/** What Sourceline computed for the official rows of a table, in words, and whether that is all of them. Empty where values stand as published. */
export function computedWords(table: Pick<Table, 'rows' | 'series' | 'transform'>): { readonly words: string; readonly all: boolean } {
  const transform = transformWords(table.transform, table);
  const derived = table.rows.filter(({ role }) => role === 'derived');
  const formulas = distinct(derived.map((row) => own(row, table.transform)));
  const written = formulas.length > WRITTEN ? `${formulas.length} formulas` : formulas.join(' and ');
  const published = table.rows.some(({ role }) => role === 'official');
  const words = transform === '' || written === '' ? transform + written : `${transform} of ${published ? 'published values and of ' : ''}${written}`;
  return { words, all: transform !== '' || !published };
}

/** The exact formulas behind the rows of a table; empty where nothing was computed. */
export function formulaNote({ rows }: Pick<Table, 'rows'>): string {
  const formulas = distinct(rows.flatMap(({ role, formula }) => (role === 'cited' || formula === '' ? [] : [formula])));
  return formulas.length === 0 ? '' : `Computed by Sourceline: ${listWords(formulas, 4)}`;
}
