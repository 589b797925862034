import { escapeXml } from '../xml';
import { tagOf, type Entry } from './entries';
import { entryLines } from './words';

/** What both feeds say of themselves. */
export interface Feed {
  /** Scheme and host the reader used, without a slash at the end. */
  readonly site: string;
  /** Newest stamp of the dataset; empty when it has no row. */
  readonly newest: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

export const FEED_ID = tagOf('corrections');
export const FEED_TITLE = 'Sourceline: what was corrected, revised, withdrawn and added';
export const FEED_RULE = 'Every change of the dataset since its first row, newest first; no entry is ever edited or dropped. A correction or withdrawal of a record is one entry; values a source revised are one entry for each series and stamp; what came new is one entry for each list and stamp.';

/** Place of an entry on the corrections page. */
export const entryAddress = (site: string, { anchor }: Entry): string => `${site}/corrections#${anchor}`;

/** What an entry says as a fragment of HTML, every text escaped. */
export function entryHtml(entry: Entry, site: string): string {
  const [cause = '', ...lines] = entryLines(entry);
  const list = lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
  return `<p>${escapeXml(cause)}</p>${list}<p><a href="${escapeXml(site + entry.path)}">${escapeXml(entry.path)}</a></p>`;
}
