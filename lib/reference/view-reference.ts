import type { Row, Table } from '../model/row';
import type { Source } from '../model/source';
import { formatPeriod } from '../period-words';
import { computedWords, formulaNote } from './computed';
import { cslDate, dayWords, listWords, tidy, type Reference } from './reference';

/** A view to be cited. */
export interface CitedView {
  readonly table: Pick<Table, 'chart' | 'title' | 'recorded' | 'transform' | 'series' | 'rows'>;
  /** Every source that may be named; those of the rows are. */
  readonly sources: readonly Pick<Source, 'id' | 'organisation' | 'title' | 'url'>[];
  /** Where the view is to be found, with scheme and host. */
  readonly address: string;
  /** Whether that address is pinned, so that later rows cannot change it. */
  readonly isFrozen: boolean;
  /** Day the view was looked at, `2026-11-25`. */
  readonly accessed: string;
}

/** One source of the rows, with the newest day on which it published a value shown; empty where none is stated for it alone. */
interface Behind { readonly source: CitedView['sources'][number]; readonly vintage: string }

function behind({ table: { rows }, sources }: CitedView): Behind[] {
  const ids = new Set(rows.flatMap(({ source }) => source.split('~')));
  const newest = (id: string): string => rows.reduce((latest, { role, source, vintage }) => (role !== 'cited' && source === id && vintage > latest ? vintage : latest), '');
  return sources.filter(({ id }) => ids.has(id)).map((source) => ({ source, vintage: newest(source.id) }));
}

const isCited = ({ role }: Row): boolean => role === 'cited';

/** Outlets whose figures are rows, each once, in their order. */
const outletsOf = (rows: readonly Row[]): string[] => [...new Set(rows.filter(isCited).map(({ outlet_name }) => outlet_name))];

/** "2017–2024": from the first to the last period among the rows. */
function rangeWords(rows: readonly Row[]): string {
  const dated = rows.filter(({ period }) => period !== '');
  const by = (key: 'period_start' | 'period_end', later: boolean): string => dated.reduce<Row | null>((best, row) => (best === null || (later ? row[key] > best[key] : row[key] < best[key]) ? row : best), null)?.period ?? '';
  const ends = [by('period_start', false), by('period_end', true)].map((period) => formatPeriod(period));
  if (ends[0] === ends[1]) return ends[0] ?? '';
  return ends.join(ends.every((end) => /^\d{4}$/.test(end)) ? '–' : ' to ');
}

/** "US Census Bureau, vintage 5 February 2025". */
const sourceWords = ({ source, vintage }: Behind): string => `${source.organisation}${vintage === '' ? '' : `, vintage ${dayWords(vintage)}`}`;

/** Where the values come from and who printed figures: "from A, vintage …; figures printed by B". */
function provenance(view: CitedView): string[] {
  const { table } = view;
  const from = listSources(view);
  const { words, all } = computedWords(table);
  const outlets = outletsOf(table.rows);
  const official = table.rows.some((row) => !isCited(row));
  const data = from === '' ? '' : `data from ${from}`;
  const computed = words === '' ? data : all ? `${words}, computed by Sourceline${from === '' ? '' : ` from ${from}`}` : `${data === '' ? '' : `${data}; `}${words} computed by Sourceline`;
  if (!official) return [outlets.length === 0 ? '' : `figures printed by ${listWords(outlets)}`, from === '' ? '' : `compared with ${from}`];
  return [computed, outlets.length === 0 ? '' : `figures printed by ${listWords(outlets)}`];
}

function listSources(view: CitedView): string {
  const words = [...new Set(behind(view).map(sourceWords))];
  return words.length > 6 ? `${words.slice(0, 5).join('; ')}; and ${words.length - 5} more` : words.join(' and ');
}

/** "US goods trade with China, 2017–2024". */
function titled({ title, rows }: CitedView['table']): string {
  const range = rangeWords(rows);
  return range === '' ? title : `${title}, ${range}`;
}

/** The view, then each official source behind its rows: `from` of the first names them all. */
export function viewReferences(view: CitedView): readonly [Reference, ...Reference[]] {
  const { table, address, isFrozen, accessed } = view;
  const told = provenance(view).filter(Boolean).join('; ');
  const note = tidy(formulaNote(table));
  const shown: Reference = {
    id: `sourceline-${table.chart}${isFrozen ? `-${table.recorded.replace(/\D/g, '')}` : ''}`, type: 'dataset', author: [{ literal: 'Sourceline' }],
    title: tidy(`${titled(table)}${told === '' ? '' : `: ${told}`}`),
    ...(isFrozen && { issued: cslDate(table.recorded), version: dayWords(table.recorded) }),
    accessed: cslDate(accessed), URL: address, ...(note !== '' && { note }),
  };
  return [shown, ...behind(view).map(({ source, vintage }) => sourceReference(source, vintage, accessed))];
}

/** The release of an official source, in the vintage used; `vintage` may be empty. */
export function sourceReference(source: CitedView['sources'][number], vintage: string, accessed: string): Reference {
  return {
    id: source.id, type: 'dataset', author: [{ literal: tidy(source.organisation) }], title: tidy(source.title),
    ...(vintage !== '' && { issued: cslDate(vintage), version: dayWords(vintage), note: `Vintage ${dayWords(vintage)}` }),
    accessed: cslDate(accessed), URL: source.url,
  };
}

/** One sentence to paste under a chart: what it shows, from whom, in which vintage, cited by whom, and where it is to be found. */
export function viewSentence(view: CitedView): string {
  const { table, address, isFrozen, accessed } = view;
  const { words } = computedWords(table);
  const outlets = outletsOf(table.rows);
  const from = [words === '' ? '' : `${words}, computed by Sourceline`, listSources(view)].filter(Boolean).join(' from ');
  const told = [from, outlets.length === 0 ? '' : `cited by ${listWords(outlets)}`].filter(Boolean).join('; ');
  const state = `${isFrozen ? 'frozen as of' : 'dataset of'} ${dayWords(table.recorded)}`;
  return `${tidy(`${titled(table)}${told === '' ? '' : `: ${told}`}.`)} Sourceline, ${state}, accessed ${dayWords(accessed)}, ${address}`;
}
