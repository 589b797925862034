import { fileWith, hashOf } from '@/app/_data/file-headers';
import { originOf } from '@/app/_data/origin';
import { firstValues, requestQuery, unknownParameters } from '@/app/_data/query';
import { failureResponse } from '@/app/_data/respond';
import { sitePages } from '@/app/_data/site-pages';
import { quoted } from '@/lib/permalink/nearest';
import { badQuery } from '@/lib/problem';
import { partsOf, sitemapXml } from '@/lib/sitemap';
import { getStore } from '@/lib/store/current';

/** Addresses in it are those of the host that was asked, so it cannot be made beforehand. */
export const dynamic = 'force-dynamic';

/** Every page, for search engines; in parts once there are more than the protocol lets one file hold. */
export async function GET(request: Request): Promise<Response> {
  try {
    const query = requestQuery(request);
    const unknown = unknownParameters(query, ['part']);
    if (unknown.length > 0) throw badQuery(unknown);
    const part = firstValues(query).get('part') ?? null;
    const store = getStore();
    const [pages, newest] = await Promise.all([sitePages(store), store.newest()]);
    const body = part !== null && !/^[1-9]\d{0,5}$/.test(part) ? null : sitemapXml(originOf(request.headers), pages, part === null ? null : Number(part));
    if (body === null) throw badQuery([{ parameter: 'part', message: `has no ${quoted(part ?? '')}; it can be 1 to ${partsOf(pages)}` }]);
    return fileWith(request, body, { tag: hashOf(body), recorded: newest, mediaType: 'application/xml; charset=utf-8', name: 'sitemap.xml', attached: false });
  } catch (error) {
    return failureResponse(error);
  }
}
