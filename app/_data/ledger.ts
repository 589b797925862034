import type { Entry } from '@/components/page/entry';
import { Topic } from '@/lib/model/topic';
import type { Verdict } from '@/lib/model/verdict';
import { ALL_CLAIMS, selectClaims } from './claim-query';

/** How many claims have each verdict. */
export function countVerdicts(entries: readonly Entry[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { agrees: 0, revised: 0, differs: 0, incomparable: 0, unverifiable: 0 };
  for (const { found } of entries) counts[found.verdict] += 1;
  return counts;
}

export interface TopicEntries { readonly topic: Topic; readonly entries: readonly Entry[]; readonly differing: number }

/** Claims by topic; topics with most differences first, and within each what disagrees first. */
export function byTopic(entries: readonly Entry[]): TopicEntries[] {
  return Topic.options
    .map((topic) => {
      const listed = selectClaims(entries, { ...ALL_CLAIMS, topic });
      return { topic, entries: listed, differing: listed.filter(({ found }) => found.verdict === 'differs').length };
    })
    .filter(({ entries: listed }) => listed.length > 0)
    .sort((a, b) => b.differing - a.differing || compared(b) - compared(a));
}

const compared = ({ entries }: TopicEntries): number => entries.filter(({ found }) => found.verdict !== 'unverifiable').length;
