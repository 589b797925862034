import { escapeXml } from '../xml';
import type { Entry } from './entries';
import { entryAddress, entryHtml, FEED_ID, FEED_RULE, FEED_TITLE, type Feed } from './feed';

/** A feed must say when it was updated (RFC 4287 §4.1.1), even one of a dataset without a row. */
const BEGINNING = '2026-11-22T00:00:00Z';

const element = (name: string, text: string, attributes = ''): string => `<${name}${attributes}>${escapeXml(text)}</${name}>`;
const link = (rel: string, type: string, href: string): string => `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

function entryXml(entry: Entry, site: string): string {
  return [
    '<entry>', element('id', entry.id), element('title', entry.title), element('updated', entry.recorded), element('published', entry.recorded),
    link('alternate', 'text/html', entryAddress(site, entry)), link('related', 'text/html', site + entry.path),
    `<category term="${entry.kind}"/>`, `<category term="${entry.list}"/>`,
    element('summary', entry.cause), element('content', entryHtml(entry, site), ' type="html"'), '</entry>',
  ].join('\n');
}

/**
 * The history as an Atom feed (RFC 4287). An own writer, because the library on hand writes titles as HTML in CDATA, takes one date for an entry
 * and no second link, and stamps feeds with the clock.
 */
export function atomFeed({ site, newest, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', FEED_ID), element('title', FEED_TITLE), element('subtitle', FEED_RULE), element('updated', newest === '' ? BEGINNING : newest),
    '<author><name>Sourceline</name></author>',
    link('self', 'application/atom+xml', `${site}/corrections.xml`), link('alternate', 'text/html', `${site}/corrections`), link('alternate', 'application/feed+json', `${site}/corrections.json`),
    ...entries.map((entry) => entryXml(entry, site)), '</feed>', '',
  ].join('\n');
}
