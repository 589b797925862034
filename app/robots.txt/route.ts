import { fileWith, hashOf } from '@/app/_data/file-headers';
import { originOf } from '@/app/_data/origin';

/** Addresses in it are those of the host that was asked, so it cannot be made beforehand. */
export const dynamic = 'force-dynamic';

/** Where programs that wander the web may go: everywhere but searches, which have no end, and the form behind the chart controls, which only leads on. A query is no matter here: programs that look for this file bring their own. */
export function GET(request: Request): Response {
  const body = ['User-agent: *', 'Disallow: /search', 'Disallow: /charts/*/choose', '', `Sitemap: ${originOf(request.headers)}/sitemap.xml`, ''].join('\n');
  return fileWith(request, body, { tag: hashOf(body), recorded: '', mediaType: 'text/plain; charset=utf-8', name: 'robots.txt', attached: false });
}
