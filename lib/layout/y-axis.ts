import { scaleLinear } from 'd3-scale';
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

const minus = (text: string): string => text.replace('-', '−');

/**
 * Ticks at round numbers that enclose `values`, between pixel rows `top` and `bottom`.
 * The magnitude is in the heading, so labels stay short: "200" under "$ billion".
 */
export function yAxis(values: readonly number[], unit: string, zeroBased: boolean, top: number, bottom: number): Panel['y'] & { readonly heading: string; readonly at: (value: number) => number } {
  const count = Math.min(MOST_TICKS, Math.max(3, Math.floor((bottom - top) / PER_TICK)));
  const scale = scaleLinear().domain(range(values, zeroBased)).nice(count).range([bottom, top]);
  const [low = 0, high = 1] = scale.domain();
  const { power, word } = magnitude(Math.max(Math.abs(low), Math.abs(high)));
  const ticks = scale.ticks(count);
  const step = Math.abs((ticks[1] ?? high) - (ticks[0] ?? low)) / 10 ** power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const at = (value: number): number => tenth(scale(value));
  return {
    domain: [low, high],
    ticks: ticks.map((value) => ({ value, y: at(value), label: minus(format.format(value / 10 ** power)) })),
    zero: low <= 0 && high >= 0 ? at(0) : null,
    heading: [unitWords(unit).before.trim(), word, unitWords(unit).before === '' ? unitWords(unit).axis : ''].filter(Boolean).join(' '),
    at,
  };
}
