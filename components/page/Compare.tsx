import { formatPeriod } from '@/lib/period-words';
import { differenceInWords, standingWords } from '@/lib/layout/words';
import { fineWords, intervalWords } from './amounts';
import type { Entry } from './entry';
import { dayInWords } from './Moment';

/** The amounts of a receipt side by side: printed, official when printed, official now, and what lies between. */
export function Compare({ entry: { row, found } }: { entry: Entry }) {
  const { official, value_then: then } = found;
  return (
    <dl className="compare">
      <div>
        <dt>Printed</dt>
        <dd className="amount">{fineWords(row.value, row.unit)}</dd>
        <dd>The words allow {intervalWords(row)}.</dd>
      </div>
      {official !== null && official.value !== '' && (
        <>
          <div>
            <dt>{standingWords(row.standing)} when printed</dt>
            <dd className="amount">{then === null ? 'not known' : fineWords(then, row.unit)}</dd>
            <dd>{then === null ? 'No vintage as old as the article is on hand.' : 'Latest vintage published by then.'}</dd>
          </div>
          <div>
            <dt>{standingWords(row.standing)} now</dt>
            <dd className="amount">{fineWords(official.value, row.unit)}</dd>
            <dd>For {formatPeriod(official.period)}{official.vintage !== '' && `, vintage of ${dayInWords(official.vintage)}`}.</dd>
          </div>
          {row.difference !== '' && (
            <div>
              <dt>Printed against it</dt>
              <dd className="amount">{differenceInWords(row)}</dd>
            </div>
          )}
        </>
      )}
    </dl>
  );
}
