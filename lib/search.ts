import MiniSearch from 'minisearch';
import { byId } from './by-id';
import type { Chart } from './model/chart';
import type { Circulation } from './model/circulation';
import type { Claim } from './model/claim';
import type { Article, Outlet } from './model/document';
import type { Series } from './model/series';
import type { Source } from './model/source';

export type HitKind = 'chart' | 'series' | 'claim' | 'circulation' | 'outlet' | 'source' | 'document';

/** One page that answers a search. */
export interface Hit { readonly kind: HitKind; readonly id: string; readonly title: string; readonly subtitle: string; readonly href: string }

export interface Searched {
  readonly charts: readonly Chart[];
  readonly series: readonly Series[];
  readonly claims: readonly Claim[];
  readonly outlets: readonly Outlet[];
  readonly sources: readonly Source[];
  readonly articles: readonly Article[];
  readonly circulations: readonly Circulation[];
}

export interface Search { readonly find: (query: string, limit?: number) => Hit[] }

interface Entry extends Hit { readonly key: string; readonly words: string }

/** Longest query looked at; a longer one is cut here. */
const LONGEST = 200;
/** Whole answers come before their parts when words match equally. */
const WEIGHT: Readonly<Record<HitKind, number>> = { chart: 1.6, claim: 1.2, circulation: 1.1, document: 1.1, outlet: 1.1, series: 1, source: 1 };

const entry = (kind: HitKind, folder: string, id: string, title: string, subtitle: string, words: readonly string[]): Entry =>
  ({ key: `${kind}/${id}`, kind, id, title, subtitle, href: `/${folder}/${id}`, words: [id.replaceAll('-', ' '), ...words].join(' ') });

function entriesOf({ charts, series, claims, outlets, sources, articles, circulations }: Searched): Entry[] {
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name]));
  const articleOf = byId(articles);
  const outletOf = (document: string): string => nameOf.get(articleOf.get(document)?.outlet ?? '') ?? '';
  return [
    ...charts.map((chart) => entry('chart', 'charts', chart.id, chart.title, chart.subtitle, [chart.topic, chart.how_to_read])),
    ...series.map((one) => entry('series', 'series', one.id, one.title, [one.reporter, one.frequency, one.unit].join(' · '), [one.topic, one.short, one.partner, one.flow, one.commodity, one.basis])),
    ...claims.map((claim) => entry('claim', 'claims', claim.id, claim.says, `“${claim.selector.exact}” · ${outletOf(claim.document)}`, [claim.topic, claim.period ?? '', claim.names_source ?? '', claim.relays ?? ''])),
    ...circulations.map((one) => entry('circulation', 'circulations', one.id, one.title, one.says, [one.topic])),
    ...outlets.map((outlet) => entry('outlet', 'outlets', outlet.id, outlet.name, outlet.url, [])),
    ...sources.map((source) => entry('source', 'sources', source.id, source.title, source.organisation, [source.definition])),
    ...articles.map((article) => entry('document', 'documents', article.id, article.title, [nameOf.get(article.outlet) ?? '', article.published].filter(Boolean).join(' · '), [article.relays ?? ''])),
  ];
}

/** Lower case without accents, so that é finds e. */
const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** One letter may be wrong in words of four to seven letters, two in longer ones; numbers are meant as they are. */
const tolerance = (word: string): number => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Builds the search over everything that has a page: whole words, beginnings of words, and small mistypings. */
export function buildSearch(searched: Searched): Search {
  const entries = new Map(entriesOf(searched).map((one) => [one.key, one]));
  const index = new MiniSearch<Entry>({ idField: 'key', fields: ['title', 'subtitle', 'words'], processTerm: (term) => fold(term) || null });
  index.addAll([...entries.values()]);
  const options = {
    boost: { title: 3, subtitle: 1.5 }, prefix: (term: string) => term.length >= 2, fuzzy: tolerance,
    boostDocument: (key: string) => WEIGHT[entries.get(key)?.kind ?? 'series'],
  };
  const find = (query: string, limit = 20): Hit[] => {
    const text = query.slice(0, LONGEST).trim();
    // An id or a title written out is that very page.
    const whole = [...entries.values()].filter(({ id, title }) => id === text || fold(title) === fold(text)).map(({ key }) => key);
    // Every word should be there; when that finds nothing, any of them.
    const all = index.search(text, { ...options, combineWith: 'AND' });
    const some = all.length > 0 ? all : index.search(text, { ...options, combineWith: 'OR' });
    // Two letters changed places count as two mistakes: allowed only when nothing else is found, or "imports" would find "exports".
    const found = some.length > 0 ? some : index.search(text, { ...options, fuzzy: (word: string) => (tolerance(word) === 0 ? 0 : 2), combineWith: 'OR' });
    const keys = new Set([...whole, ...found.map(({ id }) => String(id))]);
    return [...keys].slice(0, limit).flatMap((key) => {
      const hit = entries.get(key);
      return hit ? [{ kind: hit.kind, id: hit.id, title: hit.title, subtitle: hit.subtitle, href: hit.href }] : [];
    });
  };
  return { find };
}
