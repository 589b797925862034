import Big from 'big.js';
import type { Notice, Row } from '../model/row';
import { quoted, suggestion } from '../permalink/nearest';
import { LONGEST_QUERY, splitQuery } from '../permalink/query';
import { evidenceInterval } from '../quantity/interval';
import { parseAmount, type Amount } from './amount';
import { BULK_UNITS, type BulkUnit } from './dataset';
import { OPEN, type When } from './slice';

/**
 * A value looked for among observations: itself, the bounds it is looked for within (both included), and the first and last month. Exact decimals in `unit`.
 * `words`: the value as it was written where that is more than a number; bounds nobody gave are then what the words allow.
 */
export interface ValueAsked { readonly value: string; readonly words: string; readonly low: string; readonly high: string; readonly unit: BulkUnit; readonly from: string; readonly to: string }

export const VALUE_PARAMETERS = ['value', 'low', 'high', 'unit', 'from', 'to'] as const;
type Parameter = (typeof VALUE_PARAMETERS)[number];
const AMOUNTS = ['value', 'low', 'high'] as const;
type AmountName = (typeof AMOUNTS)[number];

/** What engines hold: fourteen digits before the point, four after it. */
const HELD = /^-?(?:0|[1-9]\d{0,13})(?:\.\d{1,4})?$/;
/** Units in a sentence. */
const AMOUNT_WORDS: Readonly<Record<BulkUnit, string>> = { usd: 'dollars', kg: 'kilograms or tons' };
const NO_NUMBER = 'no number of at most 14 digits and 4 decimals: write 1234567.5, 1,234,567 or $1.2 million';
const MONTH = /^[12]\d{3}-(?:0[1-9]|1[0-2])$/;
/** Moments other pages can be asked for. */
const MOMENTS: readonly string[] = ['vintage', 'asof'];
/** Issues told one by one. */
const MOST_TOLD = 40;

/** How far an open end of what was printed is looked beyond the value: a tenth of it. */
const REACH = '0.1';
/** Months before and after the period of what was printed. */
const MONTHS = 12;

const isParameter = (name: string): name is Parameter => VALUE_PARAMETERS.some((one) => one === name);
const isAmount = (name: Parameter): name is AmountName => AMOUNTS.some((one) => one === name);

/** An amount as engines can be asked for it, or what is wrong with it. A bound is a number: what “over” or “about” one would allow is another bound. */
function amountOf(name: AmountName, text: string): Amount | string {
  const amount = parseAmount(text);
  if (amount === null || ![amount.value, amount.low, amount.high].every((decimal) => HELD.test(decimal))) return `${quoted(text)} is ${NO_NUMBER}`;
  return name !== 'value' && amount.hedge !== 'none' ? `${quoted(text)} is no bound: write the number without the words before it` : amount;
}

/** Bounds and unit of a value nobody gave other ones for. */
function implied({ value, words }: Pick<ValueAsked, 'value' | 'words'>): { readonly low: string; readonly high: string; readonly unit: BulkUnit } {
  const amount = words === '' ? null : parseAmount(words);
  return amount === null ? { low: value, high: value, unit: 'usd' } : { low: amount.low, high: amount.high, unit: amount.unit ?? 'usd' };
}

/** Amounts without a unit beside one in tons: they may be tons or kilograms. */
const unclear = (amounts: ReadonlyMap<AmountName, Amount>): AmountName[] =>
  ([...amounts.values()].some(({ isTons }) => isTons) ? [...amounts].flatMap(([name, { unit }]) => (unit === null ? [name] : [])) : []);

/** `lost`: parameters that were not understood, so that `asked`, if it is there, is another question than was meant. */
export interface ValueParsed { readonly asked: ValueAsked | null; readonly issues: readonly Notice[]; readonly lost: readonly string[] }

/** Parameters of a query as they were written, each understood by itself. */
interface Given { readonly texts: Map<Parameter, string>; readonly amounts: Map<AmountName, Amount>; readonly issues: Notice[]; readonly lost: Set<string> }

