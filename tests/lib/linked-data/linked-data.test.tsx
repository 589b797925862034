/** @jest-environment node */
import fc from 'fast-check';
import jsonld from 'jsonld';
import { renderToStaticMarkup } from 'react-dom/server';
import { z } from 'zod';
import { LinkedData } from '@/components/page/LinkedData';
import { chartDataset } from '@/lib/linked-data/chart-dataset';
import { claimReview } from '@/lib/linked-data/claim-review';
import { covered, dataset, type Described } from '@/lib/linked-data/dataset';
import { dataCatalog } from '@/lib/linked-data/publisher';
import { answer } from '@/lib/store/answer';
import { loadEntries } from '@/app/_data/entries';
import { fileStore } from '@/lib/store/files';

const site = 'https://sourceline.example';
const store = fileStore('data');

/**
 * Every term of schema.org that may stand in our JSON-LD, by the type it stands in. A name that is none of these is a slip of the hand, or needs a line here.
 * The pages of schema.org list each of them as a property of the type or of one above it.
 */
const thing = ['name', 'description', 'url', 'identifier'];
const work = [...thing, 'headline', 'author', 'creator', 'publisher', 'datePublished', 'dateModified', 'version', 'license', 'isBasedOn', 'keywords', 'isAccessibleForFree', 'inLanguage', 'temporalCoverage', 'text'];
const TERMS: Readonly<Record<string, readonly string[]>> = {
  Dataset: [...work, 'variableMeasured', 'includedInDataCatalog', 'distribution'], DataCatalog: [...work, 'dataset'], DataDownload: [...work, 'contentUrl', 'encodingFormat'],
  CreativeWork: work, NewsArticle: work, Claim: [...work, 'appearance'], ClaimReview: [...work, 'claimReviewed', 'reviewRating', 'itemReviewed'],
  Organization: thing, NewsMediaOrganization: thing, PropertyValue: [...thing, 'propertyID', 'unitText'], Rating: [...thing, 'alternateName', 'ratingExplanation'],
};
const VOCABULARY = 'https://schema.org/';
const TO_THINGS = ['url', 'contentUrl', 'license', 'isBasedOn'];
/** Stands in for https://schema.org's own context, so that no test goes out: every term is of one vocabulary, and these hold addresses. */
const context = { '@vocab': VOCABULARY, ...Object.fromEntries(TO_THINGS.map((term) => [term, { '@type': '@id' }])) };
const documentLoader = async (address: string) => {
  if (address !== 'https://schema.org') throw new Error(`asked for ${address}`);
  return { documentUrl: address, document: { '@context': context } };
};

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
/** Every node of an expanded document. */
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.flatMap(nodes) : isNode(value) ? [value, ...Object.values(value).flatMap(nodes)] : []);

async function expanded(about: object): Promise<Node[]> {
  const document: unknown = await jsonld.expand(JSON.parse(JSON.stringify(about)), { documentLoader });
  return nodes(document).filter((node) => '@type' in node && !('@value' in node));
}

/** What is said of the type of each node: nothing unknown, and every address is absolute. */
async function expectKnown(about: object): Promise<void> {
  const found = await expanded(about);
  expect(found.length).toBeGreaterThan(0);
  for (const node of found) {
    const [type = ''] = node['@type'] as string[];
    const terms = TERMS[type.slice(VOCABULARY.length)];
    expect([type, terms !== undefined]).toEqual([type, true]);
    for (const key of Object.keys(node).filter((name) => !name.startsWith('@'))) expect(terms).toContain(key.slice(VOCABULARY.length));
    for (const term of TO_THINGS) for (const to of nodes(node[VOCABULARY + term])) if ('@id' in to) expect(String(to['@id'])).toMatch(/^https?:\/\//);
  }
}

const organisation = z.object({ '@type': z.enum(['Organization', 'NewsMediaOrganization']), name: z.string().min(1), url: z.url().optional() });
/** Google Search Central, "Dataset structured data": name and description (50 to 5000 characters) are required, contentUrl with each distribution; the rest recommended. */
const Dataset = z.object({
  '@context': z.literal('https://schema.org'), '@type': z.literal('Dataset'), name: z.string().min(1), description: z.string().min(50).max(5000), url: z.url(), version: z.string(),
  license: z.array(z.union([z.url(), z.object({ '@type': z.literal('CreativeWork'), name: z.string().min(1) })])).min(1), keywords: z.array(z.string().min(1)).min(1), creator: organisation,
  isAccessibleForFree: z.literal(true), temporalCoverage: z.string().regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/), variableMeasured: z.array(z.object({ '@type': z.literal('PropertyValue'), name: z.string(), unitText: z.string() })).min(1),
  includedInDataCatalog: z.object({ '@type': z.literal('DataCatalog') }), distribution: z.array(z.object({ '@type': z.literal('DataDownload'), contentUrl: z.url(), encodingFormat: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/) })).min(2),
});
/** schema.org/ClaimReview, and the properties the fact-check mark-up asked for: claimReviewed, reviewRating with alternateName, url; of the claim its author and where it appeared. */
const ClaimReview = z.object({
  '@context': z.literal('https://schema.org'), '@type': z.literal('ClaimReview'), url: z.url(), claimReviewed: z.string().min(1), datePublished: z.iso.datetime(), author: organisation,
  reviewRating: z.strictObject({ '@type': z.literal('Rating'), alternateName: z.string().min(1), ratingExplanation: z.string().min(1) }),
  itemReviewed: z.object({ '@type': z.literal('Claim'), author: organisation, datePublished: z.string().regex(/^\d{4}-\d\d/), appearance: z.object({ '@type': z.literal('NewsArticle'), headline: z.string().min(1), url: z.url() }) }),
});

