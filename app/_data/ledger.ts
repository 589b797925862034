import type { Entry } from '@/components/page/entry';
import type { VerdictCounts } from '@/components/ledger/counts';
import { Topic } from '@/lib/model/topic';
import { ALL_CLAIMS, selectClaims, type ClaimQuery, type ClaimsList } from './claim-query';

/** The list of the home page: few filters, and what is furthest off first. */
export const LEDGER: ClaimsList = { path: '/', takes: ['verdict', 'outlet', 'topic', 'sort'], sorts: ['off', 'published', 'outlet'], plain: { ...ALL_CLAIMS, sort: 'off' } };

/** Orders as the heading of a list says them. */
export const SORT_WORDS: Readonly<Record<ClaimQuery['sort'], string>> = {
  off: 'furthest off first', published: 'newest first', outlet: 'by outlet', disagreement: 'what disagrees first', topic: 'by topic', document: 'by document',
};

/** How many claims have each verdict. */
export function countVerdicts(entries: readonly Entry[]): VerdictCounts {
  const counts = { agrees: 0, revised: 0, differs: 0, incomparable: 0, unverifiable: 0 };
  for (const { found } of entries) counts[found.verdict] += 1;
  return counts;
}

export interface TopicEntries { readonly topic: Topic; readonly entries: readonly Entry[]; readonly counts: VerdictCounts }

/** Claims of one topic, what is furthest off first. */
export function entriesOf(entries: readonly Entry[], topic: Topic): TopicEntries {
  const listed = selectClaims(entries, { ...LEDGER.plain, topic });
  return { topic, entries: listed, counts: countVerdicts(listed) };
}

/** Claims by topic; topics with most differences first. */
export function byTopic(entries: readonly Entry[]): TopicEntries[] {
  return Topic.options.map((topic) => entriesOf(entries, topic)).filter(({ entries: listed }) => listed.length > 0)
    .sort((a, b) => b.counts.differs - a.counts.differs || compared(b) - compared(a));
}

const compared = ({ entries, counts }: TopicEntries): number => entries.length - counts.unverifiable;
