import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OriginalItem } from '@/components/circulation/OriginalItem';
import { PrintItem } from '@/components/circulation/PrintItem';
import { Downloads } from '@/components/page/Downloads';
import { Trail } from '@/components/page/Trail';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { askedNotices, pageAsked } from '../../_data/address-notices';
import { loadCirculations } from '../../_data/circulations';

interface Props { readonly params: Promise<{ circulation: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { circulation: id } = await params;
  const found = (await (await pageAsked()).store.circulations()).find((one) => one.id === id);
  return found === undefined ? {} : { title: found.title, description: found.says, alternates: { canonical: `/circulations/${found.id}` } };
}

export default async function CirculationPage({ params }: Props) {
  const { circulation: id } = await params;
  const asked = await pageAsked();
  const { store, asof } = asked;
  const [[found], sources] = await Promise.all([loadCirculations(store, (one) => one.id === id), store.sources()]);
  if (found === undefined) notFound();
  const { circulation, original, prints } = found;
  const behind = sources.filter((source) => original?.datum?.sources.includes(source.id));
  return (
    <>
      <Trail steps={[['/circulations', 'Circulations'], [`/claims?topic=${circulation.topic}`, TOPIC_TITLES[circulation.topic]]]} asof={asof} />
      <header className="page-head">
        <h1>{circulation.title}</h1>
        <p className="lede">{circulation.says}</p>
        <Downloads path={`/circulations/${circulation.id}`} asof={asof} />
      </header>
      {await askedNotices(`/circulations/${circulation.id}`, asked)}
      <section aria-labelledby="round">
        <h2 id="round">How it went round</h2>
        <p className="small quiet">{original === null
          ? `There is no original: ${circulation.why_no_original} So every print is set against the first one, in order of publication, document and place.`
          : 'Prints stand in order of publication, document and place, each set against the original. The verdict is of something else: whether a figure agrees with the series its own words speak of.'}</p>
        <ol className="prints">
          {original !== null && <OriginalItem original={original} sources={behind} asof={asof} />}
          {prints.map((print) => <PrintItem key={print.printed.claim.id} print={print} asof={asof} />)}
        </ol>
      </section>
    </>
  );
}