function given(query: string): Given {
  const { pairs, broken } = splitQuery(query);
  const [texts, amounts] = [new Map<Parameter, string>(), new Map<AmountName, Amount>()];
  const issues: Notice[] = [...broken];
  const lost = new Set<string>(broken.map(({ parameter }) => parameter).filter(isParameter));
  const seen = new Set<string>();
  const read = (name: Parameter, text: string, tell: (message: string) => void): void => {
    if (name === 'unit' && !Object.hasOwn(BULK_UNITS, text)) return tell(`${quoted(text)} is not one of ${Object.keys(BULK_UNITS).join(', ')}`);
    if ((name === 'from' || name === 'to') && !MONTH.test(text)) return tell(`${quoted(text)} is no month: write 2024-03`);
    const amount = isAmount(name) ? amountOf(name, text) : null;
    if (typeof amount === 'string') return tell(amount);
    if (amount !== null && isAmount(name)) amounts.set(name, amount);
    texts.set(name, text);
  };
  for (const [name, written] of pairs) {
    const text = written.trim();
    const tell = (message: string, isLost = true): void => {
      if (isLost) lost.add(name.slice(0, 40));
      if (issues.length < MOST_TOLD) issues.push({ parameter: name.slice(0, 40), message });
    };
    if (MOMENTS.includes(name)) tell('values are looked for as they stand now, and as they once stood; leave it out, or look at the page of one of them');
    else if (!isParameter(name)) {
      const meant = suggestion(name, VALUE_PARAMETERS);
      tell(`unknown parameter ${quoted(name)}; ignored${issues.length < 5 ? meant : ''}`, meant !== '');
    } else if (seen.has(name)) tell(`${quoted(name)} is given more than once; the first one counts`);
    else if (text !== '') read(name, text, tell);
    seen.add(name);
  }
  return { texts, amounts, issues, lost };
}

/** What a query looks for, and everything in it that was not understood; `asked` is null without a value. Bounds left out are what the words of the value allow; months left out are open. Never throws. */
export function parseValue(query: string): ValueParsed {
  if (query.length > LONGEST_QUERY) return { asked: null, issues: [{ parameter: '', message: `the query is ${query.length} characters long; at most ${LONGEST_QUERY} are read, so none of it was used` }], lost: ['query'] };
  const { texts, amounts, issues, lost } = given(query);
  const unit = (texts.get('unit') ?? [...amounts.values()].find((amount) => amount.unit !== null)?.unit ?? 'usd') as BulkUnit;
  for (const [name, amount] of amounts) {
    if (amount.unit === null || amount.unit === unit) continue;
    lost.add(name);
    issues.push({ parameter: name, message: `is in ${AMOUNT_WORDS[amount.unit]}, and ${AMOUNT_WORDS[unit]} are looked for; choose the other unit, or write the number alone` });
  }
  const without = unclear(amounts);
  for (const name of without) {
    lost.add(name);
    issues.push({ parameter: name, message: 'has no unit, and another amount here is in tons; write the unit of each' });
  }
  const amount = amounts.get('value');
  if (amount === undefined) return { asked: null, issues, lost: [...lost] };
  const { value, isPlain } = amount;
  let [from, to] = [texts.get('from') ?? '', texts.get('to') ?? ''];
  let [low, high] = [amounts.get('low')?.value ?? amount.low, amounts.get('high')?.value ?? amount.high];
  if (amounts.has('low') && amounts.has('high') && Big(low).gt(high)) {
    issues.push({ parameter: 'low', message: `${low} is more than ${high}; looked for from ${high} to ${low}` });
    [low, high] = [high, low];
  }
  if (without.length === 0 && (Big(value).lt(low) || Big(value).gt(high))) {
    const name = amounts.has('low') ? 'low' : 'high';
    lost.add(name);
    issues.push({ parameter: name, message: `${value} is not from ${low} to ${high}; mend the bounds, or leave them out` });
  }
  if (from !== '' && to !== '' && from > to) {
    issues.push({ parameter: 'from', message: `${from} is after ${to}; looked for from ${to} to ${from}` });
    [from, to] = [to, from];
  }
  return { asked: { value, words: isPlain ? '' : texts.get('value') ?? '', low, high, unit, from, to }, issues, lost: [...lost] };
}

