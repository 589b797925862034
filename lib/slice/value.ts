import Big from 'big.js';
import type { Notice, Row } from '../model/row';
import { quoted, suggestion } from '../permalink/nearest';
import { LONGEST_QUERY, splitQuery } from '../permalink/query';
import { parseAmount, type Amount } from './amount';
import { BULK_UNITS, type BulkDataset, type BulkUnit } from './dataset';
import { OPEN, type When } from './slice';

/** A value looked for among observations: itself, the bounds it is looked for within (both included), and the first and last month. Exact decimals in `unit`. */
export interface ValueAsked { readonly value: string; readonly low: string; readonly high: string; readonly unit: BulkUnit; readonly from: string; readonly to: string }

export const VALUE_PARAMETERS = ['value', 'low', 'high', 'unit', 'from', 'to'] as const;
type Parameter = (typeof VALUE_PARAMETERS)[number];

/** What engines hold: fourteen digits before the point, four after it. */
const HELD = /^-?(?:0|[1-9]\d{0,13})(?:\.\d{1,4})?$/;
/** Units in a sentence. */
const AMOUNT_WORDS: Readonly<Record<BulkUnit, string>> = { usd: 'dollars', kg: 'kilograms or tons' };
const NO_NUMBER = 'no number of at most 14 digits and 4 decimals: write 1234567.5, 1,234,567 or $1.2 million';
const MONTH = /^[12]\d{3}-(?:0[1-9]|1[0-2])$/;

/** How far an open end of what was printed is looked beyond the value: a tenth of it. */
const REACH = '0.1';
/** Months before and after the period of what was printed. */
const MONTHS = 12;

/** An amount as engines can be asked for it, or null. */
function amountHeld(text: string): Amount | null {
  const amount = parseAmount(text);
  return amount !== null && [amount.value, amount.low, amount.high].every((decimal) => HELD.test(decimal)) ? amount : null;
}

const isParameter = (name: string): name is Parameter => VALUE_PARAMETERS.some((one) => one === name);

/** Takes amounts of another unit than is looked for out, each with the cure. */
function otherUnits(amounts: Map<Parameter, Amount>, unit: BulkUnit): Notice[] {
  return [...amounts].flatMap(([name, amount]) => {
    if (amount.unit === null || amount.unit === unit) return [];
    amounts.delete(name);
    return [{ parameter: name, message: `is in ${AMOUNT_WORDS[amount.unit]}, and ${AMOUNT_WORDS[unit]} are looked for; choose the other unit, or write the number alone` }];
  });
}

/** What a query looks for, and everything in it that was not understood; `asked` is null without a value. Bounds left out are what the words of the value allow, which is itself where it is a number alone; bounds without it between them are the value; months left out are open. Never throws. */
export function parseValue(query: string): { readonly asked: ValueAsked | null; readonly issues: readonly Notice[] } {
  if (query.length > LONGEST_QUERY) return { asked: null, issues: [{ parameter: '', message: `the query is ${query.length} characters long; at most ${LONGEST_QUERY} are read, so none of it was used` }] };
  const { pairs, broken } = splitQuery(query);
  const issues: Notice[] = [...broken];
  const given = new Map<Parameter, string>();
  const amounts = new Map<Parameter, Amount>();
  const seen = new Set<string>();
  for (const [name, text] of pairs) {
    const value = text.trim();
    const tell = (message: string): void => { if (issues.length < 40) issues.push({ parameter: name.slice(0, 40), message }); };
    if (!isParameter(name)) tell(`unknown parameter ${quoted(name)}; ignored${issues.length < 5 ? suggestion(name, VALUE_PARAMETERS) : ''}`);
    else if (seen.has(name)) tell(`${quoted(name)} is given more than once; the first one counts`);
    else if (value === '') given.delete(name);
    else if (name === 'unit' && !Object.hasOwn(BULK_UNITS, value)) tell(`${quoted(value)} is not one of ${Object.keys(BULK_UNITS).join(', ')}`);
    else if ((name === 'from' || name === 'to') && !MONTH.test(value)) tell(`${quoted(value)} is no month: write 2024-03`);
    else if (name === 'value' || name === 'low' || name === 'high') {
      const amount = amountHeld(value);
      if (amount === null) tell(`${quoted(value)} is ${NO_NUMBER}`);
      else amounts.set(name, amount);
    } else given.set(name, value);
    seen.add(name);
  }
  const unit = (given.get('unit') ?? [...amounts.values()].find((amount) => amount.unit !== null)?.unit ?? 'usd') as BulkUnit;
  for (const issue of otherUnits(amounts, unit)) issues.push(issue);
  const amount = amounts.get('value');
  if (amount === undefined) return { asked: null, issues };
  const { value } = amount;
  let [low, high, from, to] = [amounts.get('low')?.value ?? amount.low, amounts.get('high')?.value ?? amount.high, given.get('from') ?? '', given.get('to') ?? ''];
  if (Big(low).gt(high)) {
    issues.push({ parameter: 'low', message: `${low} is more than ${high}; looked for from ${high} to ${low}` });
    [low, high] = [high, low];
  }
  if (Big(value).lt(low) || Big(value).gt(high)) {
    issues.push({ parameter: amounts.has('low') ? 'low' : 'high', message: `${value} is not from ${low} to ${high}; looked for ${value} alone` });
    [low, high] = [value, value];
  }
  if (from !== '' && to !== '' && from > to) {
    issues.push({ parameter: 'from', message: `${from} is after ${to}; looked for from ${to} to ${from}` });
    [from, to] = [to, from];
  }
  return { asked: { value, low, high, unit, from, to }, issues };
}

