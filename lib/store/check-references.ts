import { suggestion } from '../permalink/nearest';
import type { Dataset } from './dataset';
import type { DataFault } from './data-error';
import { fault, type Line } from './lines';

type Path = readonly (string | number)[];
/** An id one line mentions, where, and what it must be the id of. */
interface Mention { readonly line: Line<unknown>; readonly path: Path; readonly id: string | null; readonly kind: keyof Dataset }

function* mentions(dataset: Dataset): Generator<Mention> {
  for (const line of dataset.documents) yield { line, path: ['outlet'], id: line.item.outlet, kind: 'outlets' };
  for (const line of dataset.events) yield { line, path: ['source'], id: line.item.source, kind: 'sources' };
  for (const line of dataset.nonclaims) yield { line, path: ['document'], id: line.item.document, kind: 'documents' };
  for (const line of dataset.observations) {
    yield { line, path: ['series'], id: line.item.series, kind: 'series' };
    yield { line, path: ['source'], id: line.item.source, kind: 'sources' };
  }
  for (const line of dataset.series) {
    if (line.item.kind === 'official') yield { line, path: ['source'], id: line.item.source, kind: 'sources' };
    else {
      for (const [at, id] of line.item.formula.of.entries()) yield { line, path: ['formula', 'of', at], id, kind: 'series' };
      if ('by' in line.item.formula) yield { line, path: ['formula', 'by'], id: line.item.formula.by, kind: 'series' };
    }
  }
  for (const line of dataset.claims) {
    yield { line, path: ['document'], id: line.item.document, kind: 'documents' };
    yield { line, path: ['series'], id: line.item.series, kind: 'series' };
    yield { line, path: ['named_source'], id: line.item.named_source, kind: 'sources' };
    yield { line, path: ['repeats'], id: line.item.repeats, kind: 'claims' };
  }
  for (const line of dataset.charts) {
    for (const [at, id] of line.item.series.entries()) yield { line, path: ['series', at], id, kind: 'series' };
    for (const [at, id] of line.item.claims.entries()) yield { line, path: ['claims', at], id, kind: 'claims' };
  }
}

/** Ids that lead nowhere. With these gone, every value leads to a source, every claim to a document and an outlet (law 10). */
export function checkReferences(dataset: Dataset): DataFault[] {
  const ids = new Map<keyof Dataset, Set<string>>(Object.entries(dataset).map(([kind, lines]: [string, readonly Line<object>[]]) =>
    [kind as keyof Dataset, new Set(lines.flatMap(({ item }) => ('id' in item ? [String(item.id)] : [])))]));
  return [...mentions(dataset)].flatMap(({ line, path, id, kind }) => {
    const known = ids.get(kind) ?? new Set<string>();
    return id === null || known.has(id) ? [] : [fault(line, path, `${path.join('.')}: nothing in ${kind} has the id "${id}"${suggestion(id, known)}`)];
  });
}
