import { capital } from '../capital';
import { STATUS_WORDS } from '../layout/words';
import type { Row } from '../model/row';
import { comparePeriods, previousPeriod } from '../period';
import { periodInWords } from '../period-words';
import { listed, periodsListed, sentence } from './lists';

/** Periods and gaps written out; longer lists are counted. */
const MOST = 4;
const MOST_GAPS = 3;

/** Neighbours in time between which the calendar has periods no row speaks of. Irregular series have no calendar. */
export function gaps(rows: readonly Row[]): readonly (readonly [Row, Row])[] {
  return rows.slice(1).flatMap((row, i): (readonly [Row, Row])[] => {
    const before = rows[i];
    if (before === undefined || row.period === '' || before.period === '' || row.frequency === '' || row.frequency === 'irregular') return [];
    const due = previousPeriod(row.period, row.frequency);
    return due !== null && due !== before.period && comparePeriods(due, before.period) > 0 && before.period_end < row.period_start ? [[before, row]] : [];
  });
}

function gapSentence(found: readonly (readonly [Row, Row])[]): string[] {
  const words = found.map(([a, b]) => `between ${periodInWords(a.period)} and ${periodInWords(b.period)}`);
  if (words.length === 0) return [];
  return [words.length <= MOST_GAPS ? `Nothing on record ${listed(words)}.` : `${words.length} gaps in the record, the last ${words.at(-1)}.`];
}

/** Notes of breaks and other definitions, each once: they say what a reader must know before comparing across them. */
function noteSentences(rows: readonly Row[]): string[] {
  const notes = [...new Set(rows.filter(({ status, note }) => (status === 'B' || status === 'D') && note !== '').map(({ note }) => note))];
  return notes.length === 0 || notes.length > 2 ? [] : [`The note on it: ${sentence(notes.join('; '))}`];
}

/** What is missing, provisional, broken or second-hand in the rows of one series, which are in time order. */
export function cautionSentences(rows: readonly Row[]): string[] {
  const valued = rows.filter(({ value }) => value !== '');
  const without = rows.filter(({ value }) => value === '').map(({ period }) => period);
  const marked = Object.entries(STATUS_WORDS).flatMap(([status, words]) => {
    const periods = valued.filter((row) => row.status === status).map(({ period }) => period);
    return periods.length === 0 ? [] : [`${capital(words)}: ${periodsListed(periods, MOST, 'values')}.`];
  });
  const secondhand = valued.filter(({ grade }) => grade === 'secondhand').length;
  return [
    ...(without.length === 0 ? [] : [`No value for ${periodsListed(without, MOST, 'periods')}.`]),
    ...gapSentence(gaps(rows)), ...marked, ...noteSentences(valued),
    ...(secondhand === 0 ? [] : [`Second-hand, an official figure quoted elsewhere: ${secondhand} of ${valued.length}.`]),
  ];
}
