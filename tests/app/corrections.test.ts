/** @jest-environment node */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { loadHistory } from '@/app/_data/history';
import { GET as getJson } from '@/app/corrections.json/route';
import { GET as getAtom } from '@/app/corrections.xml/route';
import { atomFeed } from '@/lib/history/atom';
import type { Entry } from '@/lib/history/entries';
import { jsonFeed } from '@/lib/history/json-feed';
import { fileStore } from '@/lib/store/files';
import { FIRST, fixture, LATER, observation, series, writeDataset } from '../lib/store/fixture';

const site = 'https://sourceline.example';
const entriesOf = async (change: (files: ReturnType<typeof fixture>) => void = () => undefined): Promise<readonly Entry[]> => {
  const files = fixture();
  change(files);
  return loadHistory(fileStore(writeDataset(files)));
};

const stamp = z.iso.datetime();
const texts = z.union([z.string(), z.object({ '#text': z.string(), '@type': z.enum(['text', 'html']) })]);
const link = z.strictObject({ '@rel': z.enum(['self', 'alternate', 'related']), '@type': z.string().regex(/^[a-z]+\/[a-z.+-]+$/), '@href': z.url() });
/** RFC 4287, section 4.1.2: what an entry must have, at most once each; section 4.2.6: an id is an IRI. */
const AtomEntry = z.strictObject({
  id: z.string().regex(/^tag:[^ ]+$/), title: texts, updated: stamp, published: stamp, summary: texts, content: texts,
  link: z.array(link).refine((links) => links.filter((one) => one['@rel'] === 'alternate').length === 1), category: z.array(z.strictObject({ '@term': z.string().min(1) })),
});
/** RFC 4287, section 4.1.1: a feed has one id, title and updated, an author where its entries have none, and should link to itself. */
const AtomFeed = z.strictObject({
  '@xmlns': z.literal('http://www.w3.org/2005/Atom'), '@xml:lang': z.string(), id: z.string(), title: texts, subtitle: texts, updated: stamp,
  author: z.strictObject({ name: z.string() }), link: z.array(link).refine((links) => links.some((one) => one['@rel'] === 'self')), entry: z.array(AtomEntry).default([]),
});
const readAtom = (xml: string): z.infer<typeof AtomFeed> => {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, processEntities: true, htmlEntities: true, isArray: (name) => ['entry', 'link', 'category'].includes(name), ignoreDeclaration: true });
  return AtomFeed.parse((parser.parse(xml) as { feed: unknown }).feed);
};

/** JSON Feed 1.1, "Top-level" and "Items"; extensions begin with an underscore and hold an object. */
const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'), title: z.string(), description: z.string(), home_page_url: z.url(), feed_url: z.url(), language: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1), _sourceline: z.object({ about: z.url(), recorded: z.string(), count: z.number() }),
  items: z.array(z.strictObject({
    id: z.string().min(1), url: z.url(), external_url: z.url(), title: z.string(), summary: z.string(), content_text: z.string().min(1), content_html: z.string().min(1),
    date_published: stamp, date_modified: stamp, tags: z.array(z.string()), _sourceline: z.object({ kind: z.string(), list: z.string(), changes: z.array(z.object({ cause: z.string() })), added: z.array(z.string()) }),
  })),
});

