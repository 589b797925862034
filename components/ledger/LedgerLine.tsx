import { OutletTag } from '@/components/outlet/OutletTag';
import { fineWords, intervalWords } from '@/components/page/amounts';
import type { Entry } from '@/components/page/entry';
import { shortWhy } from '@/components/receipt/story';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { formatValue } from '@/lib/layout/format';
import { differenceInWords, standingWords } from '@/lib/layout/words';
import { formatPeriod } from '@/lib/period-words';
import { at } from '@/lib/permalink/at';
import { Deviation } from './Deviation';

interface Props {
  readonly entry: Entry;
  /** Per cent either side of the record that the drawing reaches. */
  readonly reach: number;
  readonly asof: string | null;
}

/** The official value in words: rounded for reading, finely where rounding would hide that the two are not the same. */
function officialWords({ row }: Entry): string {
  const rounded = formatValue(row.official_value, row.unit);
  return row.verdict !== 'agrees' && rounded === formatValue(row.value, row.unit) ? fineWords(row.official_value, row.unit) : rounded;
}

function Compared({ entry, reach }: Pick<Props, 'entry' | 'reach'>) {
  const { claim, row, found } = entry;
  const record = standingWords(row.standing);
  const period = found.official?.period ?? '';
  return (
    <>
      <div className="line-draw"><Deviation row={row} reach={reach} label={`Printed: ${intervalWords(row)}. ${record}: ${fineWords(row.official_value, row.unit)}.`} /></div>
      <dl className="line-amounts">
        <div className="line-official">
          <dt>{row.standing === 'research' ? 'Research' : 'Official'}</dt>
          <dd>
            <span className="amount">{officialWords(entry)}</span>
            {period !== claim.period && <span className="quiet">, {formatPeriod(period)}</span>}
            {row.verdict === 'revised' && <span className="quiet">; <span className="amount">{fineWords(row.official_value_then, row.unit)}</span> when printed</span>}
          </dd>
        </div>
        <div className="line-difference"><dt>Difference</dt><dd>{differenceInWords(row) || 'none is taken'}</dd></div>
      </dl>
    </>
  );
}

/** One printed figure against the record: verdict, words, outlet, what it measures, drawing, official value, difference, and where to read on. */
export function LedgerLine({ entry, reach, asof }: Props) {
  const { claim, outlet, row, found, chart } = entry;
  const receipt = at(`/claims/${claim.id}`, asof);
  const why = row.verdict === 'differs' ? shortWhy(entry) : '';
  const name = <span className="visually-hidden"> of “{claim.selector.exact}”, {outlet.name}</span>;
  return (
    <li className="line" data-claim={claim.id}>
      <div className="line-verdict"><VerdictTag verdict={found.verdict} /></div>
      <div className="line-words">
        <p className="line-printed"><a className="claim-quote" href={receipt}>{claim.selector.exact}</a> <OutletTag outlet={outlet.id} name={outlet.name} asof={asof} /></p>
        <p className="line-says">{claim.says}{claim.period !== null && <span className="quiet">, {formatPeriod(claim.period)}</span>}</p>
        {why !== '' && <p className="line-why">{why}</p>}
      </div>
      {row.official_value === '' ? <p className="line-none">{found.why}</p> : <Compared entry={entry} reach={reach} />}
      <p className="line-links"><a href={receipt}>Receipt{name}</a>{chart !== null && <a href={at(`/charts/${chart}?point=${claim.id}`, asof)}>Chart{name}</a>}</p>
    </li>
  );
}
