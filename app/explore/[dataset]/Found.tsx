import { chartQuery, type Choice, type Found } from '@/app/_data/explore';
import { ChartDrawing } from '@/components/chart/ChartSvg';
import { Amount } from '@/components/explore/Amount';
import { Choices } from '@/components/explore/Choices';
import { counted } from '@/components/explore/DatasetList';
import { PeriodTable, type PeriodLine } from '@/components/explore/PeriodTable';
import { Ranking } from '@/components/explore/Ranking';
import { Revisions, type RevisionLine } from '@/components/explore/Revisions';
import { Notices } from '@/components/page/Notices';
import { periodInWords } from '@/lib/period-words';
import { dayOf, periodOf } from '@/lib/slice/as-series';
import { DIMENSIONS, type BulkDataset, type Dimension } from '@/lib/slice/dataset';
import { definitionWords } from '@/lib/slice/definition';
import { explorePath, isFixed, levelBelow, reachWords, withMember, type Explored } from '@/lib/slice/explore';
import type { PublishedValue, Revision } from '@/lib/slice/revisions';
import { seriesId, sharedHeadings, type Slice } from '@/lib/slice/slice';
import { unitNote } from '@/lib/slice/unit';

/** Members of words that fit several, each a link to the view with it. */
export function ExploreChoices({ dataset, view, choices }: { dataset: BulkDataset; view: Explored; choices: readonly Choice[] }) {
  return choices.map(({ dimension, words, members, more }) => {
    const href = (code: string): string => explorePath(withMember(view, dimension, code, dataset), dataset);
    const whole = dimension === 'commodity' ? sharedHeadings(members.map(({ code }) => code)) : [];
    return <Choices key={dimension} dimension={dimension} words={words} members={members.map(({ code, label, isHeld }) => ({ code, label, isHeld, href: href(code) }))} whole={whole.map((code) => ({ code, href: href(code) }))} more={more} />;
  });
}

/** What is left to break a slice down by, the dimension it was broken down by first where that has finer levels. */
function nextBy(slice: Slice, dataset: BulkDataset): Dimension {
  return DIMENSIONS.find((dimension) => !isFixed(slice, dimension, dataset)) ?? 'commodity';
}

/** The same view with other members chosen. */
function viewOf(view: Explored, slice: Slice, dataset: BulkDataset): Explored {
  return { ...view, slice, by: nextBy(slice, dataset), level: levelBelow(slice.commodity, dataset) };
}

/** Wider slices this one is part of. */
function Wider({ dataset, view }: { dataset: BulkDataset; view: Explored }) {
  const { slice } = view;
  const above = [...[2, 4, 6].filter((length) => length < slice.commodity.length).map((length) => slice.commodity.slice(0, length)), ''].reverse();
  const wider: (readonly [string, Slice])[] = [
    ...(slice.commodity === '' ? [] : above.map((code): readonly [string, Slice] => [code === '' ? 'All goods' : `HS ${code}`, { ...slice, commodity: code }])),
    ...(slice.partner === null ? [] : [['All partners', { ...slice, partner: null }] as const]), ...(slice.port === null ? [] : [['All ports', { ...slice, port: null }] as const]),
  ];
  if (wider.length === 0) return null;
  return <nav aria-label="Wider slices"><ul className="inline-list wider"><li>Wider:</li>{wider.map(([words, one]) => <li key={words}><a href={explorePath(viewOf(view, one, dataset), dataset)}>{words}</a></li>)}</ul></nav>;
}

/** Says that nothing is left to break a slice down by in the dimension asked for, and by which it can be. */
function Whole({ dataset, view }: { dataset: BulkDataset; view: Explored }) {
  const { slice, by } = view;
  const open = DIMENSIONS.filter((dimension) => !isFixed(slice, dimension, dataset));
  return (
    <section aria-labelledby="by">
      <div className="section-head"><h2 id="by">By {by}</h2></div>
      <p>The {by} is chosen already, so all of the total is one {by}’s.{open.length === 0 && ' Nothing is left to break it down by: it is one observed series.'}</p>
      {open.length > 0 && <ul className="inline-list wider"><li>Break it down:</li>{open.map((dimension) => <li key={dimension}><a href={explorePath({ ...view, by: dimension }, dataset)}>by {dimension}</a></li>)}</ul>}
    </section>
  );
}

