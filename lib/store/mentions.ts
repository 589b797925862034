import type { Dataset } from './dataset';
import type { Kept } from './in-force';
import type { Line } from './lines';

/** What is named by id. */
export type Named = Exclude<keyof Dataset, 'observations'>;

/** An id one line mentions, where, and what it must be the id of. */
export interface Mention { readonly line: Line<{ readonly recorded: string }>; readonly path: readonly (string | number)[]; readonly id: string | null; readonly kind: Named }

/** Every id an observation mentions. */
export function* mentionsOfObservations({ observations }: Dataset): Generator<Mention> {
  for (const line of observations) {
    yield { line, path: ['series'], id: line.item.series, kind: 'series' };
    yield { line, path: ['source'], id: line.item.source, kind: 'sources' };
  }
}

/** Every id a record mentions, in every version of it. */
export function* mentionsOfRecords(dataset: Dataset): Generator<Mention & { readonly line: Line<Kept>; readonly from: Named }> {
  for (const line of dataset.documents) yield { line, from: 'documents', path: ['outlet'], id: line.item.outlet, kind: 'outlets' };
  for (const line of dataset.events) {
    yield { line, from: 'events', path: ['source'], id: line.item.source, kind: 'sources' };
    const until = line.item.regime?.until ?? null;
    if (until !== null) yield { line, from: 'events', path: ['regime', 'until'], id: until, kind: 'events' };
  }
  for (const line of dataset.nonclaims) yield { line, from: 'nonclaims', path: ['document'], id: line.item.document, kind: 'documents' };
  for (const line of dataset.series) {
    if (line.item.kind === 'official') yield { line, from: 'series', path: ['source'], id: line.item.source, kind: 'sources' };
    else {
      for (const [at, id] of line.item.formula.of.entries()) yield { line, from: 'series', path: ['formula', 'of', at], id, kind: 'series' };
      if ('by' in line.item.formula) yield { line, from: 'series', path: ['formula', 'by'], id: line.item.formula.by, kind: 'series' };
    }
  }
  for (const line of dataset.facets) {
    yield { line, from: 'facets', path: ['id'], id: line.item.id, kind: 'series' };
    yield { line, from: 'facets', path: ['reading_of'], id: line.item.reading_of, kind: 'series' };
  }
  for (const line of dataset.claims) {
    yield { line, from: 'claims', path: ['document'], id: line.item.document, kind: 'documents' };
    yield { line, from: 'claims', path: ['series'], id: line.item.series, kind: 'series' };
    yield { line, from: 'claims', path: ['named_source'], id: line.item.named_source, kind: 'sources' };
    yield { line, from: 'claims', path: ['repeats'], id: line.item.repeats, kind: 'claims' };
  }
  for (const line of dataset.charts) {
    for (const [at, id] of line.item.series.entries()) yield { line, from: 'charts', path: ['series', at], id, kind: 'series' };
    for (const [at, id] of line.item.claims.entries()) yield { line, from: 'charts', path: ['claims', at], id, kind: 'claims' };
  }
  for (const line of dataset.circulations) {
    for (const [at, id] of line.item.claims.entries()) yield { line, from: 'circulations', path: ['claims', at], id, kind: 'claims' };
    yield { line, from: 'circulations', path: ['original', 'series'], id: line.item.original?.series ?? null, kind: 'series' };
  }
  for (const line of dataset.causes) {
    for (const [at, id] of line.item.charts.entries()) yield { line, from: 'causes', path: ['charts', at], id, kind: 'charts' };
    yield { line, from: 'causes', path: ['source'], id: line.item.source, kind: 'sources' };
  }
}
