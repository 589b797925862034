import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WentRound } from '@/components/circulation/WentRound';
import { OutletTag } from '@/components/outlet/OutletTag';
import { Compare } from '@/components/page/Compare';
import { Downloads } from '@/components/page/Downloads';
import { Dumbbell } from '@/components/page/Dumbbell';
import { Evidence } from '@/components/page/Evidence';
import { Facts } from '@/components/page/Facts';
import { Moment } from '@/components/page/Moment';
import { claimReference } from '@/components/page/reference';
import { Trail } from '@/components/page/Trail';
import { VintageRows } from '@/components/page/VintageRows';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { formatPeriod } from '@/lib/period-words';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { HEDGES } from '@/lib/quantity/hedge';
import { getStore } from '@/lib/store/current';
import { addressNotices } from '../../_data/address-notices';
import { loadCirculations } from '../../_data/circulations';
import { loadEntries } from '../../_data/entries';
import { loadEvidence } from '../../_data/evidence';
import { origin } from '../../_data/origin';

interface Props { readonly params: Promise<{ claim: string }> }

async function find(params: Props['params']) {
  const { claim: id } = await params;
  const store = getStore();
  const entries = await loadEntries(store);
  const entry = entries.find(({ claim }) => claim.id === id);
  return entry === undefined ? null : { store, entries, entry };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  if (found === null) return {};
  const { claim, outlet } = found.entry;
  return { title: `“${claim.selector.exact}”, ${outlet.name}`, description: `${claim.says}: what ${outlet.name} printed and what the official source says.`, alternates: { canonical: `/claims/${claim.id}` } };
}

export default async function ClaimPage({ params }: Props) {
  const result = await find(params);
  if (result === null) notFound();
  const { store, entries, entry } = result;
  const { claim, outlet, article, series, row, found } = entry;
  const [evidence, sources, circulated, newest, site] = await Promise.all([
    loadEvidence(store, entry), store.sources(), loadCirculations(store, ({ claims }) => claims.includes(claim.id)), store.newest(), origin(),
  ]);
  const behind = sources.filter(({ id }) => (found.official?.sources ?? (series?.kind === 'official' ? [series.source] : [])).includes(id));
  const hedge = HEDGES.find((rule) => rule.hedge === claim.hedge);
  const named = sources.find(({ id }) => id === claim.named_source);
  const earlier = entries.find((other) => other.claim.id === claim.repeats);
  return (
    <>
      <Trail steps={[['/claims', 'Claims'], [`/claims?topic=${claim.topic}`, TOPIC_TITLES[claim.topic]]]} />
      <header className="page-head">
        <h1>{claim.says}</h1>
        <blockquote className="quote" cite={article.url}>…{claim.selector.prefix}<mark>{claim.selector.exact}</mark>{claim.selector.suffix}…</blockquote>
        <p className="claim-head"><OutletTag outlet={outlet.id} name={outlet.name} /><VerdictTag verdict={found.verdict} /></p>
        <p className="lede">{found.why}</p>
      </header>
      {await addressNotices(`/claims/${claim.id}`)}
      <Compare entry={entry} />
      {row.official_value !== '' && <Dumbbell low={row.low} high={row.high} value={row.value} official={row.official_value} label="The printed interval against the official value, as in the amounts above." />}
      <div className="columns even">
        <section aria-labelledby="printed">
          <h2 id="printed">What was printed</h2>
          <Facts facts={[
            ['Document', <><a href={`/documents/${article.id}`}>{article.title}</a>, <Moment stamp={article.published} /> (<a href={article.url} rel="noreferrer">where it was printed</a>)</>],
            ['Place', `characters ${claim.selector.start.toLocaleString('en-US')} to ${claim.selector.end.toLocaleString('en-US')} of its text`],
            ['Words', hedge && <>{claim.hedge === 'none' ? 'A bare figure' : `“${claim.hedge.replace('-', ' ')}”`} allows {hedge.allows}.<p className="small quiet">{hedge.why}</p></>],
            ['Period', <>{claim.period === null ? 'none given' : formatPeriod(claim.period)}{claim.period_note !== '' && <p className="small quiet">{claim.period_note}</p>}</>],
            ['Source it names', claim.names_source === null ? 'none' : <>“{claim.names_source}”{named && <>, which is <a href={`/sources/${named.id}`}>{named.organisation}: {named.title}</a></>}</>],
            ['Relays', claim.relays],
            ['Repeats', earlier && <a href={`/claims/${earlier.claim.id}`}>“{earlier.claim.selector.exact}”, earlier in the same document</a>],
          ]} />
        </section>
        <section aria-labelledby="official">
          <h2 id="official">What the record says</h2>
          <Evidence entry={entry} evidence={evidence} sources={behind} />
        </section>
      </div>
      {evidence.vintages.length > 0 && (
        <section aria-labelledby="vintages">
          <h2 id="vintages">Every published value of this period on hand</h2>
          <VintageRows rows={evidence.vintages} series={evidence.inputs} label="Vintages" caption="The latest vintage is the one in force." />
        </section>
      )}
      <WentRound claim={claim.id} circulated={circulated} />
      <section aria-labelledby="cite">
        <h2 id="cite">How to cite this receipt</h2>
        <p className="cite">{claimReference(entry, behind, `${site}/claims/${claim.id}`, newest)}</p>
        <Downloads path={`/claims/${claim.id}`} />
      </section>
    </>
  );
}
