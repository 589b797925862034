import { at } from '@/lib/permalink/at';

/** The same resource for machines. `query` is the exact query string of the page, without `?` and `asof`. */
export function Downloads({ path, query = '', asof }: { path: string; query?: string; asof: string | null }) {
  const tail = query === '' ? '' : `?${query}`;
  return (
    <ul className="inline-list downloads">
      <li><a className="button" href={at(`${path}.csv${tail}`, asof)} download>Download CSV</a></li>
      <li><a className="button" href={at(`${path}.json${tail}`, asof)}>JSON</a></li>
    </ul>
  );
}