describe('the history of a dataset', () => {
  it('tells what each later line did, newest first', async () => {
    const entries = await entriesOf((files) => { files['observations/trade.csv']?.push(observation('imports', '2024', '438900.1', '2026-02', LATER)); });
    expect(entries.filter(({ kind }) => kind !== 'added').map(({ title, cause, recorded }) => [title, cause, recorded])).toEqual([
      ['Event withdrawn: An act', 'Withdrawn: There was no such act.', LATER],
      ['1 value corrected: Title of exports, 2024', 'Corrected here: the entry of the same vintage was made anew.', LATER],
      ['1 value revised by the source: Title of imports, 2024', 'Revised by the source: vintage 2026-02, before 2025-06.', LATER],
      ['Outlet corrected: Example, renamed', 'Corrected here: the entry was made anew.', LATER],
    ]);
    expect(entries.at(-1)?.recorded).toBe(FIRST);
  });

  it('reads the same after a series is renamed', async () => {
    const third = '2026-11-24T00:00:00Z';
    const renamed = await entriesOf((files) => { files['series/trade.jsonl']?.push(JSON.stringify(series('exports', { title: 'Exports anew', recorded: third }))); });
    expect(renamed.filter(({ recorded }) => recorded !== third)).toEqual(await entriesOf());
  });

  it('is told of our own data, every id once', async () => {
    const entries = await loadHistory(fileStore('data'));
    expect(entries.length).toBeGreaterThan(30);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.map(({ title }) => title)).toContain('56 claims added');
  });
});

describe.each([['xml', getAtom, 'application/atom+xml; charset=utf-8'], ['json', getJson, 'application/feed+json; charset=utf-8']] as const)('/corrections.%s', (format, get, type) => {
  const ask = (query = '', headers: Record<string, string> = {}): Promise<Response> => get(new Request(`${site}/corrections.${format}${query}`, { headers: { host: 'sourceline.example', ...headers } }));

  it('is a feed with a tag, a date and a count, open to other sites', async () => {
    const { headers, status } = await ask();
    expect(status).toBe(200);
    expect([headers.get('content-type'), headers.get('access-control-allow-origin')]).toEqual([type, '*']);
    expect(Number(headers.get('x-row-count'))).toBeGreaterThan(30);
    expect(headers.get('last-modified')).toMatch(/GMT$/);
    expect((await ask('', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('refuses parameters by name', async () => {
    const refused = await ask('?since=2026');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ parameters: [{ name: 'since' }] });
  });
});

describe('both feeds', () => {
  it('are valid and say the same of our own data', async () => {
    const [atom, json] = await Promise.all([getAtom(new Request(site)), getJson(new Request(site))]);
    const [xml, feed] = [readAtom(await atom.text()), JsonFeed.parse(await json.json())];
    expect(xml.entry.map(({ id, title, updated }) => [id, title, updated])).toEqual(feed.items.map(({ id, title, date_modified }) => [id, title, date_modified]));
    expect(feed._sourceline.count).toBe(feed.items.length);
  });

  it('hold of a dataset without a row no entry and are valid all the same', () => {
    expect(readAtom(atomFeed({ site, newest: '', entries: [] })).entry).toEqual([]);
    expect(JsonFeed.parse(jsonFeed({ site, newest: '', entries: [] })).items).toEqual([]);
  });

  it('carry any text through, escaped', async () => {
    const [entry] = await entriesOf();
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const hostile: Entry = { ...entry!, title: `x${text}x`, cause: `<script>${text}` };
      // XML reads any line end as a line feed, and has no place for some characters.
      const held = hostile.title.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD').replace(/\r\n?/g, '\n');
      const [read] = readAtom(atomFeed({ site, newest: FIRST, entries: [hostile] })).entry;
      expect(read?.title).toBe(held);
      expect(JsonFeed.parse(jsonFeed({ site, newest: FIRST, entries: [hostile] })).items[0]?.content_html).not.toContain('<script');
    }));
  });

  it('are well-formed to another reader of XML', async () => {
    const contents = await (await getAtom(new Request(site))).text();
    expect((await validateXML({ xml: [{ fileName: 'corrections.xml', contents }], schema: [{ fileName: 'any.xsd', contents: ANY }] })).errors).toEqual([]);
  });
});

/** A schema that lets any content of the Atom namespace pass: what is asked is only whether libxml2 can read it. */
const ANY = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2005/Atom"><xs:import namespace="http://www.w3.org/XML/1998/namespace"/>
<xs:element name="feed"><xs:complexType><xs:sequence><xs:any maxOccurs="unbounded" processContents="skip"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>`;
