'use client';
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { ChartSvg } from '@/components/chart/ChartSvg';
import { ChartTwin } from '@/components/chart/ChartTwin';
import { Comparison } from '@/components/chart/Comparison';
import { viewInWords } from '@/components/chart/view-words';
import { ChartFoot } from '@/components/page/ChartFoot';
import { Notices } from '@/components/page/Notices';
import { ReceiptDialog } from '@/components/receipt/ReceiptDialog';
import { changeInWords, comparison } from '@/lib/compare';
import { layout, sizeFor } from '@/lib/layout/layout';
import type { Layout } from '@/lib/layout/types';
import { walkOf } from '@/lib/layout/walk';
import type { Table } from '@/lib/model/row';
import type { View } from '@/lib/model/view';
import { formatPeriod } from '@/lib/period-words';
import { formatFrozen, formatView } from '@/lib/permalink/format';
import { rowsQuery } from '@/lib/queries/rows';
import type { LiveProps } from './live';
import { useAddress } from './use-address';
import { useDrawingSize } from './use-drawing-size';

interface DrawnProps { readonly table: Table; readonly drawing: Layout; readonly onDrawn: () => void }

/** What is shown when Recharts cannot be had: the same drawing, still walked and read. */
function StillChart({ table, drawing, onDrawn }: DrawnProps) {
  useEffect(onDrawn, [onDrawn]);
  return <ChartSvg table={table} drawing={drawing} name="live" live />;
}
const ChartRecharts = lazy<ComponentType<DrawnProps>>(() => import('@/components/chart/ChartRecharts').then((loaded) => ({ default: loaded.ChartRecharts }), () => ({ default: StillChart })));

/** Rows depend on neither the open receipt nor the tab. */
const rowsView = (view: View): View => ({ ...view, point: null, tab: 'chart' });
const pathOf = (chart: string, query: string): string => `/charts/${chart}${query === '' ? '' : `?${query}`}`;

/** What came between two periods, for the read-out of a drag and of keys. */
function betweenIn(table: Table) {
  return (from: string, to: string): { head: string; lines: string[] } => ({
    head: `${formatPeriod(from)} – ${formatPeriod(to)}`,
    lines: comparison(table, { from, to }).filter((one) => one.from !== null || one.to !== null).map((one) => `${one.short}: ${changeInWords(one)}`),
  });
}

function Live({ chart, first, view, options, sources, site, accessed, open, onAnswer, onView, onChoose, onDepth, onOpen }: LiveProps) {
  const stage = useRef<HTMLDivElement>(null);
  const size = useDrawingSize(stage);
  const client = useQueryClient();
  const [drawn, setDrawn] = useState<'still' | 'live'>('still');
  const onDrawn = useCallback(() => setDrawn('live'), []);
  const permalink = formatView(view, chart);
  const rowsLink = formatView(rowsView(view), chart);
  const firstLink = formatView(rowsView(first.view), chart);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(rowsQuery(chart.id, rowsLink));
  const [good, setGood] = useState<{ table: NonNullable<typeof data>; view: View } | null>(null);
  if (data !== undefined && !isPlaceholderData && data !== good?.table) setGood({ table: data, view });
  // The last rows that came, and never older ones, until those of the view come: also when they cannot be had. Before any came, the server's drawing stays.
  // For the server's own view its drawing and table are in the page, and stand again until its rows have come.
  const fresh = data !== undefined && !isPlaceholderData;
  const table = fresh ? data : rowsLink === firstLink ? null : (data ?? good?.table ?? null);
  const drawing = useMemo(() => (table ? layout(table, sizeFor(table, size), chart.series) : null), [table, size, chart.series]);
  const walk = useMemo(() => (table && drawing ? walkOf(drawing, table.rows) : null), [drawing, table]);
  useAddress({ chart, view, first: first.view, permalink, options, onView, onDepth });

  const links = useMemo(() => {
    const pinned = fresh ? data : rowsLink === firstLink ? first.head : null;
    const frozen = pinned ? pathOf(chart.id, formatFrozen({ ...view, asof: pinned.recorded }, chart, pinned.csv_sha256)) : null;
    return { living: pathOf(chart.id, formatView({ ...view, asof: null }, chart)), frozen, recorded: table?.recorded ?? first.head.recorded };
  }, [chart, view, data, fresh, table, first, rowsLink, firstLink]);

  const row = table?.rows.find((each) => each.row_id === open) ?? null;
  const close = useCallback(() => onOpen(null), [onOpen]);
  const waiting = isFetching && (data === undefined || isPlaceholderData);
  // Rows that come to take over what the server has drawn already are nothing a reader waits for.
  const busy = waiting && !(good === null && rowsLink === firstLink);
  const cancel = useMemo(() => (busy ? () => {
    void client.cancelQueries({ queryKey: rowsQuery(chart.id, rowsLink).queryKey });
    onChoose(good?.view ?? first.view);
  } : null), [busy, client, chart.id, rowsLink, good, first.view, onChoose]);
  const message = error?.message ?? null;
  const failure = useMemo(() => {
    if (message === null) return null;
    const shown = good?.view ?? first.view;
    const query = formatView(rowsView(shown), chart);
    const earlier = data === undefined && query !== rowsLink ? { words: viewInWords(shown, options), address: pathOf(chart.id, query) } : null;
    return { message, retry: () => void refetch(), earlier };
  }, [message, data, good, first.view, chart, options, rowsLink, refetch]);
  // What the server has drawn is left as it is until another view's rows are here.
  const isFirst = table === null || (table.permalink === first.head.permalink && table.csv_sha256 === first.head.csv_sha256);
  useEffect(() => {
    onAnswer({
      rowsLink, links, busy, cancel, walk, drawn: table ? drawn : 'still', failure,
      between: table ? betweenIn(table) : null,
      twin: isFirst ? null : <><Notices notices={table.notices} /><ChartTwin table={table} /></>,
      foot: isFirst ? null : <ChartFoot chart={chart} table={table} sources={sources} site={site} accessed={accessed} />,
      compared: table?.look.compare ? <Comparison table={table} compared={table.look.compare} chart={chart} view={view} onView={onChoose} /> : table ? <></> : null,
      receipt: <ReceiptDialog row={row} onClose={close} asof={view.asof} />,
    });
  }, [rowsLink, links, busy, cancel, failure, walk, drawing, drawn, table, isFirst, row, close, onAnswer, onChoose, chart, view, sources, site, accessed]);

  return (
    <div ref={stage} className="chart-live-stage" hidden={drawn === 'still' || !table}>
      {table && drawing && <Suspense fallback={null}>{drawing.panels.length > 0 ? <ChartRecharts table={table} drawing={drawing} onDrawn={onDrawn} /> : <StillChart table={table} drawing={drawing} onDrawn={onDrawn} />}</Suspense>}
    </div>
  );
}

/** Everything of the chart that waits for the reader's first touch: rows by view, Recharts, walking, receipts, the address. */
export function ChartLive(props: LiveProps) {
  const [client] = useState(() => new QueryClient());
  return <QueryClientProvider client={client}><Live {...props} /></QueryClientProvider>;
}
