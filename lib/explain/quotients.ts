import { divide, multiply } from '../decimal';
import type { Datum } from '../derive/datum';
import type { Facets } from '../model/facets';
import type { DerivedSeries } from '../model/series';
import type { Worked } from './arithmetic';
import { COST } from './edits';
import type { Ground } from './ground';
import { neighbours } from './neighbours';

/** The stated share or ratio with another part, or of another whole: "60 percent of the deaths" for 60 percent of some of them. */
export function otherQuotients(stated: DerivedSeries, facets: Facets, period: string, ground: Ground): Worked[] {
  const { formula } = stated;
  const [part] = formula.of;
  if ((formula.op !== 'share' && formula.op !== 'ratio') || formula.of.length !== 1 || part === undefined) return [];
  const factor = formula.op === 'share' ? '100' : '1';
  const own = { part: ground.valueFor(part, period), whole: ground.valueFor(formula.by, period) };
  const title = (id: string): string => ground.series.get(id)?.title ?? id;
  const worked = (over: Datum | undefined, under: Datum | undefined, names: readonly [string, string], reason: Worked['reason']): Worked[] => {
    const value = !over || !under || over.value === '' || under.value === '' ? null : divide(multiply(factor, over.value), under.value);
    if (value === null || !over || !under) return [];
    return [{ value, unit: stated.unit, cost: COST.arithmetic, reason, formula: `${factor === '100' ? '100 × ' : ''}${names[0]} ÷ ${names[1]}`, inputs: [over, under] }];
  };
  return facets.form === 'share' || facets.form === 'ratio'
    ? [
      ...neighbours(part, period, ground).filter(({ series }) => series.id !== formula.by).flatMap(({ series, datum, reason }) => worked(datum, own.whole, [series.title, title(formula.by)], reason)),
      ...neighbours(formula.by, period, ground).filter(({ series }) => series.id !== part).flatMap(({ series, datum, reason }) => worked(own.part, datum, [title(part), series.title], reason)),
    ]
    : [];
}
