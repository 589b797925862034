import type { BulkDataset } from '../../slice/dataset';
import { FLOWS } from '../../slice/dataset';
import { levelsOf } from '../../slice/slice';
import { literal } from '../duckdb/work';
import type { Places } from './columns';

/** Digits before the point of DECIMAL(18,4), as values are held. */
const DIGITS = 14;
const NUMBER = '-?[0-9]+(\\.[0-9]+)?';
const held = (digits: number): string => `-?0*[0-9]{1,${digits}}(\\.[0-9]{1,4}0*)?`;

const cell = (place: number): string => `cells[${place}]`;
const isLike = (text: string, pattern: string): string => `regexp_full_match(${text}, ${literal(pattern)})`;
const when = (condition: string, reason: string): string => `WHEN ${condition} THEN ${literal(reason)}`;

/** Why a cell that should be a quantity is none, or nothing where it is one or empty. */
const quantity = (place: number, digits: number): string[] => {
  const text = cell(place);
  return [
    when(`${text} <> '' AND NOT ${isLike(text, NUMBER)}`, 'not a number'),
    when(`${text} <> '' AND NOT ${isLike(text, held(digits))}`, `more than ${digits} digits before the point or 4 after it`),
    when(`starts_with(${text}, '-') AND ${isLike(text, '.*[1-9].*')}`, 'negative, which no quantity is'),
  ];
};

/** Years a release can be about. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Two weights are added: each has a digit less, so that the sum is held too. */
const weightDigits = (kg: readonly number[]): number => (kg.length > 1 ? DIGITS - 1 : DIGITS);

const periodOf = ({ year, month }: Places): string => `(TRY_CAST(${cell(year)} AS INTEGER) * 10000 + ${month === null ? '100' : `TRY_CAST(${cell(month)} AS INTEGER) * 100`} + 1)`;

/** Day of publishing as yyyymmdd, null where it is none. */
const vintageOf = (places: Places, vintage: number | null): string => {
  if (places.vintage === null) return String(vintage ?? 'NULL');
  const text = `replace(${cell(places.vintage)}, '-', '')`;
  return `CASE WHEN ${isLike(cell(places.vintage), '[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}')} AND try_strptime(${text}, '%Y%m%d') IS NOT NULL THEN CAST(${text} AS INTEGER) END`;
};

const flowOf = ({ flow, flows }: Places): string => (typeof flow === 'number' ? `CASE ${cell(flow)} ${flows.map(([word, number]) => `WHEN ${literal(word)} THEN ${number}`).join(' ')} END` : String(FLOWS[flow]));

/** Why a line of a file is not an observation of `dataset`; null where it is one. The first reason is given. */
export function reasonSql(places: Places, { digits }: BulkDataset, vintage: number | null): string {
  const { count, commodity, partner, port, usd, kg } = places;
  const shorter = levelsOf(digits).filter((level) => level < digits).map((level) => `[0-9]{${level}}`);
  const sum = 'a sum, not an observation';
  const number = (place: number, least: number, most: number): string => `coalesce(TRY_CAST(${cell(place)} AS INTEGER), -1) BETWEEN ${least} AND ${most}`;
  return `CASE ${[
    when(`raw IS NULL OR trim(raw) = ''`, 'an empty line'),
    when('cells IS NULL', 'quotes that do not match'),
    `WHEN len(cells) <> ${count} THEN len(cells) || ${literal(` columns, not ${count}`)}`,
    ...places.guards.map(({ place, passes, reason }) => when(`NOT ${isLike(cell(place), passes)}`, reason)),
    when(isLike(cell(commodity), ['TOTAL', 'AG[0-9]', '-', ...shorter].join('|')), sum),
    when(`NOT ${isLike(cell(commodity), `[0-9]{${digits}}`)}`, `no commodity of ${digits} digits`),
    when(isLike(cell(partner), places.partnerCode.sums), sum),
    when(`NOT ${isLike(cell(partner), places.partnerCode.passes)}`, 'no code of a partner'),
    ...(port === null ? [] : [when(isLike(cell(port), places.portCode.sums), sum), when(`NOT ${isLike(cell(port), places.portCode.passes)}`, 'no code of a port')]),
    when(`${flowOf(places)} IS NULL`, 'unknown flow'),
    when(`NOT (${isLike(cell(places.year), '[0-9]{4}')} AND ${number(places.year, FIRST_YEAR, LAST_YEAR)}${places.month === null ? '' : ` AND ${isLike(cell(places.month), '[0-9]{1,2}')} AND ${number(places.month, 1, 12)}`})`, 'an impossible period'),
    when(`${vintageOf(places, vintage)} IS NULL`, 'an impossible day of publishing'),
    when(`${vintageOf(places, vintage)} < ${periodOf(places)}`, 'a period after the day of publishing'),
    when([usd, ...kg].map((place) => `${cell(place)} = ''`).join(' AND '), 'no value'),
    ...quantity(usd, DIGITS), ...kg.flatMap((place) => quantity(place, weightDigits(kg))),
  ].join(' ')} END`;
}

/** Columns of the table `parsed`, for lines that are observations and for those that are not (whose cells may then be null). */
export function parsedSql(places: Places, vintage: number | null): string {
  const decimal = (place: number): string => `TRY_CAST(nullif(${cell(place)}, '') AS DECIMAL(18,4))`;
  const label = (place: number | null): string => (place === null ? `''` : cell(place));
  const { commodity, partner, port, usd, kg } = places;
  const weight = kg.length === 0 ? 'NULL' : `CASE WHEN ${kg.map((place) => `${cell(place)} <> ''`).join(' OR ')} THEN ${kg.map((place) => `coalesce(${decimal(place)}, 0)`).join(' + ')} END`;
  return [
    `TRY_CAST(${flowOf(places)} AS TINYINT) AS flow`, `TRY_CAST(rpad(${cell(commodity)}, 10, '0') AS BIGINT) AS commodity`, `TRY_CAST(${cell(partner)} AS INTEGER) AS partner`,
    `${port === null ? '0' : `TRY_CAST(${cell(port)} AS INTEGER)`} AS port`, `${periodOf(places)} AS period`, `${vintageOf(places, vintage)} AS vintage`,
    `${decimal(usd)} AS usd`, `TRY_CAST(${weight} AS DECIMAL(18,4)) AS kg`,
    `${label(places.commodityLabel)} AS commodity_label`, `${label(places.partnerLabel)} AS partner_label`, `${label(places.portLabel)} AS port_label`,
  ].join(', ');
}
