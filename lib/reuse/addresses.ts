/** Splits a page's address before its query. */
function parts(page: string): readonly [path: string, query: string] {
  const at = page.indexOf('?');
  return at < 0 ? [page, ''] : [page.slice(0, at), page.slice(at)];
}

/** Address of one form of a page: `/charts/x?time=…` with `csv` is `/charts/x.csv?time=…`. */
export function formAddress(page: string, extension: string): string {
  const [path, query] = parts(page);
  return `${path}.${extension}${query}`;
}

/** Address of a page made to be framed by other sites. */
export function embedAddress(page: string): string {
  const [path, query] = parts(page);
  return `${path}/embed${query}`;
}

/** The same address with one more parameter. */
export const withParameter = (address: string, name: string, value: string): string => `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
