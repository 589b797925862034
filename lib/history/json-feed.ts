import { entryAddress, entryHtml, FEED_RULE, FEED_TITLE, type Feed } from './feed';
import { entryLines } from './words';

/** The history as a JSON Feed 1.1. `_sourceline` holds each entry whole: its fields as data, and every one of them. */
export function jsonFeed({ site, newest, entries }: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1', title: FEED_TITLE, description: FEED_RULE, home_page_url: `${site}/corrections`, feed_url: `${site}/corrections.json`,
    language: 'en', authors: [{ name: 'Sourceline', url: `${site}/` }], _sourceline: { about: `${site}/api`, recorded: newest, count: entries.length },
    items: entries.map((entry) => ({
      id: entry.id, url: entryAddress(site, entry), external_url: site + entry.path, title: entry.title, summary: entry.cause,
      content_text: entryLines(entry).join('\n'), content_html: entryHtml(entry, site),
      date_published: entry.recorded, date_modified: entry.recorded, tags: [entry.kind, entry.list],
      _sourceline: { kind: entry.kind, list: entry.list, changes: entry.changes, added: entry.added },
    })),
  };
}
