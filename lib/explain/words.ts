import type { Comparison, Facets } from '../model/facets';
import type { Series } from '../model/series';
import { formatPeriod } from '../period-words';
import { formulaText } from '../derive/formula';
import { covers } from './covers';
import { crossing } from './definitions';
import type { Candidate, Change, Question } from './explanation';
import { facetChanges, type FacetChange } from './facet-changes';
import type { Ground } from './ground';
import { measured, periodChanges } from './period-change';
import type { Reading } from './readings';
import type { Slip } from './slips';
import type { Fact } from './by-value';
import type { Worked } from './arithmetic';

const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  none: 'no comparison', 'previous-period': 'against the period before', 'year-earlier': 'against the same period a year earlier',
  'ten-years-earlier': 'against ten years earlier', baseline: 'against the base year',
};
const plainWords = (id: string): string => id.replaceAll('-', ' ');
const firstClause = (text: string): string => text.split(/[;(]/)[0]?.trim() ?? text;

/** The two sides of one change, each in the words of its series. */
function sides({ side }: FacetChange, stated: [Series, Facets], found: [Series, Facets]): [string, string] {
  const word = ([series, facets]: [Series, Facets]): string => {
    switch (side) {
      case 'scope': return plainWords(facets.scope);
      case 'measure': return series.flow === '' ? plainWords(facets.measure) : `${series.flow}${series.commodity === '' ? '' : ` of ${series.commodity}`}`;
      case 'form': return plainWords(facets.form);
      case 'comparison': return COMPARISON_WORDS[facets.comparison];
      case 'reporter': return `as ${series.reporter} reports it`;
      case 'basis': return firstClause(series.basis) || plainWords(facets.basis);
      case 'reading': return facets.reading_of === null ? 'as first read' : 'as quoted elsewhere';
    }
  };
  return [word(stated), word(found)];
}

const periodWords = (stated: string, found: string): Change[] => [{ reason: 'period', said: formatPeriod(stated), meant: formatPeriod(found) }];

/** A published or derived value as a candidate, with every change named. @throws Error when the fact's series has no facets; the index holds none such. */
export function factCandidate(ground: Ground, question: Question, reading: Reading, { datum, covers: days, unit, older }: Fact, cost: number): Candidate {
  const series = ground.series.get(datum.series);
  const facets = ground.facets.get(datum.series);
  if (!series || !facets) throw new Error(`${datum.series}: no facets`);
  const ofFacets = (facetChanges(question.facets, facets, unit !== question.claim.unit) ?? []).filter(({ implied }) => !implied);
  const changes: Change[] = periodChanges(measured(covers(question.period, question.facets.window)), measured(days), question.series.frequency)
    .flatMap((change) => (change.reason === 'period' ? periodWords(question.period, datum.period) : [{ reason: change.reason, said: formatPeriod(question.period), meant: formatPeriod(datum.period) }]));
  for (const change of ofFacets) {
    const [said, meant] = sides(change, [question.series, question.facets], [series, facets]);
    changes.push({ reason: change.reason, said, meant });
  }
  if (older) changes.push({ reason: 'vintage', said: 'the vintage in force', meant: `the vintage of ${datum.vintage === '' ? 'an unknown day' : formatPeriod(datum.vintage)}` });
  if (reading.reason !== null) changes.push({ reason: reading.reason, said: reading.said, meant: reading.meant });
  const title = (id: string): string => ground.series.get(id)?.title ?? id;
  const onlyBasis = changes.every(({ reason }) => reason === 'basis' || reason === 'vintage' || reason === 'period') && changes.some(({ reason }) => reason === 'basis');
  return {
    cost, changes: named(changes), value: datum.value, unit, title: series.title, period: datum.period, series: series.id,
    formula: series.kind === 'derived' ? formulaText(series.formula, title) : '', inputs: [datum],
    crosses: onlyBasis ? crossing(question.facets.definition, facets.definition) : null,
  };
}

/** Another reading of the same fact is told as a change only where it is the only one. */
function named(changes: readonly Change[]): readonly Change[] {
  const others = changes.filter(({ reason, meant }) => !(reason === 'vintage' && (meant === 'as quoted elsewhere' || meant === 'as first read')));
  return others.length > 0 ? others : changes;
}

export function workedCandidate({ series, facets, period }: Question, { value, unit, cost, reason, formula, inputs }: Worked): Candidate {
  const said: Readonly<Record<string, string>> = { comparison: COMPARISON_WORDS[facets.comparison], unit: unit === 'percentage-point' ? 'percent' : 'percentage points' };
  const meant: Readonly<Record<string, string>> = { unit: unit === 'percentage-point' ? 'percentage points' : 'percent' };
  return { cost, changes: [{ reason, said: said[reason] ?? series.title, meant: meant[reason] ?? formula }], value, unit, title: formula, period, series: '', formula, inputs, crosses: null };
}

export function slipCandidate({ series, period, claim }: Question, { reason, cost, said, meant }: Slip, official: string): Candidate {
  return { cost, changes: [{ reason, said, meant }], value: official, unit: claim.unit, title: series.title, period, series: series.id, formula: '', inputs: [], crosses: null };
}
