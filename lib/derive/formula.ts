import { add, compare, divide, multiply, subtract } from '../decimal';
import type { Formula, Series } from '../model/series';
import type { Unit } from '../model/unit';

/** Operations that set a value against an earlier one of the same series. */
export type LagFormula = Extract<Formula, { lag: string }>;
/** Operations over values of several series for one period. */
export type PeriodFormula = Exclude<Formula, LagFormula>;

export const isLag = (formula: Formula): formula is LagFormula => 'lag' in formula;

/** Ids a formula reads, in its own order, each once. */
export const inputsOf = (formula: Formula): string[] => [...new Set('by' in formula ? [...formula.of, formula.by] : formula.of)];

/** Unit of a difference between two values of `unit`: percents differ by percentage points. */
export const differenceUnit = (unit: Unit): Unit => (unit === 'percent' ? 'percentage-point' : unit);

function resultUnit(formula: Formula, unit: Unit): Unit {
  switch (formula.op) {
    case 'sum': return unit;
    case 'difference': case 'change': return differenceUnit(unit);
    case 'share': case 'percent-change': return 'percent';
    case 'ratio': case 'ratio-to-earlier': return 'ratio';
  }
}

/**
 * Why a derived series cannot be computed, or null: an input that does not exist, inputs of several units, or a unit that does not follow (law 9).
 * Cycles are found by `resolve`.
 */
export function formulaProblem(id: string, formula: Formula, unit: Unit, inputs: readonly (Series | undefined)[]): string | null {
  const missing = inputs.indexOf(undefined);
  if (missing >= 0) return `${id}: no series ${inputsOf(formula)[missing]}`;
  const units = new Set(inputs.map((series) => series?.unit));
  const [only] = units;
  if (units.size > 1 || only === undefined) return `${id}: inputs of different units do not meet: ${[...units].join(', ')}`;
  const follows = resultUnit(formula, only);
  return follows === unit ? null : `${id}: ${formula.op} of ${only} is in ${follows}, not ${unit}`;
}

const sum = (values: readonly string[]): string => values.reduce(add, '0');

/** Value of a formula for one period, in the base unit; `of` and `by` as in the formula. Null where a quotient has no divisor. */
export function computeAcross(formula: PeriodFormula, of: readonly string[], by: string | null): string | null {
  switch (formula.op) {
    case 'sum': return sum(of);
    case 'difference': return subtract(of[0] ?? '0', sum(of.slice(1)));
    case 'share': return by === null ? null : divide(multiply('100', sum(of)), by);
    case 'ratio': return by === null ? null : divide(of[0] ?? '0', by);
  }
}

/** `value` against the `earlier` one. Per cents and ratios from zero or a negative start mean nothing and are null. */
export function computeOver(op: LagFormula['op'], value: string, earlier: string): string | null {
  if (op === 'change') return subtract(value, earlier);
  if (compare(earlier, '0') <= 0) return null;
  return op === 'ratio-to-earlier' ? divide(value, earlier) : divide(multiply('100', subtract(value, earlier)), earlier);
}

const lagWords = ({ lag, parts }: LagFormula): string => {
  if (lag === 'previous') return parts === 'sum' ? 'in the preceding period (summed where published in parts)' : 'in the preceding period';
  const n = Number(lag.slice(0, -1));
  return `${n} ${lag.endsWith('y') ? 'year' : 'month'}${n === 1 ? '' : 's'} earlier`;
};

/** A formula in words, with `name` giving each input's title. */
export function formulaText(formula: Formula, name: (id: string) => string): string {
  const of = formula.of.map(name);
  switch (formula.op) {
    case 'sum': return of.join(' + ');
    case 'difference': return of.join(' − ');
    case 'share': return `100 × ${of.length > 1 ? `(${of.join(' + ')})` : of[0]} ÷ ${name(formula.by)}`;
    case 'ratio': return `${of[0]} ÷ ${name(formula.by)}`;
    case 'change': return `${of[0]} minus its value ${lagWords(formula)}`;
    case 'percent-change': return `100 × (${of[0]} ÷ its value ${lagWords(formula)} − 1)`;
    case 'ratio-to-earlier': return `${of[0]} ÷ its value ${lagWords(formula)}`;
  }
}
