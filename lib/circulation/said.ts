import type { Datum } from '../derive/datum';
import type { Claim, Hedge } from '../model/claim';
import type { Facets } from '../model/facets';
import type { Series } from '../model/series';
import type { Unit } from '../model/unit';
import type { Verdict } from '../model/verdict';
import { baseValue, interval, type Interval } from '../quantity/interval';

/** What one print, or the record, says of a fact: what drifts are computed from. */
export interface Said {
  /** Name of the outlet, or `the record`. */
  readonly who: string;
  /** The figure as printed and its hedge; null for the record, which prints none. */
  readonly words: { readonly exact: string; readonly hedge: Hedge } | null;
  readonly unit: Unit;
  readonly period: string | null;
  /** Exact decimal in the base unit; null where the record has no value. */
  readonly value: string | null;
  /** Values the printed words allow; null for the record. */
  readonly allows: Interval | null;
  readonly series: Series | null;
  readonly facets: Facets | null;
  /** Whether a print agreed with its series when it was printed, and no longer does because the source revised its value. */
  readonly revised: boolean;
}

/** China's surplus is the US deficit: every value is turned to the sign most series count with. Digits are kept, since they say how far a figure is rounded. */
const turned = (value: string, facets: Facets | null): string => (facets?.sign !== -1 ? value : value.startsWith('-') ? value.slice(1) : `-${value}`);

/** What a claim says, printed by the outlet called `who`; `verdict` is what became of setting it against its own series. */
export function saidByClaim(claim: Claim, who: string, series: Series | null, facets: Facets | null, verdict: Verdict): Said {
  const quantity = { ...claim, value: turned(claim.value, facets) };
  return {
    who, words: { exact: claim.selector.exact, hedge: claim.hedge }, unit: claim.unit, period: claim.period,
    value: baseValue(quantity), allows: interval(quantity), series, facets, revised: verdict === 'revised',
  };
}

/** What the record says: the value of `series` for `period`, where there is one. */
export function saidByRecord(series: Series, period: string, datum: Datum | null, facets: Facets | null): Said {
  const value = datum === null || datum.value === '' ? null : turned(datum.value, facets);
  return { who: 'the record', words: null, unit: series.unit, period, value, allows: null, series, facets, revised: false };
}
