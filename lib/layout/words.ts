import type { Row } from '../model/row';
import type { Reason } from '../model/verdict';
import { formatValue } from './format';
import { formatPeriod } from '../period-words';
import { datasetIdOf } from '../slice/source-id';
import { SUMMED } from '../summed';

/** Verdicts in words a reader needs no key for. */
export const VERDICT_WORDS: Readonly<Record<string, string>> = {
  agrees: 'Agrees', revised: 'Since revised', differs: 'Differs', incomparable: 'Not comparable', unverifiable: 'Unverifiable',
};

/** Reasons in words a reader needs no key for: what the printed figure turned out to be. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  rounding: 'cut off instead of rounded', period: 'another year or period', scope: 'more or less of the same thing', measure: 'another measure', unit: 'another unit',
  basis: 'another definition', comparison: 'another base of comparison', reporter: 'the other side’s report', vintage: 'an earlier or later published value',
  attribution: 'not the named source’s figure', transcription: 'digits swapped', unexplained: 'no reason found',
};

/** Statuses (SDMX letters) that a reader must know of; a normal value says nothing. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  B: 'break in series', D: 'definition differs', E: 'estimated', F: 'forecast', I: 'imputed', O: 'missing', P: 'provisional', U: 'low reliability',
};

/** The value of a row in words; for an open interval, the end it has. */
export function valueInWords(row: Row): string {
  if (row.value !== '') return formatValue(row.value, row.unit);
  if (row.low !== '' && row.high !== '') return `${formatValue(row.low, row.unit)} to ${formatValue(row.high, row.unit)}`;
  if (row.low !== '') return `${formatValue(row.low, row.unit)} or more`;
  return row.high !== '' ? `up to ${formatValue(row.high, row.unit)}` : 'no value';
}

/** What the value a claim is held against is called, by who stands behind it. */
export const standingWords = (standing: Row['standing']): string =>
  standing === 'research' ? 'Research value (no official body)' : standing === 'press' ? 'Press report (not official)' : standing === 'synthetic' ? 'Made-up value (synthetic)' : standing === '' ? 'Value computed from the record' : 'Official value';

const isNegative = (value: string): boolean => value.startsWith('-');

/**
 * "+$0.3 billion (+0.1%)": printed minus official, signed; empty when nothing was compared. Of two deficits or falls it says which is the
 * larger, since a sign would be read the wrong way round. Differences of per cents are points, without a per cent of a per cent.
 */
export function differenceInWords(row: Row): string {
  if (row.difference === '') return '';
  const percent = row.unit === 'percent' ? '' : row.difference_percent;
  if (isNegative(row.value) && isNegative(row.official_value)) {
    const size = (value: string, unit: string): string => formatValue(value.replace(/^-/, ''), unit);
    const by = size(row.difference, row.unit === 'percent' ? 'percentage-point' : row.unit);
    if (/^-?0(\.0+)?$/.test(row.difference)) return by;
    return `${by} ${isNegative(row.difference) ? 'larger' : 'smaller'}${percent === '' ? '' : ` (${size(percent, 'percent')})`}`;
  }
  const signed = (value: string, unit: string): string => `${/^-|^0(\.0+)?$/.test(value) ? '' : '+'}${formatValue(value, unit)}`;
  const unit = row.unit === 'percent' ? 'percentage-point' : row.unit;
  return signed(row.difference, unit) + (percent === '' ? '' : ` (${signed(percent, 'percent')})`);
}

/** Who stands behind a point, said where it was not said of the point before; empty where nobody does. */
export const spokenSource = (row: Row): string => (row.source_title === '' ? '' : `${row.role === 'cited' ? 'Compared with' : 'Source'}: ${row.source_title}.`);

/** What a point says but for its source, as one announcement: value with unit, period, outlet or series, verdict. */
export function spokenPoint(row: Row): string {
  const period = row.period === '' ? 'no period given' : formatPeriod(row.period);
  if (row.role === 'cited') {
    const official = row.official_value === '' ? '' : ` ${standingWords(row.standing)} ${formatValue(row.official_value, row.unit)}.`;
    const of = row.series_title === '' ? '' : `, on ${row.series_title}`;
    return `${row.outlet_name} printed “${row.printed}”, ${valueInWords(row)}, for ${period}${of}. ${VERDICT_WORDS[row.verdict] ?? 'Not checked'}.${official}`;
  }
  const status = STATUS_WORDS[row.status];
  return `${row.series_title}, ${period}: ${valueInWords(row)}${status === undefined ? '' : `, ${status}`}.${row.formula === '' ? '' : ` Computed: ${row.formula}.`}`;
}

/** Everything a point says: what it is, and who stands behind it. */
export const spoken = (row: Row): string => [spokenPoint(row), spokenSource(row)].filter(Boolean).join(' ');

/** The read-out under a value: what and when, who printed it, what came of the check, and the official source. */
export function detailLines(row: Row): string[] {
  const period = row.period === '' ? '' : formatPeriod(row.period);
  const status = STATUS_WORDS[row.status];
  const lines = row.role === 'cited'
    ? [`${row.outlet_name} printed “${row.printed}”${period === '' ? '' : ` for ${period}`}`, VERDICT_WORDS[row.verdict] ?? 'Not checked', row.official_value === '' ? '' : `${standingWords(row.standing)}: ${formatValue(row.official_value, row.unit)}`]
    : [`${row.series_title}, ${period}${status === undefined ? '' : ` (${status})`}`];
  return [...lines, row.role === 'cited' && row.source_title !== '' ? `Compared with ${row.source_title}` : row.source_title].filter((line) => line !== '');
}

/**
 * Page of a row: a claim's receipt, or an observation's line on the page of its series. That of a curated series lists every value it ever had; that of a
 * slice of a release has those of one day, which is `vintage`, null for today's.
 */
export function rowAddress(row: Row, vintage: string | null = null): string {
  if (row.role === 'cited') return `/claims/${encodeURIComponent(row.row_id)}`;
  const day = vintage === null || datasetIdOf(row.source) === null ? '' : `?vintage=${vintage}`;
  // A sum over time is no line on the page of its series; its parts are.
  return `/series/${encodeURIComponent(row.series)}${day}${row.formula.includes(SUMMED) ? '' : `#${row.period}`}`;
}
