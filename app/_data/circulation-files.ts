import type { Entry } from '@/components/page/entry';
import { driftKinds, outletsOf, type Circulated, type Original, type Print } from '@/lib/circulation/circulate';
import type { AsOf, Store } from '@/lib/store/store';
import { loadCirculations } from './circulations';
import { askedOf, type Asked } from './moment';
import { pick, refuse } from './refuse';
import type { FlatRecord, Resource } from './respond';

const LIST_COLUMNS = ['id', 'topic', 'title', 'says', 'claims', 'outlets', 'original_series', 'original_period', 'why_no_original', 'drifts', 'recorded'] as const;
const COLUMNS = ['id', 'role', 'outlet', 'document', 'published', 'printed', 'value', 'unit', 'hedge', 'period', 'series', 'source', 'verdict', 'drifts', 'note'] as const;

/** Every circulation with the kinds of drift among its prints; lists joined by `~` as in other lists. */
export async function circulationList({ store, asof }: Asked, recorded: string): Promise<Resource> {
  const circulated = await loadCirculations(store);
  const items = circulated.map((one) => ({ ...one.circulation, outlets: outletsOf(one).map(({ id }) => id), drifts: driftKinds(one) }));
  const records = items.map(({ claims, outlets, drifts, original, ...item }): FlatRecord => ({
    id: item.id, topic: item.topic, title: item.title, says: item.says, claims: claims.join('~'), outlets: outlets.join('~'),
    original_series: original?.series ?? '', original_period: original?.period ?? '', why_no_original: item.why_no_original, drifts: drifts.join(' '), recorded: item.recorded,
  }));
  return { name: 'circulations', recorded, list: { records, columns: LIST_COLUMNS }, json: { kind: 'circulations', recorded, asof, count: items.length, items } };
}

type Line = Readonly<Record<(typeof COLUMNS)[number], string>>;

function originalLine({ series, period, datum }: Original): Line {
  return {
    id: datum?.row_id ?? `${series.id}@${period}`, role: 'original', outlet: '', document: '', published: datum?.vintage ?? '', printed: '',
    value: datum?.value ?? '', unit: series.unit, hedge: '', period, series: series.id, source: datum?.sources.join('~') ?? '', verdict: '', drifts: '', note: series.title,
  };
}

function printLine({ printed: { row, claim }, drifts, note }: Print<Entry>): Line {
  return {
    id: claim.id, role: 'cited', outlet: row.outlet, document: row.document, published: row.published, printed: row.printed,
    value: row.value, unit: row.unit, hedge: row.hedge, period: row.period, series: row.series, source: row.source, verdict: row.verdict,
    drifts: drifts.map(({ kind }) => kind).join(' '), note: drifts.length === 0 ? note : drifts.map(({ says }) => says).join('; '),
  };
}

function jsonOf({ circulation, original, prints }: Circulated<Entry>, stood: { readonly recorded: string; readonly asof: AsOf }, rows: readonly Line[]): object {
  return {
    kind: 'circulations', ...stood, circulation, original: original && { series: original.series, period: original.period, value: original.datum },
    prints: prints.map(({ printed: { claim, outlet, article, found }, drifts, note }) => ({ claim, outlet, document: article, reconciliation: found, drifts, note })), rows,
  };
}

/**
 * One circulation for programs: a row for the original, if there is one, and one for each print. Values are exact decimals in `unit`.
 * @throws Problem: not-found or withdrawn for an id that is not there, bad-query for an `asof` that cannot be and for any other parameter.
 */
export async function circulationResource(store: Store, id: string, query: string): Promise<Resource> {
  const asked = await askedOf(store, query);
  const found = await pick((await loadCirculations(asked.store)).map((one) => ({ ...one, id: one.circulation.id })), id, 'circulations', asked);
  refuse(asked.notices);
  const rows = [...(found.original ? [originalLine(found.original)] : []), ...found.prints.map(printLine)];
  const recorded = await asked.store.newest();
  return { name: `circulations-${id}`, recorded, list: { records: rows, columns: COLUMNS, numbers: ['value'] }, json: jsonOf(found, { recorded, asof: asked.asof }, rows) };
}
