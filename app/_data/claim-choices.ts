import type { Choice } from '@/components/page/ClaimFilters';
import { REASON_WORDS, VERDICT_WORDS } from '@/lib/layout/words';
import { Topic, TOPIC_TITLES } from '@/lib/model/topic';
import { Reason, Verdict } from '@/lib/model/verdict';
import { ONLY, REASON_GROUPS } from './claim-filters';
import { CLAIM_SORTS, type ClaimQuery, type ClaimsList } from './claim-query';
import type { NamedSource } from './named-sources';

interface Named { readonly id: string; readonly name: string }
/** What the choices that depend on the data offer. */
export interface Offered { readonly outlets: readonly Named[]; readonly documents?: readonly Named[]; readonly sources?: readonly NamedSource[] }

const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }));

/** What a form of filters offers for the parameters a list takes, with what `query` has chosen. */
export function claimChoices({ takes, sorts }: ClaimsList, query: ClaimQuery, { outlets, documents = [], sources = [] }: Offered): Choice[] {
  const all: readonly (Choice & { readonly name: keyof ClaimQuery })[] = [
    { name: 'topic', label: 'Topic', chosen: query.topic, all: 'Every topic', options: Topic.options.map((value) => ({ value, label: TOPIC_TITLES[value] })) },
    { name: 'outlet', label: 'Outlet', chosen: query.outlet, all: 'Every outlet', options: named(outlets) },
    { name: 'verdict', label: 'Verdict', chosen: query.verdict, all: 'Every verdict', options: Verdict.options.map((value) => ({ value, label: VERDICT_WORDS[value] ?? value })) },
    { name: 'document', label: 'Document', chosen: query.document, all: 'Every document', options: named(documents) },
    { name: 'reason', label: 'Reason', chosen: query.reason, all: 'With or without', options: [...Reason.options.map((value) => ({ value, label: REASON_WORDS[value] })), ...Object.entries(REASON_GROUPS).map(([value, label]) => ({ value, label }))] },
    { name: 'source', label: 'Source it names', chosen: query.source, all: 'Any or none', options: sources.map(({ key, name }) => ({ value: key, label: name })) },
    { name: 'only', label: 'Only those', chosen: query.only, all: 'No matter', options: Object.entries(ONLY).map(([value, { words }]) => ({ value, label: words })) },
    { name: 'sort', label: 'Order', chosen: query.sort, options: sorts.map((value) => ({ value, label: CLAIM_SORTS[value] })) },
  ];
  return all.filter(({ name }) => takes.includes(name));
}
