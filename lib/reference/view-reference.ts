import { titleOf } from '../made-up';
import type { Row, Table } from '../model/row';
import type { Source } from '../model/source';
import { formatPeriod } from '../period-words';
import { CUSTOM } from '../permalink/custom';
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

/** More sources than this are counted, not named. */
const NAMED = 6;

/** "US Census Bureau, vintage 5 February 2025"; of several, each vintage in brackets. */
function sourcesWords(view: CitedView): string {
  const all = behind(view);
  const several = new Set(all.map(({ source }) => source.organisation)).size > 1;
  const words = all.map(({ source: { organisation }, vintage }) => {
    if (vintage === '') return organisation;
    return several ? `${organisation} (vintage ${dayWords(vintage)})` : `${organisation}, vintage ${dayWords(vintage)}`;
  });
  return listWords([...new Set(words)], NAMED);
}

/** What was computed from which sources: "1-month change, computed by Sourceline from A, vintage …". `plain`: how sources are led in where nothing was. */
function dataWords(view: CitedView, plain: string): string {
  const { words, all } = computedWords(view.table);
  const from = sourcesWords(view);
  const published = from === '' ? '' : `${plain}${from}`;
  if (words === '') return published;
  return all ? `${words}, computed by Sourceline${from === '' ? '' : ` from ${from}`}` : [published, `${words}, computed by Sourceline`].filter(Boolean).join('; ');
}

/** Where the values come from and who printed figures. */
function provenance(view: CitedView, plain: string, printing: string): string {
  const { rows } = view.table;
  const outlets = listWords(outletsOf(rows), NAMED);
  const printed = outlets === '' ? '' : `${printing} ${outlets}`;
  const from = sourcesWords(view);
  const parts = rows.every(isCited) ? [outlets === '' ? '' : `figures printed by ${outlets}`, from === '' ? '' : `compared with ${from}`] : [dataWords(view, plain), printed];
  return parts.filter(Boolean).join('; ');
}

/** "US goods trade with China, 2017–2024": what the one series measures, or the chart; a reader's own mix by its series. */
function titled({ chart, title, series, rows }: CitedView['table']): string {
  const named = series.length === 1 || (chart === CUSTOM && series.length > 0) ? listWords(series.map((one) => one.title), NAMED) : title;
  const range = rangeWords(rows);
  const told = titleOf(named, series);
  return range === '' ? told : `${told}, ${range}`;
}

const withTold = (title: string, told: string): string => (told === '' ? title : `${title}: ${told}`);

/** The view, whose title names what was computed from whom and who printed figures; then each official source behind its rows. */
export function viewReferences(view: CitedView): readonly [Reference, ...Reference[]] {
  const { table, address, isFrozen, accessed } = view;
  const note = tidy(formulaNote(table));
  const shown: Reference = {
    id: `sourceline-${table.chart}${isFrozen ? `-${table.recorded.replace(/\D/g, '')}` : ''}`, type: 'dataset', author: [{ literal: 'Sourceline' }],
    title: tidy(withTold(titled(table), provenance(view, 'data from ', 'figures printed by'))),
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
  const state = `${isFrozen ? 'frozen as of' : 'dataset of'} ${dayWords(table.recorded)}`;
  return `${tidy(`${withTold(titled(table), provenance(view, '', 'cited by'))}.`)} Sourceline, ${state}, accessed ${dayWords(accessed)}, ${address}`;
}