/** Series of one chart that are still told apart. */
const TOGETHER = 5;

const linesOf = ({ points, fewer }: Found, dataset: BulkDataset): PeriodLine[] =>
  points.map(({ period, value, parts, published }) => ({ period: periodOf(period, dataset), value, parts, published: dayOf(published), usual: fewer.get(String(period)) ?? null }));

function revisionLines(revised: readonly Revision[], dataset: BulkDataset): RevisionLine[] {
  const given = ({ value, published }: PublishedValue) => ({ value, published: dayOf(published) });
  return revised.map(({ period, first, between, last, change }) => ({ period: periodOf(period, dataset), first: given(first), between: between.map(given), last: given(last), change }));
}

/** First and last period that have a value, in words: the range asked for may reach beyond what is loaded or observed. */
const extentWords = ({ points }: Found, dataset: BulkDataset): string => {
  const ends = [...new Set([points[0], points.at(-1)].flatMap((point) => (point ? [periodOf(point.period, dataset)] : [])))];
  return periodInWords(ends.join('/'));
};

/** A slice as chart, table, ranking and files. */
export function ExploreFound({ dataset, view, found }: { dataset: BulkDataset; view: Explored; found: Found }) {
  const { slice, by } = view;
  if (found.observations === 0) return <><Wider dataset={dataset} view={view} /><p>No observation is in this slice. Leave a field empty, choose other members, or ask for a longer range{view.vintage !== '' && ', or a later day of publishing'}.</p></>;
  const chart = (slices: readonly Slice[]): string => `/charts/custom?${chartQuery(slices, view)}`;
  const first = found.ranked.slice(0, TOGETHER).map((one) => one.slice);
  const isSame = (one: Slice): boolean => seriesId(one) === seriesId(slice);
  const divides = found.ranked.some((one) => !isSame(one.slice));
  return (
    <>
      <Wider dataset={dataset} view={view} />
      <p className="slice-total">Total: <strong><Amount value={found.whole} unit={slice.unit} /></strong>, {counted(found.observations, 'observation')} of {extentWords(found, dataset)}</p>
      <p className="quiet">Periods: {reachWords(view)}. {unitNote(slice.unit)} {slice.unit === 'kg' && `${definitionWords(dataset, slice.flow, slice.unit)} `}A period is the sum of the observations it has; one that was not observed or not yet published adds nothing.</p>
      <Notices notices={found.table.notices} />
      <div className="chart-frame"><div className="chart-stage"><ChartDrawing table={found.table} order={[seriesId(slice)]} /></div></div>
      <ul className="inline-list downloads">
        <li><a className="button primary" href={`/charts/custom?${found.chart}`}>Add to a chart of your own</a></li>
        <li><a className="button" href={explorePath(view, dataset, '.csv')} download>Download {counted(found.observations, 'observation')} as CSV{slice.unit === 'kg' && ', in kg'}</a></li>
        <li><a className="button" href={explorePath(view, dataset, '.json')}>JSON{slice.unit === 'kg' && ', in kg'}</a></li>
        <li><a className="button" href={explorePath(view, dataset)}>Address of this view</a></li>
      </ul>
      {!divides && <Whole dataset={dataset} view={view} />}
      {divides && (
        <section aria-labelledby="by">
          <div className="section-head"><h2 id="by">By {by}</h2>{first.length > 1 && <a href={chart(first)}>The first {first.length} on one chart</a>}</div>
          <Ranking by={by} unit={slice.unit} members={found.members} whole={found.whole} reach={reachWords(view)} lines={found.ranked.map((one) => ({ ...one, narrowed: explorePath(viewOf(view, one.slice, dataset), dataset), chart: chart(isSame(one.slice) ? [slice] : [slice, one.slice]) }))} />
        </section>
      )}
      <section aria-labelledby="values">
        <div className="section-head"><h2 id="values">By period</h2></div>
        <PeriodTable lines={linesOf(found, dataset)} unit={slice.unit} caption={`Values by period, newest first: ${reachWords(view)}`} />
      </section>
      {found.history !== null && <Revisions lines={revisionLines(found.history.revised, dataset)} periods={found.history.periods} unit={slice.unit} vintage={view.vintage} />}
    </>
  );
}
