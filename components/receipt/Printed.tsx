import { Facts } from '@/components/page/Facts';
import type { Entry } from '@/components/page/entry';
import { Moment } from '@/components/page/Moment';
import type { Source } from '@/lib/model/source';
import { formatPeriod } from '@/lib/period-words';
import { HEDGES } from '@/lib/quantity/hedge';
import { at } from '@/lib/permalink/at';

interface Props {
  readonly entry: Entry;
  /** The claim of the same document that this one prints again, or null. */
  readonly earlier: Entry | null;
  readonly sources: readonly Source[];
  /** Day or stamp links keep; null for today. */
  readonly asof: string | null;
}

/** The outlet's side of a receipt: document, place, how the words are read, period and named source. */
export function Printed({ entry: { claim, article }, earlier, sources, asof }: Props) {
  const hedge = HEDGES.find((rule) => rule.hedge === claim.hedge);
  const named = sources.find(({ id }) => id === claim.named_source);
  return (
    <Facts facts={[
      ['Document', <><a href={at(`/documents/${article.id}`, asof)}>{article.title}</a>, <Moment stamp={article.published} /> (<a href={article.url} rel="noreferrer">where it was printed</a>)</>],
      ['Place', `characters ${claim.selector.start.toLocaleString('en-US')} to ${claim.selector.end.toLocaleString('en-US')} of its text`],
      ['Words', hedge && <>{claim.hedge === 'none' ? 'A bare figure' : `“${claim.hedge.replace('-', ' ')}”`} allows {hedge.allows}.<p className="small quiet">{hedge.why}</p></>],
      ['Period', <>{claim.period === null ? 'none given' : formatPeriod(claim.period)}{claim.period_note !== '' && <p className="small quiet">{claim.period_note}</p>}</>],
      ['Source it names', claim.names_source === null ? 'none' : <>“{claim.names_source}”{named && <>, which is <a href={at(`/sources/${named.id}`, asof)}>{named.organisation}: {named.title}</a></>}</>],
      ['Relays', claim.relays],
      ['Repeats', earlier && <a href={at(`/claims/${earlier.claim.id}`, asof)}>“{earlier.claim.selector.exact}”, earlier in the same document</a>],
    ]} />
  );
}
