import { absolute, compare } from '../decimal';
import { formatValue } from '../layout/format';
import { differenceInWords, REASON_WORDS, standingWords, valueInWords, VERDICT_WORDS } from '../layout/words';
import type { Row } from '../model/row';
import { counted, listed, when } from './lists';

/** Verdicts of figures outside what their words allow: "over a half" is not off at nine tenths. */
const OFF = new Set<Row['verdict']>(['revised', 'differs']);

/**
 * The printed figure furthest from the official value now, by per cent of it; the first of equals. Null where none is off.
 * Figures that agree or that measure another thing are left out: theirs is no distance.
 */
export function furthest(cited: readonly Row[]): Row | null {
  let found: Row | null = null;
  for (const row of cited) {
    if (!OFF.has(row.verdict) || row.difference_percent === '' || compare(row.difference_percent, '0') === 0) continue;
    if (found === null || compare(absolute(row.difference_percent), absolute(found.difference_percent)) > 0) found = row;
  }
  return found;
}

function furthestSentence(row: Row): string {
  const reasons = row.reasons.length === 0 ? '' : ` What it turned out to be: ${listed(row.reasons.map((reason) => REASON_WORDS[reason]))}.`;
  const standing = standingWords(row.standing);
  return `Furthest off: ${row.outlet_name} printed “${row.printed}”, ${valueInWords(row)}, ${when(row.period)}. ${standing}: ${formatValue(row.official_value, row.unit)}. Difference: ${differenceInWords(row)}.${reasons}`;
}

/** Printed figures against the record: how many by verdict, and the one furthest off with who printed it. Empty of none. */
export function figureSentences(cited: readonly Row[]): string[] {
  if (cited.length === 0) return [];
  const verdicts = Object.entries(VERDICT_WORDS).flatMap(([verdict, words]) => {
    const count = cited.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [`${words.toLowerCase()}: ${count}`];
  });
  const unchecked = cited.filter(({ verdict }) => verdict === '').length;
  const outlets = [...new Set(cited.map(({ outlet_name: name }) => name).filter((name) => name !== ''))];
  const off = furthest(cited);
  return [
    `${counted(cited.length, 'printed figure', 'printed figures')}; ${[...verdicts, ...(unchecked === 0 ? [] : [`not checked: ${unchecked}`])].join(', ')}.`,
    ...(outlets.length === 0 ? [] : [`Printed by ${listed(outlets)}.`]),
    ...(off === null ? [] : [furthestSentence(off)]),
  ];
}
