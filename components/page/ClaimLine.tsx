import { VerdictTag } from '@/components/verdict/VerdictTag';
import { formatPeriod, formatValue } from '@/lib/layout/format';
import { intervalWords } from './amounts';
import { Dumbbell } from './Dumbbell';
import type { Entry } from './entry';

/** One claim of the ledger: verdict, printed words, drawing, and the amounts side by side. Links to its receipt. */
export function ClaimLine({ entry }: { entry: Entry }) {
  const { claim, outlet, unit, official } = entry;
  const allows = intervalWords(entry.low, entry.high, unit);
  return (
    <li className={official === '' ? 'claim-line short' : 'claim-line'}>
      <div className="claim-verdict"><VerdictTag verdict={entry.verdict} /></div>
      <div className="claim-words">
        <p><a className="claim-quote" href={`/claims/${claim.id}`}>{claim.selector.exact}</a></p>
        <p className="claim-says">{claim.says}</p>
        <p className="claim-by"><a href={`/outlets/${outlet.id}`}>{outlet.name}</a>{claim.period !== null && `, for ${formatPeriod(claim.period)}`}</p>
        {claim.series === null && <p className="claim-by">{claim.why_no_series}</p>}
      </div>
      {official !== '' && (
        <>
          <div className="claim-draw">
            <Dumbbell low={entry.low} high={entry.high} value={entry.value} official={official} label={`Printed ${allows}; official ${formatValue(official, unit)}`} />
          </div>
          <dl className="claim-amounts">
            <div><dt>Printed</dt><dd>{allows}</dd></div>
            <div><dt>Official</dt><dd>{formatValue(official, unit)}{entry.officialPeriod !== '' && entry.officialPeriod !== claim.period && `, ${formatPeriod(entry.officialPeriod)}`}</dd></div>
            {entry.verdict === 'differs' && <div><dt>Apart</dt><dd>{formatValue(entry.difference, unit)}{entry.differencePercent !== '' && ` (${formatValue(entry.differencePercent, 'percent')})`}</dd></div>}
          </dl>
        </>
      )}
    </li>
  );
}
