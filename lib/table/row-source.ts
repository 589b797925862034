import type { Source } from '../model/source';
import type { Row } from '../model/row';

/** Several ids in one cell, joined as in permalinks; no id contains the mark. */
export const JOIN = '~';

export type SourceCells = Pick<Row, 'source' | 'source_title' | 'source_url'>;

/**
 * Source cells of a row. A derived value may have several sources: ids joined by `~`, titles by `; `, addresses by a space.
 * `url`, where given, is the very page or file the value was read from.
 */
export function sourceCells(ids: readonly string[], sources: ReadonlyMap<string, Source>, url = ''): SourceCells {
  const found = ids.flatMap((id) => sources.get(id) ?? []);
  return {
    source: ids.join(JOIN),
    source_title: found.map(({ organisation, title }) => `${organisation}, ${title}`).join('; '),
    source_url: url || found.map((source) => source.url).join(' '),
  };
}
