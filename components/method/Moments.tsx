import { fineWords } from '@/components/page/amounts';
import { dayInWords } from '@/components/page/Moment';
import { shift } from '@/lib/decimal';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { formatPeriod } from '@/lib/period-words';
import { Example } from './Example';

/** One value by both clocks: what its source published when, and what this dataset held when. */
export interface MomentsExample {
  readonly series: Series;
  readonly period: string;
  /** Dated vintages of the period, oldest first, in the scale of the series; two at least. */
  readonly published: readonly [Observation, Observation, ...Observation[]];
  /** A day that is over, the value the dataset held at its end, and how much of some lists there was then and is now. */
  readonly day: string;
  readonly held: string;
  readonly counts: readonly { readonly what: string; readonly then: number; readonly now: number }[];
}

function Worked({ example: { series, period, published, day, held, counts } }: { example: MomentsExample }) {
  const amount = (value: string): string => fineWords(shift(value, series.scale), series.unit);
  const [first, ...later] = published;
  return (
    <Example>
      <p>
        <a href={`/series/${series.id}#${period}`}>{series.title}, {formatPeriod(period)}</a>. By {dayInWords(first.vintage)} the source had published {amount(first.value)}
        {later.map(({ vintage, value }) => `; by ${dayInWords(vintage)}, ${amount(value)}`)}.
        {' '}<a href={`/charts/custom?series=${series.id}&vintage=${first.vintage}`}>The chart as published by {dayInWords(first.vintage)}</a> shows the first of these (<code>vintage={first.vintage}</code>).
      </p>
      <p>
        None of that says when the values were entered here. At the end of {dayInWords(day)} this dataset already held them all, so <a href={`/charts/custom?series=${series.id}&asof=${day}`}>the chart as of that day</a> shows {amount(held)} (<code>asof={day}</code>).
        {counts.length > 0 && ` Other things have changed since: ${counts.map(({ what, then, now }) => `${what} were ${then} and are ${now}`).join('; ')}.`}
      </p>
    </Example>
  );
}

/** The two questions an address can put about the past, and which is which. */
export function Moments({ example }: { example: MomentsExample | null }) {
  return (
    <section aria-labelledby="moments">
      <h2 id="moments">Two questions about the past</h2>
      <div className="prose">
        <p><strong>What had the source published by then?</strong> Write <code>vintage=</code> and a day or month in the address of a chart. Only values its source had published by then count, whenever they were entered here. This is the question for judging an author: it shows what could be known. A receipt asks it by itself: its value “then” is the one published by the date of the article.</p>
        <p><strong>What did this dataset hold then?</strong> Write <code>asof=</code> and a day that is over, or an exact stamp. Every page and file of records takes it, and its links keep it. Rows entered later do not exist: values, claims, corrections, and withdrawals too. This is the question for repeating what somebody saw here. A frozen link has its stamp written in.</p>
        <p>A chart takes both at once: what had been published by one date, as far as this dataset knew of it on another.</p>
      </div>
      {example !== null && <Worked example={example} />}
    </section>
  );
}
