import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WentRound } from '@/components/circulation/WentRound';
import { OutletTag } from '@/components/outlet/OutletTag';
import { Compare } from '@/components/page/Compare';
import { Downloads } from '@/components/page/Downloads';
import { Dumbbell } from '@/components/page/Dumbbell';
import { Evidence } from '@/components/page/Evidence';
import { LinkedData } from '@/components/page/LinkedData';
import { Trail } from '@/components/page/Trail';
import { Vintages } from '@/components/page/Vintages';
import { Printed } from '@/components/receipt/Printed';
import { SameValue } from '@/components/receipt/SameValue';
import { story } from '@/components/receipt/story';
import { Why } from '@/components/receipt/Why';
import { citedClaim } from '@/components/reuse/claim-cited';
import { claimKinds } from '@/components/reuse/claim-kinds';
import { CopyButton } from '@/components/reuse/CopyButton';
import { ReusePanel } from '@/components/reuse/ReusePanel';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { VERDICT_WORDS } from '@/lib/layout/words';
import { claimReview } from '@/lib/linked-data/claim-review';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from '../../_data/address-notices';
import { loadCirculations } from '../../_data/circulations';
import { loadEntries } from '../../_data/entries';
import { loadEvidence, readSeries } from '../../_data/evidence';
import { accessDay } from '../../_data/forms/reference-files';
import { origin } from '../../_data/origin';
import { shareOf } from '../../_data/share';

interface Props { readonly params: Promise<{ claim: string }> }

async function find(params: Props['params']) {
  const { claim: id } = await params;
  const asked = await pageAsked();
  const entries = await loadEntries(asked.store);
  const entry = entries.find(({ claim }) => claim.id === id);
  return entry === undefined ? null : { asked, entries, entry };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  if (found === null) return {};
  const { claim, outlet } = found.entry;
  const title = `“${claim.selector.exact}”, ${outlet.name}`;
  const description = `${claim.says}: what ${outlet.name} printed and what the official source says.`;
  const share = await shareOf(`/claims/${claim.id}`, found.asked.asof === null ? '' : `asof=${found.asked.asof}`, title, description);
  return { title, description, alternates: { canonical: `/claims/${claim.id}` }, ...share };
}

export default async function ClaimPage({ params }: Props) {
  const result = await find(params);
  if (result === null) notFound();
  const { asked, entries, entry } = result;
  const { store, asof } = asked;
  const { claim, outlet, article, series, row, found } = entry;
  const [evidence, sources, circulated, newest, site] = await Promise.all([
    loadEvidence(store, entry), store.sources(), loadCirculations(store, ({ claims }) => claims.includes(claim.id)), store.newest(), origin(),
  ]);
  const behind = sources.filter(({ id }) => (found.official?.sources ?? (series?.kind === 'official' ? [series.source] : [])).includes(id));
  const official = evidence.known.get(found.official?.series ?? '') ?? null;
  // What is read as of a day is cited as of it only.
  const addresses = asof === null ? [newest, null] : [newest];
  const title = (id: string): string => evidence.known.get(id)?.title ?? id;
  return (
    <>
      <Trail steps={[['/claims', 'Claims'], [`/claims?topic=${claim.topic}`, TOPIC_TITLES[claim.topic]]]} asof={asof} />
      <header className="page-head">
        <h1>{claim.says}</h1>
        <blockquote className="quote" cite={article.url}>…{claim.selector.prefix}<mark>{claim.selector.exact}</mark>{claim.selector.suffix}…</blockquote>
        <p className="claim-head"><OutletTag outlet={outlet.id} name={outlet.name} asof={asof} /><VerdictTag verdict={found.verdict} /></p>
        <p className="lede">{story(entry, sources)}</p>
      </header>
      {await askedNotices(`/claims/${claim.id}`, asked)}
      <Compare entry={entry} official={official} asof={asof} />
      {row.official_value !== '' && <Dumbbell low={row.low} high={row.high} value={row.value} official={row.official_value} label="The printed interval against the official value, as in the amounts above." />}
      <Why entry={entry} registers={{ title, sources, asof }} />
      <div className="columns even">
        <section aria-labelledby="printed">
          <h2 id="printed">What was printed</h2>
          <Printed entry={entry} earlier={entries.find((other) => other.claim.id === claim.repeats) ?? null} sources={sources} asof={asof} />
        </section>
        <section aria-labelledby="official">
          <h2 id="official">Where to check</h2>
          <Evidence entry={entry} inputs={readSeries(entry, evidence)} twin={official?.id === claim.series ? null : official} sources={behind} charts={evidence.charts} asof={asof} />
        </section>
      </div>
      <Vintages id="vintages" head="Every published value of this period on hand" published={evidence.compared} marks={evidence.marks} asof={asof} caption="Of one series the latest vintage is the one in force; a later value quoted elsewhere counts as the value now." />
      <Vintages id="explaining" head="Published values behind the explanation" published={evidence.explaining} asof={asof} caption="Every vintage on hand of what gives the printed figure." />
      {asof === null && <p><SameValue row={row} asof={asof} /></p>}
      <WentRound claim={claim.id} circulated={circulated} asof={asof} />
      <Downloads path={`/claims/${claim.id}`} asof={asof} />
      <ReusePanel kinds={claimKinds(addresses.map((pin) => citedClaim(entry, sources, site, pin, accessDay())))} use="Use this receipt" Copy={CopyButton} />
      <LinkedData about={claimReview({ site, address: at(`/claims/${claim.id}`, asof), claim, outlet, article, verdict: VERDICT_WORDS[found.verdict] ?? found.verdict, why: found.why, against: behind.map(({ url }) => url) })} />
    </>
  );
}
