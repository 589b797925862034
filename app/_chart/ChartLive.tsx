'use client';
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { BandReadOut } from '@/components/chart/BandReadOut';
import { Cluster } from '@/components/chart/Cluster';
import type { Between } from '@/components/chart/ChartWalk';
import { ChartFailure, EarlierRows, type Failure } from '@/components/chart/ChartFailure';
import { ChartLegend } from '@/components/chart/ChartLegend';
import { ChartSvg } from '@/components/chart/ChartSvg';
import { ChartTwin } from '@/components/chart/ChartTwin';
import { Comparison } from '@/components/chart/Comparison';
import { Progress } from '@/components/chart/Progress';
import { Shortcuts } from '@/components/chart/Shortcuts';
import { viewInWords } from '@/components/chart/view-words';
import { AsPublished } from '@/components/page/AsPublished';
import { ChartFoot } from '@/components/page/ChartFoot';
import { dayInWords } from '@/components/page/Moment';
import { TableStill } from '@/components/table/TableStill';
import { Notices } from '@/components/page/Notices';
import { CopyButton } from '@/components/reuse/CopyButton';
import { ReuseChoice } from '@/components/reuse/ReuseChoice';
import { ReceiptDialog } from '@/components/receipt/ReceiptDialog';
import { comparison } from '@/lib/compare';
import { changeInWords } from '@/lib/layout/compare-words';
import { layout, sizeFor } from '@/lib/layout/layout';
import type { Layout } from '@/lib/layout/types';
import { walkOf } from '@/lib/layout/walk';
import type { Table, TableFile } from '@/lib/model/row';
import type { View } from '@/lib/model/view';
import { formatPeriod } from '@/lib/period-words';
import { formatFrozen, formatView } from '@/lib/permalink/format';
import { chartPath } from '@/lib/permalink/path';
import { rowsQuery } from '@/lib/queries/rows';
import type { LiveProps, Other, Served } from './live';
import { useAddress } from './use-address';
import { useDrawingSize } from './use-drawing-size';
import { useTable } from './use-table';
import { useActions, useView } from './use-view';

interface DrawnProps { readonly table: Table; readonly drawing: Layout; readonly onDrawn: () => void }

/** What is shown when Recharts cannot be had: the same drawing, still walked and read. */
function StillChart({ table, drawing, onDrawn }: DrawnProps) {
  useEffect(onDrawn, [onDrawn]);
  return <ChartSvg table={table} drawing={drawing} name="live" live />;
}
const ChartRecharts = lazy<ComponentType<DrawnProps>>(() => import('@/components/chart/ChartRecharts').then((loaded) => ({ default: loaded.ChartRecharts }), () => ({ default: StillChart })));

/** Rows depend on neither the open receipt nor the tab. */
const rowsView = (view: View): View => ({ ...view, point: null, tab: 'chart' });

/** What came between two periods, for the read-out of a drag and of keys. */
const betweenIn = (table: Table): Between => (walk, from, to) => {
  const head = `${formatPeriod(from.period)} – ${formatPeriod(to.period)}`;
  const lines = comparison(table, { from: from.period, to: to.period }).filter((one) => one.from !== null || one.to !== null).map((one) => `${one.short}: ${changeInWords(one)}`);
  return { drawn: <BandReadOut walk={walk} from={from.x} to={to.x} head={head} lines={lines} />, words: [head, ...lines].join('. ') };
};

/** What a moment other than now means for a view that is not the one the link was made of. */
function MomentWords({ view: { vintage, asof }, isWhole }: { view: View; isWhole: boolean }) {
  return (
    <>
      <AsPublished vintage={vintage} />
      {asof !== null && <p className="seal">As this dataset stood on {dayInWords(asof)}. The view was changed, so what was said of the link no longer holds{isWhole && '; Copy link freezes this one'}.</p>}
    </>
  );
}

/** The rows of a view, or the last that came; null while the server's own drawing and table stand for them. */
function useRows(first: Served, view: View) {
  const { chart } = first;
  const rowsLink = formatView(rowsView(view), chart);
  const isFirst = rowsLink === formatView(rowsView(first.view), chart);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(rowsQuery(chart.id, rowsLink));
  const [good, setGood] = useState<{ table: TableFile; view: View } | null>(null);
  const fresh = data !== undefined && !isPlaceholderData ? data : null;
  if (fresh && fresh !== good?.table) setGood({ table: fresh, view });
  // Never older rows than the last good ones, also when those of the view cannot be had. For the server's own view its drawing and table are in the page.
  const table = fresh ?? (isFirst ? null : (data ?? good?.table ?? null));
  return { rowsLink, isFirst, fresh, table, shown: good?.view ?? first.view, missing: data === undefined, waiting: isFetching && !fresh && !isFirst, message: error?.message ?? null, refetch };
}

