import { fineWords } from '@/components/page/amounts';
import type { Entry } from '@/components/page/entry';
import { dayInWords } from '@/components/page/Moment';
import { formatPeriod } from '@/lib/period-words';
import { Example } from './Example';

/** The value in force when an article was published, and the one in force now. */
export function ThenAndNow({ entry }: { entry: Entry | null }) {
  return (
    <section aria-labelledby="then">
      <h2 id="then">Then and now</h2>
      <div className="prose">
        <p>Official bodies revise. So a figure is set against two values of the same period: the latest one published by the time the article was (then), and the latest one of all (now). A figure that agreed then and no longer does is called “since revised”: the source moved, not the outlet.</p>
        <p>Many articles are dated to the month only, and many releases too. The two dates are compared as finely as the coarser of them: a value published in November counts as known to an article of November, whatever the day. A value whose day of publication nobody states does not count as known then.</p>
      </div>
      {entry !== null && (
        <Example>
          <p>
            <a href={`/claims/${entry.claim.id}`}>{entry.outlet.name}’s “{entry.claim.selector.exact}”</a> is for {formatPeriod(entry.claim.period ?? '')}, in an article of {dayInWords(entry.article.published)}. By then
            the source had published {fineWords(entry.row.official_value_then, entry.row.unit)}; now it says {fineWords(entry.row.official_value, entry.row.unit)}. Its receipt shows both, and every vintage between.
          </p>
        </Example>
      )}
    </section>
  );
}
