import type { HitKind } from '@/lib/model/found';

/** Each kind of thing found, as a heading and as it is counted. */
export const KIND_WORDS: Readonly<Record<HitKind, { readonly heading: string; readonly one: string; readonly many: string }>> = {
  claim: { heading: 'Claims', one: 'claim', many: 'claims' },
  chart: { heading: 'Charts', one: 'chart', many: 'charts' },
  value: { heading: 'Values', one: 'value', many: 'values' },
  topic: { heading: 'Topics', one: 'topic', many: 'topics' },
  circulation: { heading: 'Circulations', one: 'circulation', many: 'circulations' },
  series: { heading: 'Series', one: 'series', many: 'series' },
  event: { heading: 'Policy acts', one: 'policy act', many: 'policy acts' },
  cause: { heading: 'Why reports differ', one: 'cause', many: 'causes' },
  document: { heading: 'Documents', one: 'document', many: 'documents' },
  outlet: { heading: 'Outlets', one: 'outlet', many: 'outlets' },
  source: { heading: 'Sources', one: 'source', many: 'sources' },
  dataset: { heading: 'Datasets to explore', one: 'dataset', many: 'datasets' },
};

/** Every kind. The list of the model brings its schemas along, which a browser does not need. */
export const KINDS = Object.keys(KIND_WORDS) as HitKind[]; // the keys of a record by HitKind are all of them

/** "3 claims", "1 chart". */
export const countWords = (kind: HitKind, count: number): string => `${count} ${count === 1 ? KIND_WORDS[kind].one : KIND_WORDS[kind].many}`;