/** What stands in the fields of a form, and in an address, for what is looked for: nothing for what goes without saying. */
export function writtenOf(asked: ValueAsked): Readonly<Record<Parameter, string>> {
  const { value, words, low, high, unit, from, to } = asked;
  const without = implied(asked);
  // Beside tons a number alone would be of either unit.
  const bound = (decimal: string): string => (words !== '' && parseAmount(words)?.isTons === true ? `${decimal} kg` : decimal);
  return { value: words || value, low: low === without.low ? '' : bound(low), high: high === without.high ? '' : bound(high), unit: unit === without.unit ? '' : unit, from, to };
}

/** The canonical query of what is looked for, without `?`. Inverse of `parseValue`. */
export function formatValueAsked(asked: ValueAsked): string {
  const written = writtenOf(asked);
  return VALUE_PARAMETERS.filter((name) => written[name] !== '').map((name) => `${name}=${encodeURIComponent(written[name])}`).join('&');
}

/** The same question for what rounds to a number that was asked for alone; null where that is the number itself, or bounds were given. */
export function roundedOf(asked: ValueAsked): ValueAsked | null {
  if (asked.words !== '' || asked.low !== asked.value || asked.high !== asked.value) return null;
  const { low, high } = evidenceInterval({ value: asked.value, scale: 0, unit: 'USD', hedge: 'none' });
  // Observations of trade are whole numbers, or nearly: what rounds to ones is found by itself.
  if (low === null || high === null || !/0$/.test(asked.value) || Big(asked.value).eq(0) || ![low, high].every((bound) => HELD.test(bound))) return null;
  return { ...asked, low, high };
}

export const valuePath = (asked: ValueAsked): string => `/explore/value?${formatValueAsked(asked)}`;

const firstDay = (month: string): number => Number(`${month.replace('-', '')}01`);

/** The months looked through, as a warehouse is asked. */
export const whenAsked = ({ from, to }: ValueAsked): When => ({ from: from === '' ? 0 : firstDay(from), to: to === '' ? OPEN : Number(`${to.replace('-', '')}31`), vintage: OPEN, asof: null });

/** The day from which years are looked through: a whole year goes by its first, and the one the first month is in has that month. */
export const yearsFrom = ({ from }: ValueAsked): number => (from === '' ? 0 : Number(`${from.slice(0, 4)}0101`));

/** The month so many months after that of a day `2024-03-31`. */
function monthAfter(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Units printed figures have that observations have too, with how many of theirs one is. */
const PRINTED: Readonly<Record<string, readonly [unit: BulkUnit, factor: string]>> = { USD: ['usd', '1'], t: ['kg', '1000'] };

/** Where to look for the value of a printed figure: within what its words allow, from a year before its period to a year after. Null for what is no amount of dollars or tons, or none engines could hold. */
export function valueOfRow({ role, unit, value, low, high, period_start: start, period_end: end }: Pick<Row, 'role' | 'unit' | 'value' | 'low' | 'high' | 'period_start' | 'period_end'>): ValueAsked | null {
  const [held, factor] = PRINTED[unit] ?? [null, '1'];
  // No single observation of trade is below nothing, so a balance has no like among them.
  if (role !== 'cited' || held === null || value === '' || value.startsWith('-')) return null;
  const written = (decimal: Big): string => decimal.times(factor).round(4, Big.roundHalfEven).toFixed();
  const reach = Big(value).abs().times(REACH);
  const asked = {
    value: written(Big(value)), words: '', low: written(low === '' ? Big(value).minus(reach) : Big(low)), high: written(high === '' ? Big(value).plus(reach) : Big(high)), unit: held,
    from: start === '' ? '' : monthAfter(start, -MONTHS), to: end === '' ? '' : monthAfter(end, MONTHS),
  };
  return [asked.value, asked.low, asked.high].every((decimal) => HELD.test(decimal)) ? asked : null;
}
