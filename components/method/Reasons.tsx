import { Facts } from '@/components/page/Facts';
import type { Entry } from '@/components/page/entry';
import { EditTable } from '@/components/page/EditTable';
import { REASON_MEANINGS } from '@/components/page/words';
import type { Edit } from '@/lib/explain/edits';
import { REASON_WORDS } from '@/lib/layout/words';
import { Reason } from '@/lib/model/verdict';
import { Example } from './Example';

const MEANINGS = Reason.options.map((reason) => [REASON_WORDS[reason], REASON_MEANINGS[reason]] as const);

interface Props {
  /** A claim that differs for a reason that was found, or null where there is none yet. */
  readonly entry: Entry | null;
  readonly edits: readonly Edit[];
}

/** How a reason for a difference is looked for, and when none is offered. */
export function Reasons({ entry, edits }: Props) {
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">Why a figure differs</h2>
      <div className="prose">
        <p>Nobody here guesses at a reason, and none is written by hand. When a figure differs, the values that could be read when the article was published are searched for ones the printed words allow: the year before, the wider or narrower count, the other side’s report, another unit. Each change of the claim has a cost, the smaller the likelier the slip, and the smallest change that gives the printed figure is the reason.</p>
        <p>With enough values to look through, some number always fits. So a reason is offered only when it fits far better than chance: were the printed figure a number picked at random near it, it should hardly ever be explained as easily. The wider the interval, and the more values looked at first, the likelier a lucky hit, and the less is offered.</p>
        <p>Where nothing passes, the reason reads “no reason found”. That is a finding, not a gap: it says that no small change of the claim leads to any official value on hand. It does not say that the figure was made up.</p>
      </div>
      <Example made>
        <p>An article prints “$382 billion” for the US goods deficit with China in 2023. The record has $279.6 billion for 2023 and $382.3 billion for 2022. One change, the year before, gives the printed figure, and a number at random would fall that close about once in five hundred times: the reason is <em>another year or period</em>.</p>
        <p>Another prints “about $300 billion” for US exports to China in 2023, which the record puts below $150 billion. Its words allow everything from $250 to $350 billion, and the deficits of several years lie there. Such a fit proves nothing, and for that figure there is <em>no reason found</em>.</p>
      </Example>
      {entry !== null && <Example><p><a href={`/claims/${entry.claim.id}`}>{entry.outlet.name}’s “{entry.claim.selector.exact}”</a>: {entry.found.reasons.map((reason) => REASON_WORDS[reason]).join('; ')}. {entry.found.why}</p></Example>}
      {edits.length > 0 && <EditTable edits={edits} />}
      <h3>What each reason says</h3>
      <Facts facts={MEANINGS} />
    </section>
  );
}
