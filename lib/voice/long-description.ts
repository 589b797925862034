import { unitWords } from '../layout/units';
import type { PolicyEvent } from '../model/event';
import type { Table } from '../model/row';
import { periodInWords } from '../period-words';
import { formulaOf } from '../transform-words';
import { figureSentences } from './figure-words';
import { counted, each, listed, sentence, when } from './lists';
import { rangeOf } from './range';
import { seriesSentences } from './series-words';

/** One part of a description: what it is about, and its sentences, at least one. */
export interface Paragraph { readonly about: string; readonly sentences: readonly string[] }

type Act = Pick<PolicyEvent, 'day' | 'title'>;
/** Acts named one by one; of more, the first and the last. */
const MOST_ACTS = 6;

/** "December 2024 to November 2025": of periods that are intervals themselves, the outer ends. */
const reach = ({ first, last }: { readonly first: string; readonly last: string }): string =>
  `${periodInWords(first.startsWith('MY') ? first : (first.split('/')[0] ?? first))} to ${periodInWords(last.startsWith('MY') ? last : (last.split('/').at(-1) ?? last))}`;

/** What is measured, by whom, in what unit, for what time and in how many rows. */
function measured(table: Table): string[] {
  const official = table.rows.filter(({ role }) => role !== 'cited');
  const units = each(table.series.map(({ unit }) => unitWords(unit).axis));
  const reporters = each(official.map(({ reporter }) => reporter));
  const range = rangeOf(table.rows);
  const transform = formulaOf(table.transform);
  const values = official.filter(({ value }) => value !== '').length;
  return [
    sentence(table.title), ...(table.subtitle === '' ? [] : [sentence(table.subtitle)]),
    ...(transform === '' ? [] : [`Shown is not each value itself but ${transform}.`]),
    ...(units.length === 0 ? [] : [`${units.length === 1 ? 'Unit' : 'Units'}: ${listed(units)}.`]),
    ...(reporters.length === 0 ? [] : [`Reported by: ${reporters.join('; ')}.`]),
    range === null ? 'No values in this view.' : `${counted(table.series.length, 'series', 'series')} with ${counted(values, 'value', 'values')}, ${range.first === range.last ? when(range.first) : reach(range)}.`,
  ];
}

function actSentences(acts: readonly Act[]): string[] {
  if (acts.length === 0) return [];
  const sorted = [...acts].sort((a, b) => (a.day < b.day ? -1 : 1));
  const words = sorted.map(({ day, title }) => `${periodInWords(day)}, ${title}`);
  const named = words.length <= MOST_ACTS ? words : [words[0] ?? '', words.at(-1) ?? ''];
  return [`${counted(words.length, 'policy act', 'policy acts')} in this time${named.length < words.length ? '; the first and the last' : ''}: ${sentence(named.join('; '))}`];
}

/** Acts within the days the rows reach over. */
function shownActs(table: Table, acts: readonly Act[]): readonly Act[] {
  const starts = table.rows.map((row) => row.period_start).filter((day) => day !== '').sort();
  const ends = table.rows.map((row) => row.period_end).filter((day) => day !== '').sort();
  const [from, to] = [starts[0], ends.at(-1)];
  return from === undefined || to === undefined ? [] : acts.filter(({ day }) => day >= from && day <= to);
}

/**
 * A chart in words, from its rows alone: what is measured; of every series first, last, change, lowest and highest, gaps and cautions; how the
 * printed figures stand against the record; the policy acts given; the sources. Every number in it is a cell of a row, a count of rows, or
 * last minus first. Works for tables without rows.
 */
export function longDescription(table: Table, events: readonly Act[] = []): readonly Paragraph[] {
  const cited = table.rows.filter(({ role }) => role === 'cited');
  const sources = each(table.rows.flatMap((row) => (row.role === 'cited' ? [] : row.source_title.split('; '))));
  const undated = cited.filter(({ period }) => period === '').length;
  const parts: Paragraph[] = [
    { about: 'What is shown', sentences: measured(table) },
    ...table.series.map(({ id, title }) => ({ about: title, sentences: seriesSentences(table, id) })),
    { about: 'Printed figures', sentences: [...figureSentences(cited), ...(undated === 0 ? [] : [`${counted(undated, 'figure gives', 'figures give')} no period.`])] },
    { about: 'Policy acts', sentences: actSentences(shownActs(table, events)) },
    { about: 'Sources', sentences: sources.length === 0 ? [] : [sentence(sources.join('; '))] },
  ];
  return parts.filter(({ sentences }) => sentences.length > 0);
}
