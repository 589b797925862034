import type { Facets } from '../model/facets';
import type { Reason } from '../model/verdict';
import { COST } from './edits';

/** Sides of a series a claim may have got wrong. */
export type Side = 'scope' | 'measure' | 'form' | 'comparison' | 'reporter' | 'basis' | 'reading';

/** One side on which two series differ, the reason it makes and its cost. */
export interface FacetChange {
  readonly side: Side;
  readonly reason: Reason;
  readonly cost: number;
  /** Comes with another change, and is no reason of its own. */
  readonly implied: boolean;
}

const MOST_CHANGES = 2;

function changesOf(stated: Facets, other: Facets, unitSlip: boolean): FacetChange[] {
  const changes: FacetChange[] = [];
  const add = (differs: boolean, side: Side, reason: Reason, cost: number): void => { if (differs) changes.push({ side, reason, cost, implied: false }); };
  add(stated.scope !== other.scope, 'scope', 'scope', COST.scope);
  add(stated.measure !== other.measure, 'measure', 'measure', COST.measure);
  // A slip of percent for points is a change of form already told as a change of unit.
  add(!unitSlip && stated.form !== other.form, 'form', 'measure', COST.form);
  add(stated.form === other.form && stated.comparison !== other.comparison, 'comparison', 'comparison', COST.comparison);
  add(stated.reporter !== other.reporter, 'reporter', 'reporter', COST.reporter);
  return changes;
}

/**
 * The sides on which `other` differs from `stated`, or null where no slip of a claim leads from one to the other: another subject, or more than
 * two sides. Another basis counts as a change of its own only where it is the only one. `unitSlip`: the figure is read in another unit.
 */
export function facetChanges(stated: Facets, other: Facets, unitSlip = false): readonly FacetChange[] | null {
  if (stated.subject !== other.subject) return null;
  const changes = changesOf(stated, other, unitSlip);
  if (changes.length > MOST_CHANGES) return null;
  if (stated.basis !== other.basis) {
    const twins = other.reading_of === stated.id || stated.reading_of === other.id;
    const implied = changes.length > 0 || twins;
    changes.push({ side: 'basis', reason: 'basis', cost: implied ? COST.impliedBasis : COST.basis, implied });
  }
  // The twin of the stated series, or of the one that explains: the same fact, read elsewhere.
  if (stated.id !== other.id && (other.reading_of !== null || stated.reading_of !== null)) changes.push({ side: 'reading', reason: 'vintage', cost: COST.reading, implied: false });
  return changes;
}

/**
 * Cost of `facetChanges`, Infinity where it is null, without making the list: the search asks it of every series of a subject for every claim.
 * The two are held together by a test.
 */
export function facetCost(stated: Facets, other: Facets, unitSlip = false): number {
  if (stated.subject !== other.subject) return Infinity;
  let cost = 0;
  let changes = 0;
  if (stated.scope !== other.scope) { cost += COST.scope; changes += 1; }
  if (stated.measure !== other.measure) { cost += COST.measure; changes += 1; }
  if (stated.form !== other.form) {
    if (!unitSlip) { cost += COST.form; changes += 1; }
  } else if (stated.comparison !== other.comparison) { cost += COST.comparison; changes += 1; }
  if (stated.reporter !== other.reporter) { cost += COST.reporter; changes += 1; }
  if (changes > MOST_CHANGES) return Infinity;
  if (stated.basis !== other.basis) cost += changes > 0 || other.reading_of === stated.id || stated.reading_of === other.id ? COST.impliedBasis : COST.basis;
  return stated.id !== other.id && (other.reading_of !== null || stated.reading_of !== null) ? cost + COST.reading : cost;
}
