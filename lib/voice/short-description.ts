import type { Layout } from '../layout/types';
import type { Table } from '../model/row';
import { formatPeriod } from '../period-words';
import { counted } from './lists';
import { rangeOf } from './range';
import { rowsOf, valueWhen } from './series-words';

/** Series whose ends are said; of more, the names alone. */
const MOST_ENDS = 3;

/** "Exports: $3.86 billion in 1985, $143.2 billion in 2024." Empty where a series has fewer than two values. */
function ends(table: Table, id: string, title: string): string[] {
  const valued = rowsOf(table, id).filter(({ value }) => value !== '');
  const [first, last] = [valued[0], valued.at(-1)];
  return first === undefined || last === undefined || first === last ? [] : [`${title}: ${valueWhen(first)}, ${valueWhen(last)}.`];
}

/**
 * What is drawn, in a few sentences, for readers who do not see it: names, time, printed figures and how many differ, ends of up to three series.
 * With `drawing`, only what is drawn in it counts.
 */
export function shortDescription(table: Table, drawing?: Layout): string {
  const series = drawing ? drawing.panels.flatMap((panel) => panel.series) : table.series;
  const drawn = drawing && new Set(drawing.panels.flatMap((panel) => panel.claims.map(({ row_id: id }) => id)));
  const cited = table.rows.filter((row) => row.role === 'cited' && (drawn === undefined || drawn.has(row.row_id)));
  const range = rangeOf(table.rows);
  if (series.length === 0 && cited.length === 0) return 'No values in this view.';
  const time = range === null ? '' : `, ${formatPeriod(range.first)}${range.first === range.last ? '' : ` to ${formatPeriod(range.last)}`}`;
  const differ = cited.filter(({ verdict }) => verdict === 'differs').length;
  const figures = cited.length === 0 ? 'No printed figures.' : `${counted(cited.length, 'printed figure', 'printed figures')}${differ === 0 ? '' : `, of which ${counted(differ, 'differs', 'differ')} from the official value`}.`;
  return [
    `${series.map(({ title }) => title).join('; ')}${time}.`, figures,
    ...(series.length > MOST_ENDS ? [] : series.flatMap(({ id, title }) => ends(table, id, title))), 'The table below holds the same values.',
  ].join(' ');
}
