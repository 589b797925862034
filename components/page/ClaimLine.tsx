import { shortWhy } from '@/components/receipt/story';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { formatPeriod } from '@/lib/period-words';
import { differenceInWords, standingWords } from '@/lib/layout/words';
import { at } from '@/lib/permalink/at';
import { fineWords, intervalWords } from './amounts';
import { Dumbbell } from './Dumbbell';
import type { Entry } from './entry';

/** Printed interval, official value and, where they differ, by how much and why. */
function Amounts({ entry }: { entry: Entry }) {
  const { claim, row, found } = entry;
  const allows = intervalWords(row);
  const record = standingWords(row.standing);
  const period = found.official?.period ?? '';
  const called = row.standing === 'research' ? 'Research' : 'Official';
  const revised = row.verdict === 'revised';
  const why = row.verdict === 'differs' ? shortWhy(entry) : '';
  return (
    <>
      <div className="claim-draw">
        <Dumbbell low={row.low} high={row.high} value={row.value} official={row.official_value} label={`Printed: ${allows}. ${record}: ${fineWords(row.official_value, row.unit)}.`} />
      </div>
      <dl className="claim-amounts">
        <div><dt>Printed</dt><dd>{allows}</dd></div>
        {revised && <div><dt>Then</dt><dd>{fineWords(row.official_value_then, row.unit)}, when printed</dd></div>}
        <div><dt>{revised ? 'Now' : called}</dt><dd>{fineWords(row.official_value, row.unit)}{period !== claim.period && `, ${formatPeriod(period)}`}</dd></div>
        {row.verdict === 'differs' && <div><dt>Difference</dt><dd>{differenceInWords(row)}</dd></div>}
        {why !== '' && <div><dt>Why</dt><dd>{why}</dd></div>}
      </dl>
    </>
  );
}

/** One claim of the ledger: verdict, printed words, drawing, and the amounts side by side. Links to its receipt. */
export function ClaimLine({ entry, asof }: { entry: Entry; asof: string | null }) {
  const { claim, outlet, row, found } = entry;
  const compared = row.official_value !== '';
  return (
    <li className="claim-line">
      <div className="claim-verdict"><VerdictTag verdict={found.verdict} /></div>
      <div className="claim-words">
        <p><a className="claim-quote" href={at(`/claims/${claim.id}`, asof)}>{claim.selector.exact}</a></p>
        <p className="claim-says">{claim.says}</p>
        <p className="claim-by"><a href={at(`/outlets/${outlet.id}`, asof)}>{outlet.name}</a>{claim.period !== null && `, for ${formatPeriod(claim.period)}`}{claim.repeats !== null && <>, <a href={at(`/claims/${claim.repeats}`, asof)}>printed before</a> in the same article</>}</p>
      </div>
      {compared ? <Amounts entry={entry} /> : <p className="claim-why">{found.why}</p>}
    </li>
  );
}
