import type { ReactNode } from 'react';
import { NO_THEN, thenWords } from '@/components/receipt/then-words';
import { formatPeriod } from '@/lib/period-words';
import { differenceInWords, standingWords } from '@/lib/layout/words';
import type { Series } from '@/lib/model/series';
import { at } from '@/lib/permalink/at';
import { fineWords, intervalWords } from './amounts';
import type { Entry } from './entry';
import { dayInWords } from './Moment';

interface Props {
  readonly entry: Entry;
  /** Series the value now is of; not the claim's own where a later reading of the same fact was quoted elsewhere. */
  readonly official: Series | null;
  /** Day or stamp links keep; null for today. */
  readonly asof: string | null;
}

function Amount({ term, amount, children }: { term: string; amount: string; children?: ReactNode }) {
  return <div><dt>{term}</dt><dd className="amount">{amount}</dd>{children !== undefined && <dd>{children}</dd>}</div>;
}

/** Where the value now is from: period, day of publication, and whether it was read second-hand. */
function NowNote({ entry: { claim, found: { official } }, official: series, asof }: Props) {
  if (official === null) return null;
  const vintage = official.vintage === '' ? '' : `, published ${dayInWords(official.vintage)}`;
  return (
    <>
      For {formatPeriod(official.period)}{vintage}.
      {official.series !== claim.series && series !== null && <> A later value than that of the series itself, as quoted elsewhere, so possibly rounded, and second-hand: <a href={at(`/series/${series.id}#${official.period}`, asof)}>{series.title}</a>.</>}
    </>
  );
}

/** The amounts of a receipt side by side: printed, official when printed, official now, and what lies between. */
export function Compare({ entry, official: series, asof }: Props) {
  const { article, row, found: { official, then, value_now: held } } = entry;
  const record = standingWords(row.standing);
  return (
    <dl className="compare">
      <Amount term="Printed" amount={fineWords(row.value, row.unit)}>The words allow {intervalWords(row)}.</Amount>
      {official !== null && official.value !== '' && (
        <>
          {then !== null && (
            <Amount term={`${record} then, when printed`} amount={then.value === null ? NO_THEN[then.state] : fineWords(then.value, row.unit)}>
              {thenWords({ state: then.state, vintage: then.vintage, published: article.published })}
            </Amount>
          )}
          <Amount term={`${record} now`} amount={fineWords(official.value, row.unit)}><NowNote entry={entry} official={series} asof={asof} />{held === null && ' Not held against the figure.'}</Amount>
          {row.difference !== '' && <Amount term="Printed against the value now" amount={differenceInWords(row)} />}
        </>
      )}
    </dl>
  );
}
