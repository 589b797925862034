/**
 * `path`, an address of ours from `/` on, as of a day or stamp: with `asof` at the end of its query and its fragment kept. Null asks for today and
 * leaves it as it is; so does an `asof` that is there already, and any address that is not ours.
 */
export function at(path: string, asof: string | null): string {
  if (asof === null || !path.startsWith('/') || path.startsWith('//')) return path;
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(path) ?? [];
  const parts = query.split('&').filter((part) => part !== '');
  // Days and stamps have no letter that needs encoding in a query.
  if (!parts.some((part) => part.startsWith('asof='))) parts.push(`asof=${asof}`);
  return `${before}?${parts.join('&')}${fragment}`;
}

/** The `asof` in the canonical query of a view; null where it has none. */
export const asOfIn = (permalink: string): string | null => new URLSearchParams(permalink).get('asof') || null;
/** Likewise its vintage. */
export const vintageIn = (permalink: string): string | null => new URLSearchParams(permalink).get('vintage') || null;
