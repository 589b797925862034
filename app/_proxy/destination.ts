import { EXPLORE, isKind, isWhole } from '@/app/_data/ids';
import { hasPage } from '@/app/_data/presence';
import { isTopic } from '@/lib/model/topic';
import { datasetOf } from '@/lib/slice/dataset';
import { getStore } from '@/lib/store/current';

/** `/claims.csv`, `/charts/<id>.svg`, `/charts/<id>.csv-metadata.json`, `/charts/<id>/share.png`. No id holds a dot. */
const FILE = /^\/([a-z]+)(?:\/([^/.]+))?(?:\.|\/(?=share\.png$))([a-z0-9][a-z0-9.-]{0,30})$/;
const PAGE = /^\/([a-z]+)\/([^/]+)$/;

/** No page has this address: Next renders the not-found page on the server, with its status and its words. */
export const MISSING = '/_missing/page';
/** Tells the not-found page which address was asked for. */
export const MISSING_HEADER = 'x-sourceline-missing';
/** Stands in for an id that is not valid percent-encoding; no id can be called this. */
const MALFORMED = '_malformed';

/** Answers for programs with a route of their own, which also say themselves when the data cannot be had. */
const OWN_FILES: ReadonlySet<string> = new Set(['/corrections.xml', '/corrections.json', '/api/openapi.json', '/sitemap.xml', '/robots.txt', '/oembed', '/search.json']);

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Path that answers a request, or null when the path asked for does so itself.
 * Segments of the App Router swallow dots, so `/charts/x.csv` is handed to a route handler here; and `notFound()` thrown by a page
 * comes out blank without JavaScript, so ids that are not there at the `asof` of `query` are sent to the not-found page before any page is tried.
 * @throws Problem for a page while the store cannot answer, since an error thrown by a page comes out blank too; files say so themselves.
 */
export async function destination(pathname: string, query = ''): Promise<string | null> {
  if (OWN_FILES.has(pathname)) return null;
  const file = FILE.exec(pathname);
  const [, kind = '', id, format = ''] = file ?? [];
  if (file && isWhole(kind) && id === undefined) return `/data/${kind}/${format}`;
  if (file && kind === EXPLORE && id !== undefined) return `/data/${kind}/one/${decodes(id) ? id : MALFORMED}/${format}`;
  if (file && isKind(kind)) return id === undefined ? `/data/${kind}/${format}` : `/data/${kind}/one/${decodes(id) ? id : MALFORMED}/${format}`;
  if (!decodes(pathname) || pathname.startsWith('/data/')) return MISSING;
  const page = PAGE.exec(pathname);
  const [, list = '', raw = ''] = page ?? [];
  if (list === 'topics' && !isTopic(decodeURIComponent(raw))) return MISSING;
  if (list === EXPLORE && raw !== 'value' && datasetOf(decodeURIComponent(raw)) === null) return MISSING;
  if (!page || !isKind(list)) {
    await getStore().newest();
    return null;
  }
  return (await hasPage(getStore(), list, decodeURIComponent(raw), query)) ? null : MISSING;
}
