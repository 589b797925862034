import type { Metadata } from 'next';
import { Downloads } from '@/components/page/Downloads';
import { LinkedData } from '@/components/page/LinkedData';
import { dayInWords } from '@/components/page/Moment';
import { Lanes } from '@/components/timeline/Lanes';
import { TimelineForm } from '@/components/timeline/TimelineForm';
import { TimelineList } from '@/components/timeline/TimelineList';
import { collectionPage } from '@/lib/linked-data/collection';
import { at } from '@/lib/permalink/at';
import { getStore } from '@/lib/store/current';
import { lanesOf } from '@/lib/timeline/lanes';
import { byYear } from '@/lib/timeline/timeline';
import { askedNotices } from '../_data/address-notices';
import { momentAsked } from '../_data/moment';
import { origin } from '../_data/origin';
import { pageQuery } from '../_data/query';
import { chartPictured, shareOf } from '../_data/share';
import { loadTimeline } from '../_data/timeline';
import { formatTimelineQuery, ORDERS, parseTimelineQuery, timelineAddress } from '../_data/timeline-query';

const TITLE = 'Timeline';
const DESCRIPTION = 'US–China relations from the record, day by day: tariffs with their legal instruments, statements, pledges and purchases, and the figures printed about them.';

export async function generateMetadata(): Promise<Metadata> {
  const { store, asof } = await momentAsked(getStore(), await pageQuery());
  const chart = (await store.charts()).find(({ events }) => events);
  return { title: TITLE, description: DESCRIPTION, alternates: { canonical: '/timeline' }, ...(chart && await shareOf('/timeline', asof === null ? '' : `asof=${asof}`, TITLE, DESCRIPTION, chartPictured(chart, asof))) };
}

export default async function TimelinePage() {
  const text = await pageQuery();
  const moment = await momentAsked(getStore(), text);
  const { store, asof } = moment;
  const { query, notices } = parseTimelineQuery(text);
  const [happenings, sources, newest, site] = await Promise.all([loadTimeline(store, query.topic), store.sources(), store.newest(), origin()]);
  const [first, last] = [happenings[0], happenings.at(-1)];
  return (
    <>
      <header className="page-head">
        <h1>Timeline</h1>
        <p className="subtitle">
          What the record dates to a day: policy acts with their legal instruments, statements, pledges and purchases, and the articles whose figures are held against the record.
          An act stands on the day it took effect; an article that gives no day stands under its month.
        </p>
        <Downloads path="/timeline" query={formatTimelineQuery(query)} asof={asof} />
      </header>
      {await askedNotices(timelineAddress(query), { ...moment, notices: [...moment.notices, ...notices] })}
      <TimelineForm key={formatTimelineQuery(query)} topic={query.topic ?? ''} order={query.order} orders={ORDERS} asof={asof} />
      {first && last
        ? <Lanes lanes={lanesOf(happenings)} from={dayInWords(first.when)} to={dayInWords(last.when)} />
        : <p>Nothing under this topic is dated to a day. <a href={at('/timeline', asof)}>Show every topic</a></p>}
      <TimelineList years={byYear(happenings, query.order === 'newest')} sources={sources} asof={asof} />
      <LinkedData about={collectionPage({ site, path: '/timeline', name: TITLE, description: DESCRIPTION, recorded: newest, parts: happenings.flatMap((one) => (one.kind === 'act' ? [{ name: one.act.title, path: `/timeline#${one.id}` }] : [])) })} />
    </>
  );
}
