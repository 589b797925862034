/** The same resource for machines. `query` is the exact query string of the page, without `?`. */
export function Downloads({ path, query = '' }: { path: string; query?: string }) {
  const tail = query === '' ? '' : `?${query}`;
  return (
    <ul className="inline-list downloads">
      <li><a className="button" href={`${path}.csv${tail}`} download>Download CSV</a></li>
      <li><a className="button" href={`${path}.json${tail}`}>JSON</a></li>
    </ul>
  );
}