function Live({ first, waiting: asked, root, onAnswer }: LiveProps) {
  const { chart, options, sources, site, accessed, isWhole } = first;
  const stage = useRef<HTMLDivElement>(null);
  const size = useDrawingSize(stage);
  const client = useQueryClient();
  const [drawn, setDrawn] = useState<'still' | 'live'>('still');
  const onDrawn = useCallback(() => setDrawn('live'), []);
  const { view, open, onAsk, choose, arrive, close, onDepth, help, closeHelp } = useView({ first, root, waiting: asked });
  const permalink = formatView(view, chart);
  useAddress({ chart, view, first: first.view, permalink, options, onView: arrive, onDepth });
  const { rowsLink, isFirst, fresh, table, shown, missing, waiting, message, refetch } = useRows(first, view);
  const drawing = useMemo(() => (table ? layout(table, sizeFor(table, size), chart.series) : null), [table, size, chart.series]);
  const walk = useMemo(() => (table && drawing ? walkOf(drawing, table.rows) : null), [drawing, table]);

  const links = useMemo(() => {
    const pinned = fresh ?? (isFirst ? first.head : null);
    const frozen = pinned && isWhole ? chartPath(chart.id, formatFrozen({ ...view, asof: pinned.recorded }, chart, pinned.csv_sha256)) : null;
    return { chart: chart.id, rowsLink: (isFirst ? first.files : null) ?? rowsLink, living: chartPath(chart.id, formatView({ ...view, asof: null }, chart)), frozen };
  }, [chart, view, fresh, isFirst, first, isWhole, rowsLink]);
  useActions(root, links);

  const failure = useMemo((): Failure | null => {
    if (message === null) return null;
    const query = formatView(rowsView(shown), chart);
    const earlier = missing && query !== rowsLink ? { words: viewInWords(shown, options), address: chartPath(chart.id, query) } : null;
    return { message, retry: () => void refetch(), earlier };
  }, [message, missing, shown, chart, options, rowsLink, refetch]);
  const cancel = useCallback(() => {
    void client.cancelQueries({ queryKey: rowsQuery(chart.id, rowsLink).queryKey });
    choose(shown);
  }, [client, chart.id, rowsLink, choose, shown]);

  const row = table?.rows.find((each) => each.row_id === open) ?? null;
  const rows = useTable(root, table, waiting);
  // What the server has written is left as it is until another view's rows are here.
  const isServers = table === null || (table.permalink === first.head.permalink && table.csv_sha256 === first.head.csv_sha256);
  useEffect(() => {
    const other: Other | null = isServers ? null : {
      moment: <MomentWords view={view} isWhole={isWhole} />,
      notes: <Notices notices={table.notices} />,
      legend: <ChartLegend table={table} view={view} />,
      compared: table.look.compare && <Comparison table={table} compared={table.look.compare} chart={chart} view={view} onView={choose} />,
      twin: <><EarlierRows failure={failure} /><ChartTwin table={table}>{rows ?? <TableStill table={table} />}</ChartTwin></>,
    };
    onAnswer({
      busy: waiting, walk, rows: isServers && table && rows ? <ChartTwin table={table}>{rows}</ChartTwin> : null, drawn: table ? drawn : 'still', other, onAsk, between: table ? betweenIn(table) : null, opened: table ? Cluster : null,
      foot: table && <ChartFoot chart={chart} table={table} sources={sources} site={site} accessed={accessed} isWhole={isWhole} parts={{ Copy: CopyButton, Choice: ReuseChoice }} />,
      failure: failure && <ChartFailure failure={failure} />,
      progress: <Progress busy={waiting} cancel={cancel} />,
      dialogs: <><ReceiptDialog row={row} onClose={close} asof={view.asof} vintage={view.vintage} /><Shortcuts open={help} onClose={closeHelp} /></>,
    });
  }, [waiting, rows, cancel, failure, walk, drawn, table, isServers, row, close, help, closeHelp, onAnswer, onAsk, choose, chart, view, sources, site, accessed, isWhole]);

  return (
    <div ref={stage} className="chart-live-stage" hidden={drawn === 'still' || !table}>
      {table && drawing && <Suspense fallback={null}>{drawing.panels.length > 0 ? <ChartRecharts table={table} drawing={drawing} onDrawn={onDrawn} /> : <StillChart table={table} drawing={drawing} onDrawn={onDrawn} />}</Suspense>}
    </div>
  );
}

/** Everything of the chart that waits for the reader's first touch: rows by view, Recharts, receipts, controls, the address. */
export function ChartLive(props: LiveProps) {
  const [client] = useState(() => new QueryClient());
  return <QueryClientProvider client={client}><Live {...props} /></QueryClientProvider>;
}
