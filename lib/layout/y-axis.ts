import { scaleLinear, scaleLog } from 'd3-scale';
import { tenth } from './days';
import { ends } from './ends';
import type { Panel } from './types';
import { magnitude, unitWords } from './units';

/** Pixels of height one tick should have to itself. */
const PER_TICK = 46;
/** More lines than this would be a fence. */
const MOST_TICKS = 6;
/** A line whose smallest value is below this share of its largest starts at zero: the picture then tells proportions truly. */
const ZERO_SHARE = 0.55;

/** Range to draw: zero-based for bars and steps, and for lines that come near zero anyway; never empty. */
function range(values: readonly number[], zeroBased: boolean): [number, number] {
  let [low, high] = ends(values);
  if (zeroBased || (low >= 0 && low <= high * ZERO_SHARE)) low = Math.min(low, 0);
  if (zeroBased || (high <= 0 && high >= low * ZERO_SHARE)) high = Math.max(high, 0);
  if (low !== high) return [low, high];
  return low === 0 ? [0, 1] : [Math.min(low, 0), Math.max(high, 0)];
}

const plainNumber = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });

const minus = (text: string): string => text.replace('-', '−');

/** Ticks of a logarithmic scale people can read: 1, 2 and 5 of each power of ten, or fewer where there is no room. */
function logTicks(ticks: readonly number[], count: number): readonly number[] {
  const lead = (value: number): number => Math.round(value / 10 ** Math.floor(Math.log10(value) + 1e-9));
  for (const kept of [[1, 2, 3, 5], [1, 2, 5], [1, 3], [1]]) {
    const some = ticks.filter((value) => kept.includes(lead(value)));
    if (some.length <= count + 1 && some.length > 1) return some;
  }
  return ticks.length > 1 ? [ticks[0] ?? 1, ticks.at(-1) ?? 1] : ticks;
}

/** Whether values can stand on a logarithmic scale: all above zero, and more than one. */
export const fitsLog = (values: readonly number[]): boolean => values.length > 0 && ends(values)[0] > 0 && ends(values)[0] < ends(values)[1];

/**
 * Ticks at round numbers that enclose `values`, between pixel rows `top` and `bottom`.
 * The magnitude is in the heading, so labels stay short: "200" under "$ billion". `log` asks for a logarithmic scale, which is given where every value is above zero.
 */
export function yAxis(values: readonly number[], unit: string, zeroBased: boolean, top: number, bottom: number, log = false): Panel['y'] & { readonly heading: string; readonly at: (value: number) => number } {
  const count = Math.min(MOST_TICKS, Math.max(3, Math.floor((bottom - top) / PER_TICK)));
  const logarithmic = log && fitsLog(values);
  const scale = logarithmic ? scaleLog().domain([...ends(values)]).nice().range([bottom, top]) : scaleLinear().domain(range(values, zeroBased)).nice(count).range([bottom, top]);
  const [low = 0, high = 1] = scale.domain();
  const { power, word } = magnitude(Math.max(Math.abs(low), Math.abs(high)));
  const ticks = logarithmic ? logTicks(scale.ticks(), count) : scale.ticks(count);
  const step = Math.abs((ticks[1] ?? high) - (ticks[0] ?? low)) / 10 ** power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const at = (value: number): number => tenth(scale(value));
  return {
    domain: [low, high],
    ticks: ticks.map((value) => ({ value, y: at(value), label: minus((logarithmic ? plainNumber : format).format(value / 10 ** power)) })),
    zero: low <= 0 && high >= 0 ? at(0) : null,
    scale: logarithmic ? 'log' : 'linear',
    heading: [unitWords(unit).before.trim(), word, unitWords(unit).before === '' ? unitWords(unit).axis : '', logarithmic ? '(logarithmic)' : ''].filter(Boolean).join(' '),
    at,
  };
}
