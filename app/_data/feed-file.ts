import { exportFileName } from '@/lib/export/file-name';
import type { Feed } from '@/lib/history/feed';
import { badQuery } from '@/lib/problem';
import { getStore } from '@/lib/store/current';
import { fileWith, hashOf } from './file-headers';
import { loadHistory } from './history';
import { originOf } from './origin';
import { requestQuery, unknownParameters } from './query';
import { failureResponse } from './respond';

interface Kind { readonly extension: 'xml' | 'json'; readonly mediaType: string; readonly write: (feed: Feed) => string }

/** One feed of the corrections, whole; a problem where the address has a parameter or the data cannot be had. */
export async function feedFile(request: Request, { extension, mediaType, write }: Kind): Promise<Response> {
  try {
    const unknown = unknownParameters(requestQuery(request));
    if (unknown.length > 0) throw badQuery(unknown);
    const store = getStore();
    const [entries, newest] = await Promise.all([loadHistory(store), store.newest()]);
    const body = write({ site: originOf(request.headers), newest, entries });
    return fileWith(request, body, { tag: hashOf(body), recorded: newest, rows: entries.length, mediaType, name: exportFileName('corrections', newest, extension), attached: false });
  } catch (error) {
    return failureResponse(error);
  }
}
