'use client';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { ChartSvg } from '@/components/chart/ChartSvg';
import { ChartTwin } from '@/components/chart/ChartTwin';
import { viewInWords } from '@/components/chart/view-words';
import { ChartFoot } from '@/components/page/ChartFoot';
import { Notices } from '@/components/page/Notices';
import { ReceiptDialog } from '@/components/receipt/ReceiptDialog';
import { layout, sizeFor } from '@/lib/layout/layout';
import type { Layout } from '@/lib/layout/types';
import { placeOf, step, stopAt, walkOf } from '@/lib/layout/walk';
import type { Table } from '@/lib/model/row';
import type { View } from '@/lib/model/view';
import { formatFrozen, formatView } from '@/lib/permalink/format';
import { rowsQuery } from '@/lib/queries/rows';
import type { LiveProps } from './live';
import { TableHere } from './TableHere';
import { useAddress } from './use-address';
import { useDrawingSize } from './use-drawing-size';

type Drawn = Parameters<typeof StillChart>[0];
/** What is shown when Recharts cannot be had: the same drawing, still walked and read. */
function StillChart({ table, drawing }: { readonly table: Table; readonly drawing: Layout }) {
  return <ChartSvg table={table} drawing={drawing} name="live" live />;
}
const ChartRecharts = lazy<ComponentType<Drawn>>(() => import('@/components/chart/ChartRecharts').then((loaded) => ({ default: loaded.ChartRecharts }), () => ({ default: StillChart })));

const MOVES = { step, stopAt, placeOf };
/** Rows depend on neither the open receipt nor the tab. */
const rowsView = (view: View): View => ({ ...view, point: null, tab: 'chart' });

function Live({ chart, first, view, options, sources, site, accessed, open, onAnswer, onView, onOpen, children }: LiveProps) {
  const stage = useRef<HTMLDivElement>(null);
  const size = useDrawingSize(stage);
  const permalink = formatView(view, chart);
  const rowsLink = formatView(rowsView(view), chart);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(rowsQuery(chart.id, rowsLink));
  const [good, setGood] = useState(first);
  if (data !== undefined && !isPlaceholderData && data !== good.table) setGood({ table: data, view });
  // The last rows that came, and never older ones, until those of the view come: also when they cannot be had.
  const table = data ?? good.table;
  const drawing = useMemo(() => layout(table, sizeFor(table, size), chart.series), [table, size, chart.series]);
  const walk = useMemo(() => walkOf(drawing, table.rows), [drawing, table]);
  useAddress({ chart, view, first: first.view, permalink, options, onView });

  const fresh = data !== undefined && !isPlaceholderData;
  const links = useMemo(() => {
    const path = (query: string): string => `/charts/${chart.id}${query === '' ? '' : `?${query}`}`;
    const frozen = fresh ? path(formatFrozen({ ...view, asof: data.recorded }, chart, data.csv_sha256)) : null;
    return { living: path(formatView({ ...view, asof: null }, chart)), frozen, recorded: table.recorded };
  }, [chart, view, data, fresh, table.recorded]);

  const row = table.rows.find((each) => each.row_id === open) ?? null;
  const close = useCallback(() => onOpen(null), [onOpen]);
  const busy = isFetching && (data === undefined || isPlaceholderData);
  const message = error?.message ?? null;
  const failure = useMemo(() => {
    if (message === null) return null;
    const query = formatView(rowsView(good.view), chart);
    const earlier = data === undefined ? { words: viewInWords(good.view, options), address: `/charts/${chart.id}${query === '' ? '' : `?${query}`}` } : null;
    return { message, retry: () => void refetch(), earlier };
  }, [message, data, good.view, chart, options, refetch]);
  useEffect(() => {
    onAnswer({
      rowsLink, links, busy, walking: { walk, moves: MOVES },
      failure,
      twin: table === first.table ? null : <><Notices notices={table.notices} /><ChartTwin table={table} Frame={TableHere} /></>,
      foot: table === first.table ? null : <ChartFoot chart={chart} table={table} sources={sources} site={site} accessed={accessed} />,
      receipt: <ReceiptDialog row={row} onClose={close} asof={view.asof} />,
    });
  }, [rowsLink, links, busy, failure, walk, table, first.table, row, close, onAnswer, chart, view.asof, sources, site, accessed]);

  const still = table === first.table ? children : <StillChart table={table} drawing={drawing} />;
  return (
    <div ref={stage}>
      <Suspense fallback={still}>{drawing.panels.length === 0 ? still : <ChartRecharts table={table} drawing={drawing} />}</Suspense>
    </div>
  );
}

/** Everything of the chart that waits for the reader's first touch: rows by view, Recharts, walking, receipts, the address. */
export function ChartLive(props: LiveProps) {
  const { chart, first } = props;
  const [client] = useState(() => {
    const made = new QueryClient();
    made.setQueryData(rowsQuery(chart.id, formatView(rowsView(first.view), chart)).queryKey, first.table);
    return made;
  });
  return <QueryClientProvider client={client}><Live {...props} /></QueryClientProvider>;
}
