import { divide, shift } from '@/lib/decimal';
import { workedOut } from '@/lib/explain/arithmetic';
import { COST } from '@/lib/explain/edits';
import { facetChanges, facetCost } from '@/lib/explain/facet-changes';
import type { Ground } from '@/lib/explain/ground';
import { measured, periodChanges } from '@/lib/explain/period-change';
import type { Fact } from '@/lib/explain/by-value';
import type { Claim } from '@/lib/model/claim';
import type { Facets } from '@/lib/model/facets';
import type { Series } from '@/lib/model/series';
import type { Reason } from '@/lib/model/verdict';
import { contains, evidenceInterval, interval } from '@/lib/quantity/interval';
import { DIGITS, digitsOf, printed, type Printed } from './print';
import type { Random } from './random';
import { claimOf } from './setting';

/** What was changed on the way from the stated concept to the printed figure. */
export const KINDS = ['period', 'scope', 'measure', 'basis', 'comparison', 'reporter', 'unit', 'vintage', 'rounding', 'transcription', 'derived', 'two at once'] as const;
export type Kind = (typeof KINDS)[number];

/** A claim made by changing a true one, with what a perfect reader would answer. */
export interface Perturbed {
  readonly kind: Kind;
  readonly claim: Claim;
  readonly digits: number;
  readonly reasons: readonly Reason[];
  /** Ids of the series and periods of the value that was printed; several where it was worked out. */
  readonly observation: { readonly series: string; readonly period: string; readonly value: string };
}

interface Target { readonly value: string; readonly unit: Fact['unit']; readonly series: string; readonly period: string; readonly reasons: readonly Reason[]; readonly cost: number }

const FEWEST_DIGITS = 3;
const SHORT_TON = '0.90718474';

/** Facts of one subject and unit, which a slip may lead between. */
export type Families = ReadonlyMap<string, readonly Fact[]>;
const familyOf = (facets: Facets, unit: string): string => `${facets.subject} ${unit}`;

export function familiesOf(ground: Ground, facts: readonly Fact[]): Families {
  const families = new Map<string, Fact[]>();
  for (const fact of facts) {
    const facets = ground.facets.get(fact.datum.series);
    if (facets) families.set(familyOf(facets, fact.unit), [...(families.get(familyOf(facets, fact.unit)) ?? []), fact]);
  }
  return families;
}

const memo = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const held = new Map<K, V>();
  return (key) => {
    const found = held.get(key) ?? make(key);
    held.set(key, found);
    return found;
  };
};
const measuredOf = memo(measured);

/** What leads from the stated concept to a fact, as reasons and cost; null where it takes none, or more than two. */
function leads(ground: Ground, stated: { series: Series; facets: Facets; period: string }, fact: Fact): { reasons: Reason[]; cost: number } | null {
  const facets = ground.facets.get(fact.datum.series);
  if (!facets || facets.sign !== stated.facets.sign || facetCost(stated.facets, facets) === Infinity) return null;
  const ofFacets = facetChanges(stated.facets, facets, false);
  if (!ofFacets) return null;
  const changes = [
    ...periodChanges(measuredOf(stated.period), measuredOf(fact.covers), stated.series.frequency),
    ...ofFacets.filter(({ side, implied }) => !implied && side !== 'reading'),
    ...(fact.older ? [{ reason: 'vintage' as const, cost: COST.vintage }] : []),
  ];
  const reading = ofFacets.some(({ side }) => side === 'reading');
  if (changes.length === 0) return reading ? { reasons: ['vintage'], cost: COST.reading } : null;
  return changes.length > 2 ? null : { reasons: changes.map(({ reason }) => reason), cost: changes.reduce((sum, { cost }) => sum + cost, 0) };
}

const KIND_OF: Readonly<Partial<Record<Reason, Kind>>> = { period: 'period', scope: 'scope', measure: 'measure', basis: 'basis', comparison: 'comparison', reporter: 'reporter', vintage: 'vintage' };

function targets(kind: Kind, ground: Ground, families: Families, stated: { series: Series; facets: Facets; period: string; value: string }): Target[] {
  const family = families.get(familyOf(stated.facets, stated.series.unit)) ?? [];
  if (kind === 'derived' || kind === 'comparison') {
    const worked = workedOut(stated.series, stated.facets, stated.period, ground).filter(({ reason, unit }) => unit === stated.series.unit && (kind === 'derived' ? reason !== 'comparison' : reason === 'comparison'));
    const local = worked.map(({ value, unit, reason, cost }): Target => ({ value, unit, series: '', period: stated.period, reasons: [reason], cost }));
    if (kind === 'derived') return local;
    return [...local, ...published()];
  }
  return published();

  function published(): Target[] {
    return family.flatMap((fact): Target[] => {
      const found = leads(ground, stated, fact);
      if (!found) return [];
      const [first, second] = found.reasons;
      const is = second === undefined ? KIND_OF[first ?? 'unexplained'] : 'two at once';
      return is === kind ? [{ value: fact.datum.value, unit: fact.unit, series: fact.datum.series, period: fact.datum.period, ...found }] : [];
    });
  }
}

/** Whether a part of these changes alone leads to a value that the figure fits. */
function madeBySmaller(ground: Ground, families: Families, stated: { series: Series; facets: Facets; period: string }, claim: Claim, reasons: readonly Reason[]): boolean {
  if (reasons.length < 2) return false;
  const evidence = evidenceInterval(claim);
  return (families.get(familyOf(stated.facets, stated.series.unit)) ?? []).some((fact) => {
    const found = leads(ground, stated, fact);
    return found !== null && found.reasons.length < reasons.length && found.reasons.every((reason) => reasons.includes(reason)) && contains(evidence, fact.datum.value);
  });
}

