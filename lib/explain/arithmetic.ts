import { add, subtract } from '../decimal';
import type { Datum } from '../derive/datum';
import { earlierBy } from '../derive/earlier';
import { computeOver, differenceUnit, formulaText, isLag, type LagFormula } from '../derive/formula';
import type { Facets } from '../model/facets';
import type { Series } from '../model/series';
import type { Unit } from '../model/unit';
import type { Reason } from '../model/verdict';
import { COST } from './edits';
import type { Ground } from './ground';
import { neighbours } from './neighbours';

/** A value nobody keeps as a series: worked out from one or two that somebody does. */
export interface Worked {
  readonly value: string;
  readonly unit: Unit;
  readonly cost: number;
  readonly reason: Reason;
  /** What it is, with titles in place of ids. */
  readonly formula: string;
  readonly inputs: readonly Datum[];
}

const LAGS = ['previous', '1y'] as const;

/** `series` at `period` against its value `lag` earlier, or null. */
function against(series: Series, period: string, op: LagFormula['op'], lag: string, ground: Ground): { value: string; inputs: Datum[] } | null {
  const datum = ground.valueFor(series.id, period);
  const before = datum && datum.value !== '' ? earlierBy(ground.values.get(series.id) ?? [], series.frequency, lag)(datum) : null;
  const [earlier] = before ?? [];
  if (!datum || !earlier || earlier.value === '') return null;
  const value = computeOver(op, datum.value, earlier.value);
  return value === null ? null : { value, inputs: [datum, earlier] };
}

/** Changes of `base` other than the one the claim speaks of, `told` (null where it speaks of a level): another base of comparison, or points for percent. */
function changes(base: Series, period: string, told: LagFormula | null, ground: Ground): Worked[] {
  const title = (id: string): string => ground.series.get(id)?.title ?? id;
  const worked = (op: LagFormula['op'], lag: string, unit: Unit, reason: Reason, cost: number): Worked[] => {
    const found = against(base, period, op, lag, ground);
    return found === null ? [] : [{ ...found, unit, reason, cost, formula: formulaText({ op, of: [base.id], lag }, title) }];
  };
  const lagged = (op: LagFormula['op'], unit: Unit, reason: Reason, cost: number): Worked[] => {
    const own = told === null ? null : against(base, period, op, told.lag, ground);
    const found = LAGS.flatMap((lag) => worked(op, lag, unit, reason, cost));
    // Of a yearly series the period before and the same one a year earlier are one, and what is told is no other.
    return found.filter(({ inputs: [, earlier] }, at) => earlier !== own?.inputs[1] && found.findIndex(({ inputs }) => inputs[1] === earlier) === at);
  };
  if (told === null) return lagged('change', differenceUnit(base.unit), 'measure', COST.form);
  const unitOf: Readonly<Record<LagFormula['op'], Unit>> = { change: differenceUnit(base.unit), 'percent-change': 'percent', 'ratio-to-earlier': 'ratio' };
  const others = lagged(told.op, unitOf[told.op], 'comparison', COST.comparison);
  if (base.unit !== 'percent' || told.op === 'ratio-to-earlier') return others;
  const points = told.op === 'percent-change';
  return [...others, ...worked(points ? 'change' : 'percent-change', told.lag, points ? 'percentage-point' : 'percent', 'unit', COST.points)];
}

/** The stated value with one other of the same table, period and unit: their sum and difference. */
function pairs(stated: Series, facets: Facets, period: string, ground: Ground): Worked[] {
  const own = ground.valueFor(stated.id, period);
  if (!own || own.value === '' || facets.form !== 'level') return [];
  return neighbours(stated.id, period, ground).flatMap(({ series, datum, reason }): Worked[] => {
    const worked = (value: string, formula: string): Worked => ({ value, unit: stated.unit, cost: COST.arithmetic, reason, formula, inputs: [own, datum] });
    return [
      worked(add(own.value, datum.value), `${stated.title} + ${series.title}`),
      worked(subtract(own.value, datum.value), `${stated.title} − ${series.title}`),
      worked(subtract(datum.value, own.value), `${series.title} − ${stated.title}`),
    ];
  });
}

/** Values that follow from the stated series and are kept nowhere: other changes of it, and its sum and difference with its neighbours. */
export function workedOut(stated: Series, facets: Facets, period: string, ground: Ground): Worked[] {
  const told = stated.kind === 'derived' && isLag(stated.formula) ? stated.formula : null;
  const base = told === null ? stated : ground.series.get(told.of[0] ?? '');
  return [...(base ? changes(base, period, told, ground) : []), ...pairs(stated, facets, period, ground)];
}
