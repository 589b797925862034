import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { ChartIsland } from '@/app/_chart/ChartIsland';
import { once } from '@/app/_once/send';
import { ChartActions } from '@/components/chart/ChartActions';
import { ChartControls, YearList } from '@/components/chart/ChartControls';
import { ChartLegend } from '@/components/chart/ChartLegend';
import { ChartDrawing } from '@/components/chart/ChartSvg';
import { ChartTwin } from '@/components/chart/ChartTwin';
import { Comparison } from '@/components/chart/Comparison';
import { ActList } from '@/components/page/ActList';
import { AddSeries } from '@/components/page/AddSeries';
import { CauseList } from '@/components/page/CauseList';
import { ChartFoot } from '@/components/page/ChartFoot';
import { ClaimList } from '@/components/page/ClaimList';
import { Notices } from '@/components/page/Notices';
import { AsPublished } from '@/components/page/AsPublished';
import { TableStill } from '@/components/table/TableStill';
import { Trail } from '@/components/page/Trail';
import { SealBanner } from '@/components/frozen/SealBanner';
import { Since } from '@/components/frozen/Since';
import { Receipt } from '@/components/receipt/Receipt';
import { LinkedData } from '@/components/page/LinkedData';
import { chartDataset } from '@/lib/linked-data/chart-dataset';
import { methodChangesSince } from '@/lib/changes/method-changes';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { CUSTOM } from '@/lib/permalink/custom';
import { formatView } from '@/lib/permalink/format';
import { answer, question } from '@/lib/store/answer';
import { getStore } from '@/lib/store/current';
import { chartPath } from '@/lib/permalink/path';
import { sealed } from '@/lib/store/seal';
import { thinned } from '@/lib/table/thin';
import { changesSince } from '@/lib/store/since';
import { chartGround } from '../../_data/bulk';
import { CHART_FILES } from '../../_data/charts';
import { controlOptions } from '../../_data/control-options';
import { loadEntries } from '../../_data/entries';
import { sourcesOf } from '../../_data/chart-sources';
import { accessDay } from '../../_data/forms/reference-files';
import { origin } from '../../_data/origin';
import { hasPage } from '../../_data/presence';
import { oembedDiscovery } from '../../_data/oembed/discovery';
import { pageQuery } from '../../_data/query';
import { shareOf } from '../../_data/share';

interface Props { readonly params: Promise<{ chart: string }> }

const queryOf = (path: string): string => path.slice(path.indexOf('?') + 1);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { chart: id } = await params;
  const sent = await pageQuery();
  if (!(await hasPage(getStore(), 'charts', id, sent))) return {};
  const { store, query } = await chartGround(id, sent);
  const asked = await question(store, id, query);
  const { chart, view } = asked;
  // What a frozen link leads to is frozen too; of any other, what was understood of its query.
  const { seal, frozen } = await sealed(store, asked);
  const [path, canonical] = [`/charts/${chart.id}`, seal === 'verified' ? queryOf(frozen) : formatView(view, chart)];
  const description = `${chart.title}: ${chart.subtitle}.`;
  const [share, types] = await Promise.all([shareOf(path, canonical, chart.title, description), oembedDiscovery(chartPath(chart.id, canonical), chart.title)]);
  return { title: chart.title, description, alternates: { canonical: path, types }, ...share };
}

