import { feedFile } from '@/app/_data/feed-file';
import { jsonFeed } from '@/lib/history/json-feed';

/** Addresses in it are those of the host that was asked, so it cannot be made beforehand. */
export const dynamic = 'force-dynamic';

/** What was corrected, revised, withdrawn and added, as a JSON Feed. */
export const GET = (request: Request): Promise<Response> => feedFile(request, { extension: 'json', mediaType: 'application/feed+json; charset=utf-8', write: (feed) => `${JSON.stringify(jsonFeed(feed), null, 1)}\n` });
