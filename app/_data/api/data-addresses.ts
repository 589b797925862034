import { columnNames } from '@/lib/export/columns';
import { REFERENCE_FILES } from '../forms/reference-files';
import { HONESTY, TIMELINE, type Kind } from '../ids';
import type { ApiParameter, HeaderName, JsonSchema, MachineAddress } from './address';
import { AS_OF, CLAIM_PARAMETERS, pathId, TIMELINE_PARAMETERS } from './parameters';
import { TIMELINE_COLUMNS } from '../timeline-columns';
import { list, listOf, objectOf, one, ref, text, withMore } from './schemas';

const HEADERS: readonly HeaderName[] = ['ETag', 'Cache-Control', 'Last-Modified', 'Content-Disposition', 'Access-Control-Allow-Origin', 'X-Row-Count'];

/** What is said of one kind of record. */
interface KindWords {
  /** Name of the parameter of a single one. */
  readonly single: string;
  readonly example: string;
  readonly list: string;
  readonly record: string;
  /** Whether the list and the single record are rows of a table, so that their CSV has the fixed header. */
  readonly rows: readonly ('list' | 'record')[];
  readonly items: JsonSchema;
  /** Parts of the JSON of a single one; absent where charts have addresses of their own. */
  readonly parts?: Readonly<Record<string, JsonSchema>>;
}

const rows = listOf(ref('Row'));
const KINDS: Readonly<Record<Kind, KindWords>> = {
  charts: { single: 'chart', example: 'us-china-goods-trade', list: 'Every curated chart: title, series, claims, default view.', record: '', rows: [], items: ref('Chart') },
  claims: {
    single: 'claim', example: 'unread-why-goods-deficit-2024', list: 'Claims that fit the filters, each with its verdict.', record: 'One claim with where it was printed and what became of comparing it.', rows: ['list', 'record'],
    items: withMore('Claim', { reconciliation: ref('Reconciliation') }), parts: { claim: ref('Claim'), outlet: ref('Outlet'), document: ref('Document'), reconciliation: ref('Reconciliation'), rows },
  },
  series: { single: 'series', example: 'us-balance-cn-goods-annual', list: 'Every series, official and derived.', record: 'One series with every value in force.', rows: ['record'], items: ref('Series'), parts: { series: ref('Series'), rows } },
  documents: { single: 'document', example: 'ijr', list: 'Every article: outlet, address, day, hash of its text.', record: 'One article with its claims.', rows: ['record'], items: ref('Document'), parts: { document: ref('Document'), rows } },
  outlets: { single: 'outlet', example: 'ijr', list: 'Every outlet.', record: 'One outlet with its claims.', rows: ['record'], items: ref('Outlet'), parts: { outlet: ref('Outlet'), rows } },
  sources: { single: 'source', example: 'ustr-china-trade-facts', list: 'Every official body and its release, with licence and definition.', record: 'One source with the values of its series.', rows: ['record'], items: ref('Source'), parts: { source: ref('Source'), series: listOf(ref('Series')), rows } },
  circulations: {
    single: 'circulation', example: 'soybean-pledge', list: 'Facts as they went round: who printed them, and what drifted.', record: 'One circulation: the original, if there is one, and every print with its drifts.', rows: [],
    items: withMore('Circulation', { outlets: listOf(text), drifts: listOf(text) }), parts: { circulation: ref('Circulation'), original: { type: ['object', 'null'] }, prints: listOf({ type: 'object' }), rows: listOf({ type: 'object' }) },
  },
};

/** The CSV and the JSON of one thing. */
function both(base: Omit<MachineAddress, 'path' | 'id' | 'mediaType' | 'schema' | 'example' | 'headers'> & { readonly stem: string; readonly name: string; readonly asked: string }, json: JsonSchema, fixed: boolean): MachineAddress[] {
  const { stem, name, asked, ...shared } = base;
  return [
    { ...shared, path: `${stem}.csv`, id: `${name}-csv`, example: `${asked}.csv`, mediaType: 'text/csv', schema: text, headers: HEADERS, ...(fixed && { columns: columnNames }) },
    { ...shared, path: `${stem}.json`, id: `${name}-json`, example: `${asked}.json`, mediaType: 'application/json', schema: json, headers: HEADERS },
  ];
}

function kindAddresses(kind: Kind, { single, example, list: whole, record, rows: fixed, items, parts }: KindWords): MachineAddress[] {
  const parameters: readonly ApiParameter[] = kind === 'claims' ? [...CLAIM_PARAMETERS, AS_OF] : [AS_OF];
  const lists = both({ stem: `/${kind}`, name: kind, asked: `/${kind}`, group: 'lists', summary: whole, parameters, problems: ['bad-query'] }, list(kind, items), fixed.includes('list'));
  if (parts === undefined) return lists;
  const records = both({
    stem: `/${kind}/{${single}}`, name: single === kind ? `one-${kind}` : single, asked: `/${kind}/${example}`, group: 'records', summary: record,
    parameters: [pathId(single, example), AS_OF], problems: ['bad-query', 'not-found', 'withdrawn'],
  }, one(kind, parts), fixed.includes('record'));
  return [...lists, ...records];
}

/** Receipts have files of references as charts do. */
const receiptAddresses = (): MachineAddress[] => Object.entries(REFERENCE_FILES).map(([extension, { mediaType, meaning }]) => {
  const plain = mediaType.replace(/;.*$/, '');
  return {
    path: `/claims/{claim}.${extension}`, id: `claim-${extension.replace('.', '-')}`, group: 'records', summary: meaning, parameters: [pathId('claim', KINDS.claims.example), AS_OF],
    example: `/claims/${KINDS.claims.example}.${extension}`, mediaType: plain, schema: plain.endsWith('json') ? {} : text, headers: HEADERS.filter((name) => name !== 'X-Row-Count'), problems: ['bad-query', 'not-found', 'withdrawn'],
  };
});

const honestyItem = objectOf({ group: text, key: text, name: text, verdict: text, reason: text, count: { type: 'integer', minimum: 0 }, list: text });
const timelineItem = objectOf(Object.fromEntries(TIMELINE_COLUMNS.map((column) => [column, text])));

/** Every list and every single record as a file. A kind without a line here does not compile. */
export const dataAddresses = (): MachineAddress[] => [
  ...Object.entries(KINDS).flatMap(([kind, told]) => kindAddresses(kind as Kind, told)), ...receiptAddresses(),
  ...both({ stem: `/${HONESTY}`, name: HONESTY, asked: `/${HONESTY}`, group: 'lists', summary: 'How many claims agree, differ or cannot be checked, by topic, outlet and named source: one number a line, with the address of the claims it counts.', parameters: [AS_OF], problems: ['bad-query'] }, list(HONESTY, honestyItem), false),
  ...both({ stem: `/${TIMELINE}`, name: TIMELINE, asked: `/${TIMELINE}`, group: 'lists', summary: 'What the record dates to a day, or to a month where no more is known: policy acts (act), statements, pledges and purchases (value), printed figures (print) and facts that went round (round), one a line.', parameters: [...TIMELINE_PARAMETERS, AS_OF], problems: ['bad-query'] }, list(TIMELINE, timelineItem), false),
];
