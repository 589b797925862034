import type { Metadata } from 'next';
import { counted } from '@/components/explore/DatasetList';
import { HowToLoad, Unavailable } from '@/components/explore/Loading';
import { NotUnderstood } from '@/components/explore/NotUnderstood';
import { NearList, type NearLine } from '@/components/explore/NearList';
import { ValueForm } from '@/components/explore/ValueForm';
import { Notices } from '@/components/page/Notices';
import { Trail } from '@/components/page/Trail';
import { formatExact } from '@/lib/layout/format';
import { typedIn } from '@/lib/permalink/typed';
import { formatPeriod } from '@/lib/period-words';
import { dayOf, periodOf } from '@/lib/slice/as-series';
import { BULK_DATASETS, datasetOf } from '@/lib/slice/dataset';
import { explorePath, slicePath, sliceView } from '@/lib/slice/explore';
import { parseValue, roundedOf, valuePath, type ValueAsked } from '@/lib/slice/value';
import { PUBLISHED_UNITS as UNITS } from '@/lib/slice/unit';
import { sliceTitle } from '@/lib/slice/words';
import { getWarehouse } from '@/lib/warehouse/current';
import { warehouseTrouble } from '../../_data/bulk';
import { loadedOf } from '../../_data/explore-loaded';
import { nearValue, type Near, type NearFound, type NearGroup } from '../../_data/explore-value';
import { pageQuery } from '../../_data/query';
import { readersCall } from '../../_data/reader';

const TITLE = 'Which observations have this value?';
export const metadata: Metadata = { title: TITLE, description: 'Bulk observations whose value lies within what was printed, nearest first.', alternates: { canonical: '/explore/value' }, robots: { index: false } };

function linesOf(near: readonly Near[], superseded: boolean): NearLine[] {
  return near.flatMap(({ leaf, slice, labels }) => {
    const dataset = datasetOf(leaf.dataset);
    if (dataset === null) return [];
    const [period, published] = [periodOf(leaf.period, dataset), dayOf(leaf.published)];
    // What was revised since is on the page of its day.
    const href = `${superseded ? explorePath({ ...sliceView(slice, dataset), vintage: published }, dataset) : slicePath(slice, dataset)}#${period}`;
    return [{ href, title: sliceTitle(slice, dataset, labels), dataset, value: leaf.value, unit: leaf.unit, period, published }];
  });
}

/** “The 10 nearest of 252 observations”; of more than are counted, that it is at least so many. */
function countWords({ near, count, complete }: NearGroup, what: string): string {
  if (complete && count <= near.length) return counted(count, what);
  return `The ${near.length} nearest of ${complete ? '' : 'at least '}${counted(count, what)}`;
}

/** What is looked for, in words. */
function askedWords({ value, words, low, high, unit, from, to }: ValueAsked): string {
  const range = low === high ? formatExact(value, UNITS[unit]) : `${formatExact(low, UNITS[unit])} to ${formatExact(high, UNITS[unit])}, both included, nearest to ${formatExact(value, UNITS[unit])} first`;
  return `${words === '' ? '' : `“${words}” as ` }${range}; ${from === '' ? 'from the earliest' : `from ${formatPeriod(from)}`} ${to === '' ? 'to the latest month' : `to ${formatPeriod(to)}`}`;
}

/** What to do where not all in reach were looked at. */
const MORE = 'There are more in reach than were looked at, so one may be missing: write closer bounds or fewer months.';

function Found({ asked, found: { standing, superseded, isLoaded, loads } }: { asked: ValueAsked; found: NearFound }) {
  if (loads.length === 0) return <><p>Nothing has been loaded here yet, so there is nothing to look through.</p><HowToLoad dataset={BULK_DATASETS[0]?.id ?? ''} /></>;
  const rounded = roundedOf(asked);
  const looked = loadedOf(loads).map(({ dataset, from, to }) => `${dataset.title} (${formatPeriod(periodOf(from, dataset))} to ${formatPeriod(periodOf(to, dataset))})`).join('; ');
  // Nothing to be found is no evidence that there was nothing.
  if (!isLoaded) {
    return <section aria-labelledby="near"><div className="section-head"><h2 id="near">None of these months is loaded here</h2></div><p>So nothing was looked through. Asked for: {askedWords(asked)}. Loaded: {looked}.</p></section>;
  }
  return (
    <>
      <section aria-labelledby="near">
        <div className="section-head"><h2 id="near">{standing.count > 0 ? countWords(standing, 'observation') : standing.complete ? 'No observation loaded here has it now' : 'None of the nearest has it now'}</h2></div>
        <p className="quiet">{askedWords(asked)}.{asked.words !== '' && <> That is <a href="/method#words">what the words allow</a>; “over”, “under” and the like as far as they are usually printed for, and tons are metric.</>} A single observation is one commodity, partner{BULK_DATASETS.some(({ ports }) => ports) ? ', port' : ''} and period; sums of several are not looked through, and a value in common is no proof that a figure was taken from there.</p>
        <p className="quiet">Looked through: {looked}.</p>
        {rounded !== null && <p>Looked for that number alone. <a href={valuePath(rounded)}>Look for what rounds to it</a>, from {formatExact(rounded.low, UNITS[asked.unit])} to {formatExact(rounded.high, UNITS[asked.unit])}.</p>}
        {!standing.complete && standing.count === 0 && <p>{MORE}</p>}
        {superseded.count === 0 && <p className="quiet">{superseded.complete ? (standing.count === 0 ? 'None had it before a revision either.' : 'No other one had it before a revision.') : `Among those looked at none had it before a revision. ${MORE}`}</p>}
        {standing.near.length > 0 && <NearList lines={linesOf(standing.near, false)} near={asked.value} />}
      </section>
      {superseded.count > 0 && (
        <section aria-labelledby="then">
          <div className="section-head"><h2 id="then">Revised since: {countWords(superseded, 'value')}</h2></div>
          <p className="quiet">Published with this value, and with another one on a later day. A figure printed in between may be one of them.</p>
          <NearList lines={linesOf(superseded.near, true)} near={asked.value} />
        </section>
      )}
    </>
  );
}

export default async function ValuePage() {
  const query = await pageQuery();
  const { asked, issues, lost } = parseValue(query);
  // An answer to another question would be taken for one to this.
  const answer = asked === null || lost.length > 0 ? null : await getWarehouse().then((warehouse) => nearValue(warehouse, asked, readersCall())).then((found) => ({ found, message: '' }), (error: unknown) => ({ found: null, message: warehouseTrouble(error).message }));
  return (
    <>
      <Trail steps={[['/explore', 'Explore']]} />
      <header className="page-head"><h1>{TITLE}</h1></header>
      <Notices notices={issues} canonical={asked === null ? '/explore/value' : valuePath(asked)} isShown={lost.length === 0} />
      <ValueForm key={query} asked={asked} typed={typedIn(query, issues)} />
      {lost.length > 0 && <NotUnderstood lost={lost} nothing="Nothing is looked for" other="this would be an answer to another question than was asked" />}
      {answer !== null && answer.found === null && <Unavailable message={answer.message} />}
      {asked !== null && answer?.found && <Found asked={asked} found={answer.found} />}
    </>
  );
}