/** The canonical query of what is looked for, without `?`. Inverse of `parseValue`. */
export function formatValueAsked({ value, low, high, unit, from, to }: ValueAsked): string {
  return [['value', value, ''], ['low', low, value], ['high', high, value], ['unit', unit, 'usd'], ['from', from, ''], ['to', to, '']].filter(([, text, usual]) => text !== usual).map(([name, text]) => `${name}=${text}`).join('&');
}

export const valuePath = (asked: ValueAsked): string => `/explore/value?${formatValueAsked(asked)}`;

const firstDay = (month: string): number => Number(`${month.replace('-', '')}01`);

/** The months looked through, as a warehouse is asked: from the beginning of their year, for a whole year goes by its first day too (`isLookedFor`). */
export const whenAsked = ({ from, to }: ValueAsked): When =>
  ({ from: from === '' ? 0 : Number(`${from.slice(0, 4)}0101`), to: to === '' ? OPEN : Number(`${to.replace('-', '')}31`), vintage: OPEN, asof: null });

/** Whether a period, by its first day, reaches into the months looked through: a month of `from` or later, or the year `from` is in. */
export const isLookedFor = ({ from }: ValueAsked, period: number, frequency: BulkDataset['frequency']): boolean => frequency === 'annual' || from === '' || period >= firstDay(from);

/** The month so many months after that of a day `2024-03-31`. */
function monthAfter(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Where to look for the value of a printed figure: within what its words allow, from a year before its period to a year after. Null for what is no sum of dollars, or none engines could hold. */
export function valueOfRow({ role, unit, value, low, high, period_start: start, period_end: end }: Pick<Row, 'role' | 'unit' | 'value' | 'low' | 'high' | 'period_start' | 'period_end'>): ValueAsked | null {
  // No single observation of trade is below nothing, so a balance has no like among them.
  if (role !== 'cited' || unit !== 'USD' || value === '' || value.startsWith('-')) return null;
  const held = (decimal: Big): string => decimal.round(4, Big.roundHalfEven).toFixed();
  const reach = Big(value).abs().times(REACH);
  const asked = {
    value: held(Big(value)), low: held(low === '' ? Big(value).minus(reach) : Big(low)), high: held(high === '' ? Big(value).plus(reach) : Big(high)), unit: 'usd' as const,
    from: start === '' ? '' : monthAfter(start, -MONTHS), to: end === '' ? '' : monthAfter(end, MONTHS),
  };
  return [asked.value, asked.low, asked.high].every((decimal) => HELD.test(decimal)) ? asked : null;
}