export default async function ChartPage({ params }: Props) {
  const { chart: id } = await params;
  const sent = await pageQuery();
  if (!(await hasPage(getStore(), 'charts', id, sent))) notFound();
  const { store, query, notices: missing, isWhole } = await chartGround(id, sent);
  const found = await answer(store, id, query);
  const { chart, view, issues } = found;
  const { csv, living, frozen, seal } = await sealed(store, found);
  const changes = await changesSince(store, found);
  const table = { ...thinned(found.table), csv_sha256: csv.sha256, living, frozen };
  const [options, entries, allSeries, allSources, causes, site] = await Promise.all([
    controlOptions(store, chart, view.series, view.asof), loadEntries(store, view.asof), store.series(view.asof), store.sources(view.asof), store.causes(view.asof), origin(),
  ]);
  const address = chartPath(id, table.permalink);
  const [sources, acts] = await Promise.all([sourcesOf(store, chart, view), chart.events || view.show.includes('events') ? store.events(view.asof) : []]);
  const { title, subtitle, permalink, recorded } = table;
  const inRows = new Set(table.rows.map((row) => row.row_id));
  const belong = entries.filter(({ claim }) => (id === CUSTOM ? inRows.has(claim.id) : chart.claims.includes(claim.id)));
  const rowSources = new Set(table.rows.flatMap((row) => row.source.split('~')));
  const accessed = accessDay();
  const point = table.rows.find((row) => row.row_id === view.point);
  // Everything rows, their words and how they are drawn follow from, and everything the page does.
  const rowsKey = [id, permalink, recorded, csv.sha256].join(' ');
  const pageKey = [id, query, recorded, site, accessed, isWhole ? 'whole' : 'part'].join(' ');
  const part = (name: string, content: () => ReactElement) => once({ key: `${name} ${pageKey}`, content });
  const [foot, controls, actions, legend, drawing, twin, notes, below] = await Promise.all([
    part('foot', () => <ChartFoot chart={chart} table={table} sources={sources} site={site} accessed={accessed} isWhole={isWhole} />),
    part('controls', () => <ChartControls chart={chart} view={view} options={options} />),
    part('actions', () => <><YearList years={options.years} /><ChartActions chart={id} rowsLink={seal === 'verified' ? queryOf(frozen) : permalink} living={living} frozen={frozen} isWhole={isWhole} recorded={recorded} /></>),
    part('legend', () => <ChartLegend table={table} view={view} />),
    once({ key: `drawing ${rowsKey}`, content: () => <ChartDrawing table={table} order={chart.series} /> }),
    once({ key: `table ${rowsKey}`, content: () => <ChartTwin table={table}><TableStill table={table} /></ChartTwin> }),
    part('notices', () => <Notices notices={table.notices} />),
    part('below', () => (
      <>
        <CauseList causes={causes.filter(({ charts }) => charts.includes(chart.id))} sources={allSources} asof={view.asof} />
        <ActList acts={acts} />
        {belong.length > 0 && (
          <section aria-labelledby="figures">
            <div className="section-head"><h2 id="figures">Printed figures about these series</h2></div>
            <ClaimList entries={belong} asof={view.asof} />
          </section>
        )}
      </>
    )),
  ]);
  return (
    <>
      <Trail steps={[['/charts', 'Charts'], ...(id === CUSTOM ? [] : [[`/charts#topic-${chart.topic}`, TOPIC_TITLES[chart.topic]] as const])]} asof={view.asof} />
      <header className="page-head">
        <h1>{table.title}</h1>
        <p className="subtitle">{table.subtitle}</p>
      </header>
      <Notices notices={missing} />
      {issues.length > 0 && <Notices notices={issues} canonical={address} />}
      {id === CUSTOM && <AddSeries all={allSeries} chosen={view.series} permalink={table.permalink} />}
      {point !== undefined && <noscript><section aria-label="Receipt of the point chosen"><Receipt row={point} asof={view.asof} vintage={view.vintage} /></section></noscript>}
      {isWhole && <LinkedData about={chartDataset({ site, chart, table, living, frozen, sources: allSources.filter(({ id: one }) => rowSources.has(one)), forms: CHART_FILES })} />}
      <ChartIsland
        served={{ chart, head: { title, subtitle, permalink, recorded, csv_sha256: csv.sha256 }, view, files: seal === 'verified' ? queryOf(frozen) : null, options, sources, site, accessed, isWhole }}
        controls={controls} actions={actions} notes={notes} twin={twin} legend={legend} compared={view.compare && <Comparison table={found.table} compared={view.compare} chart={chart} view={view} />} foot={foot}
        moment={<><AsPublished vintage={view.vintage} />{view.asof !== null && <SealBanner seal={seal} stamp={table.recorded} rows={csv.rows} sha256={csv.sha256} asked={found.pin.sha ?? ''} living={living} frozen={frozen} csv={`/charts/${id}.csv?${queryOf(frozen)}`} changes={changes} methods={methodChangesSince(table.recorded)} />}</>}
        since={view.asof === null ? null : <Since changes={changes} stamp={table.recorded} all={`/charts/${id}.changes.json?${table.permalink}`} living={living} />}
      >
        {drawing}
      </ChartIsland>
      {below}
    </>
  );
}