/** The stated value itself, in another unit than it is printed in. */
function unitSlip(stated: { series: Series; facets: Facets; period: string; value: string }, ground: Ground, random: Random): { target: Target; figure: Printed } | null {
  const { series, period, value } = stated;
  const target = (reading: string, unit = series.unit, id = series.id): Target => ({ value: reading, unit, series: id, period, reasons: ['unit'], cost: COST.unit });
  if (series.unit === 'percent' && stated.facets.form === 'percent-change') {
    const points = workedOut(series, stated.facets, period, ground).find(({ reason, unit }) => reason === 'unit' && unit === 'percentage-point');
    const figure = points && printed(points.value, random);
    return points && figure ? { target: target(points.value, 'percentage-point', ''), figure } : null;
  }
  const short = series.unit === 't' && random.next() < 0.5 ? divide(value, SHORT_TON) : null;
  if (short !== null) {
    const figure = printed(short, random);
    return figure ? { target: target(value), figure } : null;
  }
  const figure = printed(value, random);
  if (!figure || figure.scale < 6) return null;
  const slipped = random.next() < 0.5 && figure.scale > 6 ? figure.scale - 3 : figure.scale + 3;
  return slipped > 12 ? null : { target: target(value), figure: { ...figure, scale: slipped } };
}

/** The stated value itself, cut instead of rounded, or with two neighbouring digits swapped. */
function penSlip(kind: 'rounding' | 'transcription', { series, period, value }: { series: Series; period: string; value: string }, random: Random, digits?: number): { target: Target; figure: Printed } | null {
  if (digitsOf(value) < FEWEST_DIGITS) return null;
  const figure = printed(value, random, digits ?? random.of(DIGITS), kind === 'rounding' ? 'over' : 'none');
  if (!figure) return null;
  const target: Target = { value, unit: series.unit, series: series.id, period, reasons: [kind], cost: COST[kind] };
  if (kind === 'rounding') return figure.hedge === 'over' ? { target, figure: { ...figure, hedge: 'none' } } : null;
  const places = [...figure.value].flatMap((char, at) => (/\d/.test(char) && /\d/.test(figure.value[at + 1] ?? '') ? [at] : []));
  if (places.length === 0) return null;
  const at = random.of(places);
  const swapped = figure.value.slice(0, at) + (figure.value[at + 1] ?? '') + (figure.value[at] ?? '') + figure.value.slice(at + 2);
  return swapped === figure.value || /^-?0\d/.test(swapped) ? null : { target, figure: { ...figure, value: swapped } };
}

/** One claim of `kind` from a random true value, or null where this one has no such neighbour or the change cannot be seen in the figure. */
export function perturb(kind: Kind, ground: Ground, facts: readonly Fact[], families: Families, random: Random, n: number, digits?: number): Perturbed | null {
  const fact = random.of(facts);
  const series = ground.series.get(fact.datum.series);
  const facets = ground.facets.get(fact.datum.series);
  if (fact.older || !series || !facets || facets.reading_of !== null || fact.datum.value === '') return null;
  const stated = { series, facets, period: fact.covers, value: fact.datum.value };
  const itself = { ...stated, period: fact.datum.period };
  const made = kind === 'unit' ? unitSlip(itself, ground, random) : kind === 'rounding' || kind === 'transcription' ? penSlip(kind, itself, random, digits) : chosen();
  if (!made) return null;
  const claim = claimOf(series.id, fact.datum.period, series.unit, made.figure, n);
  // A change that the rounded figure does not show is no slip anybody could see, and one that a smaller change makes as well is not the smallest.
  if (contains(interval(claim), fact.datum.value) || madeBySmaller(ground, families, stated, claim, made.target.reasons)) return null;
  return { kind, claim, digits: made.figure.digits, reasons: made.target.reasons, observation: made.target };

  function chosen(): { target: Target; figure: Printed } | null {
    const found = targets(kind, ground, families, stated).filter(({ value }) => value !== '' && digitsOf(value) >= FEWEST_DIGITS);
    if (found.length === 0) return null;
    // Near slips are made more often than far ones, by the costs the search itself goes by.
    const target = random.weighted(found.map((one) => [one, Math.exp(-3 * one.cost)] as const));
    const figure = digits === undefined ? printed(target.value, random) : printed(target.value, random, digits);
    return figure ? { target, figure } : null;
  }
}

/** A number of no meaning near the stated value: log-uniform from a quarter to the fourfold. */
export function chanceNumber(ground: Ground, facts: readonly Fact[], random: Random, n: number, digits?: number): { claim: Claim; digits: number } | null {
  const fact = random.of(facts);
  const series = ground.series.get(fact.datum.series);
  if (fact.older || !series || digitsOf(fact.datum.value) < FEWEST_DIGITS) return null;
  const factor = 4 ** (2 * random.next() - 1);
  const size = Math.abs(Number(fact.datum.value)) * factor;
  const value = shift(String(Math.round(size * 1e6)), -6);
  const sign = fact.datum.value.startsWith('-') && /[1-9]/.test(value) ? '-' : '';
  const figure = digits === undefined ? printed(`${sign}${value}`, random) : printed(`${sign}${value}`, random, digits);
  return figure && { claim: claimOf(series.id, fact.datum.period, series.unit, figure, n), digits: figure.digits };
}
