import { byId } from '../by-id';
import type { Cause } from '../model/cause';
import type { Chart } from '../model/chart';
import type { Circulation } from '../model/circulation';
import type { Claim } from '../model/claim';
import type { Article, Outlet } from '../model/document';
import type { PolicyEvent } from '../model/event';
import type { HitKind } from '../model/found';
import type { Series } from '../model/series';
import type { Source } from '../model/source';
import { Topic, TOPIC_TITLES } from '../model/topic';
import type { Verdict } from '../model/verdict';
import { formatPeriod, periodInWords } from '../period-words';
import { aliasesOf, VERDICT_ALIASES } from './aliases';
import type { SeriesValue } from './values';

/** Verdict on a claim, and the value it was held against, an exact decimal in the base unit; null where there is none. */
export interface Checked { readonly verdict: Verdict; readonly value_now: string | null }

/** Everything that has an address of its own, as it stood at one moment. */
export interface Searched {
  readonly charts: readonly Chart[];
  readonly series: readonly Series[];
  readonly claims: readonly Claim[];
  readonly outlets: readonly Outlet[];
  readonly sources: readonly Source[];
  readonly articles: readonly Article[];
  readonly circulations: readonly Circulation[];
  readonly events: readonly PolicyEvent[];
  readonly causes: readonly Cause[];
  /** Values in force of every series. */
  readonly values: readonly SeriesValue[];
  /** What came of checking each claim, by claim. */
  readonly checked: ReadonlyMap<string, Checked>;
}

/** One thing that can be found. `words` are what it is also known by, not shown. */
export interface SearchEntry { readonly key: string; readonly kind: HitKind; readonly id: string; readonly title: string; readonly subtitle: string; readonly href: string; readonly words: string }

function entry(kind: HitKind, href: string, id: string, title: string, subtitle: string, words: readonly string[]): SearchEntry {
  const all = [id.replaceAll('-', ' '), ...words];
  return { key: `${kind}/${id}`, kind, id, title, subtitle, href, words: [...all, ...aliasesOf([title, subtitle, ...all].join(' '))].join(' ') };
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

function topicEntries({ claims, charts, series }: Searched): SearchEntry[] {
  const here = (topic: Topic, list: readonly { readonly topic: Topic }[]): number => list.filter((one) => one.topic === topic).length;
  return Topic.options.filter((topic) => here(topic, claims) + here(topic, charts) > 0)
    .map((topic) => entry('topic', `/topics/${topic}`, topic, TOPIC_TITLES[topic], [count(here(topic, claims), 'claim'), count(here(topic, charts), 'chart'), `${here(topic, series)} series`].join(' · '), []));
}

/** Everything that can be found, before any question. */
export function entriesOf(searched: Searched): SearchEntry[] {
  const { charts, series, claims, outlets, sources, articles, circulations, events, causes } = searched;
  const outletOf = byId(outlets);
  const articleOf = byId(articles);
  const seriesOf = byId(series);
  const nameOf = (document: string): string => outletOf.get(articleOf.get(document)?.outlet ?? '')?.name ?? '';
  const shorts = (ids: readonly string[]): string => ids.map((id) => seriesOf.get(id)?.short ?? '').join(' ');
  return [
    ...charts.map((one) => entry('chart', `/charts/${one.id}`, one.id, one.title, one.subtitle, [TOPIC_TITLES[one.topic], one.how_to_read, shorts(one.default.series)])),
    ...series.map((one) => entry('series', `/series/${one.id}`, one.id, one.title, [one.reporter, one.frequency, one.unit].join(' · '), [TOPIC_TITLES[one.topic], one.short, one.partner, one.flow, one.commodity, one.basis])),
    ...claims.map((one) => entry('claim', `/claims/${one.id}`, one.id, one.says, `“${one.selector.exact}” · ${nameOf(one.document)}`, [
      TOPIC_TITLES[one.topic], one.period ?? '', one.period === null ? '' : periodInWords(one.period), one.names_source ?? '', one.relays ?? '', seriesOf.get(one.series ?? '')?.title ?? '', VERDICT_ALIASES[searched.checked.get(one.id)?.verdict ?? 'unverifiable']])),
    ...circulations.map((one) => entry('circulation', `/circulations/${one.id}`, one.id, one.title, one.says, [TOPIC_TITLES[one.topic]])),
    ...outlets.map((one) => entry('outlet', `/outlets/${one.id}`, one.id, one.name, one.url, [])),
    ...sources.map((one) => entry('source', `/sources/${one.id}`, one.id, one.title, one.organisation, [one.definition])),
    ...articles.map((one) => entry('document', `/documents/${one.id}`, one.id, one.title, [outletOf.get(one.outlet)?.name ?? '', formatPeriod(one.published)].filter((part) => part !== '').join(' · '), [one.relays ?? '', one.published])),
    ...topicEntries(searched),
    ...events.map((one) => entry('event', `/timeline#${one.id}`, one.id, one.title, [formatPeriod(one.day), one.actor].filter((part) => part !== '').join(' · '), [TOPIC_TITLES[one.topic], one.instrument, one.note, periodInWords(one.day)])),
    ...causes.map((one) => entry('cause', `/charts/${one.charts[0] ?? ''}#${one.id}`, one.id, one.title, one.says, [TOPIC_TITLES[one.topic], one.direction])),
  ];
}
