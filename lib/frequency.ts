import { add } from './decimal';
import type { Datum } from './derive/datum';
import type { Status } from './model/observation';
import type { Frequency, Series } from './model/series';
import type { ShownFrequency } from './model/view';
import { grouped } from './grouped';
import { monthsCovered, shiftPeriod } from './period';
import { SUMMED } from './summed';

/** Measures whose parts add up to the whole: what happened in a year is what happened in its months. Stocks, rates and rolling sums do not. */
const ADDITIVE: ReadonlySet<string> = new Set(['exports', 'imports', 'balance', 'exports plus imports', 'purchases', 'sales', 'flow', 'deaths', 'gap between two reports', 'difference of two reports']);
const AMOUNTS: ReadonlySet<string> = new Set(['USD', 'CNY', 't', 'people', 'deaths', 'cargoes']);
const MONTHS: Readonly<Partial<Record<Frequency, number>>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, annual: 12 };
const WANTED: Readonly<Record<Exclude<ShownFrequency, 'published'>, number>> = { quarterly: 3, annual: 12 };
const WORDS: Readonly<Record<Exclude<ShownFrequency, 'published'>, string>> = { quarterly: 'quarters', annual: 'calendar years' };

const isAmount = ({ flow, unit }: Series): boolean => ADDITIVE.has(flow) && AMOUNTS.has(unit);

/** Why a series cannot be summed to a frequency, in words that follow its title; null where it can, or already is. */
export function whyNotSummed(series: Series, frequency: ShownFrequency): string | null {
  if (frequency === 'published') return null;
  const months = MONTHS[series.frequency];
  if (months === WANTED[frequency]) return null;
  if (!isAmount(series)) return `is no amount that adds up over time (${series.flow === '' ? series.unit : series.flow}), so it has no sums for ${WORDS[frequency]}`;
  if (months === undefined) return `is published ${series.frequency === 'irregular' ? 'for periods of any length' : series.frequency}, which do not add up to ${WORDS[frequency]}`;
  return months > WANTED[frequency] ? `is published ${series.frequency}; parts of its periods are not known` : null;
}

/** Units of which a part of the whole can be told; of rates and shares it cannot. */
const PARTED: ReadonlySet<string> = new Set([...AMOUNTS, 'entities', 'chemicals']);

/** Whether values of a series may be parts of a sum of several: amounts in one unit, not differences of them. */
export const isPart = ({ flow, unit }: Series): boolean => PARTED.has(unit) && !/balance|gap|difference|change/.test(flow);

/** Whether the values shown of a series are sums made here, and so computed. The series must be one that `whyNotSummed` has nothing against. */
export const isSummed = (series: Series, frequency: ShownFrequency): boolean => frequency !== 'published' && MONTHS[series.frequency] !== WANTED[frequency];

/** How sums for a longer period come about, in words; empty where values are as published. */
export const sumWords = (series: Series, frequency: ShownFrequency): string => (isSummed(series, frequency) ? `${SUMMED}${series.frequency} values of the ${frequency === 'annual' ? 'calendar year' : 'quarter'}` : '');

/** Why values of a series cannot be divided by the months of their period; null where they can. */
export const whyNotPerMonth = (series: Series): string | null => (isAmount(series) ? null : `is no amount that adds up over time (${series.flow === '' ? series.unit : series.flow}), so it has no monthly average`);

const longer = (period: string, frequency: ShownFrequency): string => (frequency === 'annual' ? period.slice(0, 4) : `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5, 7)) / 3)}`);

/** The first month a published period covers, `2024-04` of `2024-Q2`. */
const firstMonth = (period: string): string => {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  return quarter ? `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}` : period;
};

const TENTATIVE: readonly Status[] = ['F', 'E', 'P', 'I', 'U', 'D', 'B'];

function summed(parts: readonly Datum[], period: string): Datum {
  const [first] = parts;
  if (!first) throw new RangeError(`no parts of ${period}`);
  const newest = (key: 'vintage' | 'recorded'): string => parts.reduce((latest, part) => (part[key] > latest ? part[key] : latest), '');
  return {
    row_id: `${first.series}@${period}`, series: first.series, period,
    value: parts.reduce((sum, { value }) => add(sum, value), '0'),
    status: TENTATIVE.find((status) => parts.some((part) => part.status === status)) ?? 'A',
    vintage: newest('vintage'), recorded: newest('recorded'), grade: 'derived',
    sources: [...new Set(parts.flatMap(({ sources }) => sources))], url: '', note: '',
  };
}

/**
 * Values of one series in time order, summed to `frequency`; exact. Only whole periods have a sum: a year of eleven months known has none.
 * The series must be one that `whyNotSummed` has nothing against. The status is the least certain of the parts.
 */
export function summedTo(data: readonly Datum[], frequency: ShownFrequency): readonly Datum[] {
  if (frequency === 'published') return data;
  return [...grouped(data, ({ period }) => longer(firstMonth(period), frequency))].flatMap(([period, parts]) => {
    const months = parts.reduce((sum, part) => sum + (part.value === '' ? 0 : (monthsCovered(part.period) ?? 0)), 0);
    return months === WANTED[frequency] ? [parts.length === 1 && parts[0]?.period === period ? parts[0] : summed(parts, period)] : [];
  });
}

/** Longer periods, in time order, that have no sum since a month between the first and the last known one has no value. One the series begins or ends within is none of them. */
export function unsummed(data: readonly Datum[], frequency: ShownFrequency): readonly string[] {
  if (frequency === 'published') return [];
  const months = data.filter(({ value }) => value !== '').flatMap(({ period }) => Array.from({ length: monthsCovered(period) ?? 0 }, (_, at) => shiftPeriod(firstMonth(period).slice(0, 7), at) ?? ''));
  const [known, last] = [new Set(months), months.at(-1) ?? ''];
  const without = new Set<string>();
  for (let month = months[0] ?? null; month !== null && month < last; month = shiftPeriod(month, 1)) if (!known.has(month)) without.add(longer(month, frequency));
  return [...without];
}
