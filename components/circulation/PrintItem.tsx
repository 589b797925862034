import { OutletTag } from '@/components/outlet/OutletTag';
import { fineWords } from '@/components/page/amounts';
import type { Entry } from '@/components/page/entry';
import { Facts } from '@/components/page/Facts';
import { Moment } from '@/components/page/Moment';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import type { Print } from '@/lib/circulation/circulate';
import { periodInWords } from '@/lib/period-words';
import { at } from '@/lib/permalink/at';
import { Drifts } from './Drifts';

/** One print of a circulation: who printed it, the words in their place, how they read, the receipt, and what drifted. Links keep `asof`. */
export function PrintItem({ print, asof }: { print: Print<Entry>; asof: string | null }) {
  const { claim, outlet, article, row, found } = print.printed;
  return (
    <li className="print" id={claim.id}>
      <p className="claim-head">
        <OutletTag outlet={outlet.id} name={outlet.name} asof={asof} />
        <a className="print-receipt" href={at(`/claims/${claim.id}`, asof)}><VerdictTag verdict={found.verdict} /> <span>receipt</span></a>
      </p>
      <blockquote className="quote print-quote" cite={article.url}>…{claim.selector.prefix}<mark>{claim.selector.exact}</mark>{claim.selector.suffix}…</blockquote>
      <Drifts print={print} />
      <Facts facts={[
        ['Read as', fineWords(row.value, row.unit)],
        ['Period', claim.period === null ? 'none given' : periodInWords(claim.period)],
        ['Document', <><a href={at(`/documents/${article.id}`, asof)}>{article.title}</a>, <Moment stamp={article.published} /></>],
        ['Relays', claim.relays],
      ]} />
    </li>
  );
}