const FORMS = [{ extension: 'csv', mediaType: 'text/csv; charset=utf-8', meaning: 'CSV' }, { extension: 'json', mediaType: 'application/json; charset=utf-8', meaning: 'JSON' }];

it('every chart is a Dataset whose downloads are of the very view', async () => {
  const sources = await store.sources();
  for (const chart of await store.charts()) {
    const { table } = await answer(store, chart.id, '');
    const about = chartDataset({ site, chart, table, living: `/charts/${chart.id}?tab=table`, frozen: `/charts/${chart.id}?asof=x&sha=0`, sources: sources.slice(0, 2), forms: FORMS });
    const found = Dataset.parse(JSON.parse(JSON.stringify(about)));
    expect(found.distribution.map(({ contentUrl }) => contentUrl)).toEqual([`${site}/charts/${chart.id}.csv?tab=table`, `${site}/charts/${chart.id}.json?tab=table`]);
    await expectKnown(about);
  }
});

it('every receipt is a ClaimReview of a Claim in its article', async () => {
  for (const { claim, outlet, article, found } of await loadEntries(store)) {
    const about = claimReview({ site, address: `/claims/${claim.id}`, claim, outlet, article, verdict: found.verdict, why: found.why, against: ['https://www.census.gov/'] });
    ClaimReview.parse(JSON.parse(JSON.stringify(about)));
    await expectKnown(about);
  }
});

it('the home page is a DataCatalog of every chart', async () => {
  const charts = await store.charts();
  const about = dataCatalog(site, await store.newest(), charts);
  await expectKnown(about);
  expect((await expanded(about)).filter((node) => JSON.stringify(node['@type']).includes('Dataset'))).toHaveLength(charts.length);
});

const BLANK: Described = { site, path: '/series/x', address: '/series/x', title: 'X', description: '', topic: 'Trade', recorded: '', covers: null, measured: [], sources: [], files: [] };

it('a Dataset without rows leaves out what it cannot say', async () => {
  const about = dataset(BLANK);
  expect(Object.keys(about)).not.toEqual(expect.arrayContaining(['temporalCoverage']));
  expect(String((about as { description?: string }).description).length).toBeGreaterThanOrEqual(50);
  await expectKnown(about);
});

it('licences stand once each, by address where there is one', () => {
  const source = { id: 's', organisation: 'Org', title: 'T', url: 'https://a.example/', definition: 'd', recorded: '', licence: 'Public domain' };
  const about = dataset({ ...BLANK, sources: [source, { ...source, id: 't' }, { ...source, id: 'u', licence_url: 'https://l.example/' }] });
  expect((about as { license?: unknown }).license).toEqual([{ '@type': 'CreativeWork', name: 'Public domain' }, 'https://l.example/']);
});

it('what rows cover is from the first day of any to the last day of any', () => {
  expect(covered([])).toBeNull();
  expect(covered([{ period_start: '', period_end: '' }, { period_start: '2024-01-01', period_end: '2024-12-31' }, { period_start: '2023-10-01', period_end: '2024-09-30' }])).toEqual({ start: '2023-10-01', end: '2024-12-31' });
});

it('no text can end the block it stands in, and every text comes through', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script><script>alert(1)</script>', '<!--<script>', ']]>')), (title) => {
    const html = renderToStaticMarkup(<LinkedData about={dataset({ ...BLANK, title })} />);
    const [, inside = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html) ?? [];
    expect((JSON.parse(inside) as { name: string }).name).toBe(title);
  }));
});
