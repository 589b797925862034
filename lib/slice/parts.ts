import { shiftPeriod } from '../period';
import { formatPeriod } from '../period-words';

/** How many observations the value of a period sums. */
export interface Summed { readonly period: string; readonly parts: number }

/** Periods on either side that say what is usual: a year of months. */
const AROUND = 12;
/** A period has markedly fewer when it lacks a fifth of what is usual, and more than chance would take from so many. */
const LACKING = 0.2;
const CHANCE = 4;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Periods that sum markedly fewer observations than those around them, with how many are usual there. A sum of fewer may look like a fall of what was counted. */
export function fewerParts(summed: readonly Summed[]): ReadonlyMap<string, number> {
  return new Map(summed.flatMap(({ period, parts }, at): (readonly [string, number])[] => {
    const usual = median([...summed.slice(Math.max(0, at - AROUND), at), ...summed.slice(at + 1, at + 1 + AROUND)].map((one) => one.parts));
    return usual - parts > Math.max(usual * LACKING, CHANCE * Math.sqrt(usual)) ? [[period, usual]] : [];
  }));
}

/** The period after one: a month or a year. Null after the last there is. */
const after = (period: string): string | null => shiftPeriod(period, period.includes('-') ? 1 : 12);

/** Periods between the first and the last that have no observation at all. `summed` in time order. */
export function emptyPeriods(summed: readonly Summed[]): readonly string[] {
  const empty: string[] = [];
  summed.forEach(({ period }, at) => {
    const next = summed[at + 1]?.period;
    for (let between = after(period); between !== null && next !== undefined && between < next; between = after(between)) empty.push(between);
  });
  return empty;
}

/** Periods named; the others are counted. */
const NAMED = 3;
const named = (words: readonly string[]): string => (words.length <= NAMED ? words.join('; ') : `${words.slice(-NAMED).join('; ')} and ${words.length - NAMED} before`);

/** Runs of periods without a gap, as `first/last` or one alone. */
function runsOf(periods: readonly string[]): readonly string[] {
  const runs: { first: string; last: string }[] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run && after(run.last) === period) run.last = period;
    else runs.push({ first: period, last: period });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}/${last}`));
}

/** Periods without an observation: how many, and the newest runs of them. */
function emptyWords(periods: readonly string[], number: (count: number) => string): string {
  const runs = runsOf(periods);
  const shown = runs.slice(-NAMED).map((run) => formatPeriod(run)).join(', ');
  if (runs.length > NAMED) return `${number(periods.length)} periods, the newest ${shown}`;
  return shown;
}

/** What to tell of the periods `isShown` of a series so that a gap is not read as a fall; `short` is what the series is called. */
export function partsTold(short: string, summed: readonly Summed[], isShown: (period: string) => boolean): readonly string[] {
  const fewer = [...fewerParts(summed)].filter(([period]) => isShown(period));
  const empty = emptyPeriods(summed).filter(isShown);
  const parts = new Map(summed.map((one) => [one.period, one.parts]));
  const number = (count: number): string => count.toLocaleString('en-US');
  return [
    ...(fewer.length === 0 ? [] : [`${short}: fewer observations than usual are summed for ${named(fewer.map(([period, usual]) => `${formatPeriod(period)} (${number(parts.get(period) ?? 0)}, about ${number(usual)} are usual)`))}. What is not loaded or not yet published looks like a fall.`]),
    ...(empty.length === 0 ? [] : [`${short}: no observation for ${emptyWords(empty, number)}.`]),
  ];
}
