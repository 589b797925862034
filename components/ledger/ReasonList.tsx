import { REASON_MEANINGS } from '@/components/page/words';
import { REASON_WORDS } from '@/lib/layout/words';
import type { Reason } from '@/lib/model/verdict';

interface Props {
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
  /** Address of the list of the figures a reason explains. */
  readonly href: (reason: Reason) => string;
}

/** Why figures of a topic are not the record's, as far as it was found out. Nothing where no reason was looked for. */
export function ReasonList({ reasons, href }: Props) {
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="reasons">
      <div className="section-head"><h2 id="reasons">Why they differ</h2><p>A figure may have more than one reason</p></div>
      <ul className="plain-list two-up">
        {reasons.map(({ reason, count }) => (
          <li key={reason}><a href={href(reason)}>{count === 1 ? 'One figure' : `${count} figures`}: {REASON_WORDS[reason]}</a><p className="small quiet">{REASON_MEANINGS[reason]}</p></li>
        ))}
      </ul>
    </section>
  );
}
