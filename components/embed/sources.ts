import type { Table } from '@/lib/model/row';
import type { Source } from '@/lib/model/source';

/** Organisations behind the rows of `table`, each with the id of the first source of theirs. */
export function organisationsOf(table: Table, sources: readonly Pick<Source, 'id' | 'organisation'>[]): readonly (readonly [organisation: string, source: string])[] {
  const inRows = new Set(table.rows.flatMap((row) => row.source.split('~')));
  const first = new Map<string, string>();
  for (const { id, organisation } of sources) if (inRows.has(id) && !first.has(organisation)) first.set(organisation, id);
  return [...first];
}

/** Outlets whose figures are among the rows: id and name. */
export const citedBy = (table: Table): readonly (readonly [id: string, name: string])[] =>
  [...new Map(table.rows.filter(({ role }) => role === 'cited').map((row) => [row.outlet, row.outlet_name]))];
