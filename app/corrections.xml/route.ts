import { feedFile } from '@/app/_data/feed-file';
import { atomFeed } from '@/lib/history/atom';

/** Addresses in it are those of the host that was asked, so it cannot be made beforehand. */
export const dynamic = 'force-dynamic';

/** What was corrected, revised, withdrawn and added, as an Atom feed. */
export const GET = (request: Request): Promise<Response> => feedFile(request, { extension: 'xml', mediaType: 'application/atom+xml; charset=utf-8', write: atomFeed });
