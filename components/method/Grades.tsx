import { fineWords } from '@/components/page/amounts';
import type { Entry } from '@/components/page/entry';
import { formatPeriod } from '@/lib/period-words';
import { Example } from './Example';

const where = ({ claim, series, row }: Entry) => <><a href={`/claims/${claim.id}`}>{series?.title}, {formatPeriod(claim.period ?? '')}</a>: {fineWords(row.official_value, row.unit)}</>;

/** First-hand and second-hand, with a claim that rests on each where there is one. */
export function Grades({ first, second }: { first: Entry | null; second: Entry | null }) {
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">First-hand and second-hand</h2>
      <div className="prose">
        <p>First-hand means that the value was read in the file or on the page of the body that publishes it, or in a copy of that file or page; its grade is <em>official</em>. Second-hand means that it was read where somebody else quotes the body: the number is still the body’s, but whoever copied it may have slipped. Every value says which it is, and a second-hand one says where it was read.</p>
        <p>Press reports confirm nothing here. Where only the press counts something, the figure is unverifiable, however many outlets print it.</p>
      </div>
      {(first !== null || second !== null) && (
        <Example>
          {first !== null && <p>First-hand: {where(first)}.</p>}
          {second !== null && <p>Second-hand: {where(second)}. Its receipt says who quotes it.</p>}
          <p><a href="/claims?only=secondhand">Every claim that was set against a second-hand value</a></p>
        </Example>
      )}
    </section>
  );
}
