'use client';
import { useCallback, useEffect, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { ChartActions } from '@/components/chart/ChartActions';
import { ChartControls } from '@/components/chart/ChartControls';
import { ChartFailure, EarlierRows } from '@/components/chart/ChartFailure';
import type { ControlOptions } from '@/components/chart/control-options';
import { ChartWalk } from '@/components/chart/ChartWalk';
import type { ChartSource } from '@/components/page/ChartFoot';
import { dayInWords } from '@/components/page/Moment';
import type { Chart } from '@/lib/model/chart';
import type { TableFile } from '@/lib/model/row';
import type { View } from '@/lib/model/view';
import { formatView } from '@/lib/permalink/format';
import type { Answer, LiveProps } from './live';
import { RowsSource } from './TableHere';

interface Props {
  readonly chart: Chart;
  readonly table: TableFile;
  readonly view: View;
  readonly options: ControlOptions;
  /** The server's table of rows; replaced when the view changes. */
  readonly twin: ReactNode;
  readonly sources: readonly ChartSource[];
  readonly site: string;
  /** Day of the request. */
  readonly accessed: string;
  /** The server's foot of the chart; replaced with the table. */
  readonly foot: ReactNode;
  /** What the server has to say of a moment other than now, and what has changed since; both are of its own answer only. */
  readonly moment: ReactNode;
  readonly since: ReactNode;
  /** Query string of the files of the server's answer where the link is a frozen one, so that they are too; null for any other. */
  readonly files: string | null;
  /** The server's drawing. */
  readonly children: ReactNode;
}

/** The island of the server's answer; another answer (Next brings one when the reader goes back over a reload) is another island. */
export function ChartIsland(props: Props) {
  return <Island key={props.table.permalink} {...props} />;
}

/**
 * A chart page's only script before the first touch: it shows what the server drew, and fetches the live part (rows by view, Recharts,
 * walking, receipts) when a pointer, finger, focus or changed control asks for it. Without that part, links and the form still work.
 */
function Island({ chart, table, view: firstView, options, twin, sources, site, accessed, foot, moment, since, files, children }: Props) {
  const [first] = useState({ table, view: firstView });
  const [view, setView] = useState(firstView);
  const [open, setOpen] = useState(firstView.point);
  const [Live, setLive] = useState<ComponentType<LiveProps> | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [stuck, setStuck] = useState(false);
  const asked = useRef(false);
  const opened = useRef(open);
  const list = useRef<HTMLDivElement>(null);

  const wake = useCallback((): void => {
    if (asked.current) return;
    asked.current = true;
    setStuck(false);
    import('./ChartLive').then(({ ChartLive }) => setLive(() => ChartLive), () => {
      asked.current = false;
      setStuck(true);
      // A receipt asked for while the live part was on its way is read on its own page instead.
      if (opened.current !== null && opened.current !== firstView.point) window.location.assign(`/claims/${encodeURIComponent(opened.current)}`);
    });
  }, [firstView.point]);
  useEffect(() => { opened.current = open; }, [open]);
  useEffect(() => {
    if (firstView.point !== null) wake();
  }, [firstView.point, wake]);

  useEffect(() => {
    if (Live !== null) return undefined;
    // Until the live part is here nobody in the browser reads the address: back and forward to another query are the server's to answer.
    const arrival = window.location.search;
    const anew = (): void => { if (window.location.search !== arrival) window.location.reload(); };
    window.addEventListener('popstate', anew);
    return () => window.removeEventListener('popstate', anew);
  }, [Live]);

  const choose = (next: View): void => {
    // Another day has other series, figures and controls: only the server knows them.
    if (next.asof !== view.asof) {
      const query = formatView(next, chart);
      window.location.assign(`/charts/${encodeURIComponent(chart.id)}${query === '' ? '' : `?${query}`}`);
      return;
    }
    wake();
    setView(next);
  };
  const arrive = useCallback((next: View): void => {
    setView(next);
    setOpen(next.point);
  }, []);
  const show = useCallback((rowId: string | null): void => {
    setOpen(rowId);
    const point = rowId !== null && chart.claims.includes(rowId) ? rowId : null;
    setView((now) => (now.point === point ? now : { ...now, point }));
  }, [chart.claims]);
  const changed = answer !== null && answer.twin !== null;
  const links = answer?.links ?? table;
  const shown = answer?.rowsLink ?? table.permalink;
  const source = useMemo(() => ({ id: shown, load: () => import('./table-rows').then(({ tableRows }) => tableRows(chart.id, shown)) }), [chart.id, shown]);
  const toTable = (): void => {
    list.current?.focus();
    list.current?.scrollIntoView({ block: 'start' });
  };

  return (
    <div className="chart-island" onPointerDown={wake} onFocus={wake}>
      {view.vintage !== null && <p className="seal">As published by {dayInWords(view.vintage)}: of every value the latest its source had published by then.</p>}
      {changed && view.asof !== null ? <p className="seal">As this dataset stood on {dayInWords(view.asof)}. The view was changed, so what was said of the link no longer holds; Copy link freezes this one.</p> : moment}
      <ChartControls chart={chart.id} view={view} options={options} onView={choose} />
      {answer?.failure && <ChartFailure failure={answer.failure} />}
      <ChartWalk label={`${table.title}. ${table.subtitle}`} walking={answer?.walking ?? null} busy={answer?.busy ?? false} onWake={wake} onOpen={show} onTab={toTable}>
        {Live ? <Live chart={chart} first={first} view={view} options={options} sources={sources} site={site} accessed={accessed} open={open} onAnswer={setAnswer} onView={arrive} onOpen={show}>{children}</Live> : children}
      </ChartWalk>
      <p id="chart-keys" className="chart-keys">Arrow keys walk points and series, Enter opens a receipt, T goes to the table, Esc leaves. Every value is also in the table below.</p>
      <p className="chart-legend">Official values are lines, bars or dots; dashed ones are provisional, estimated or forecast. Printed figures have a shape for each outlet: filled agrees, with a dot inside agreed when printed and was revised since, hollow differs, struck through measures another thing, dotted outline cannot be checked.</p>
      {stuck && <p className="chart-failed" role="alert">The interactive chart could not be loaded. <button type="button" onClick={wake}>Try again</button></p>}
      <ChartActions chart={chart.id} rowsLink={(changed ? null : files) ?? answer?.rowsLink ?? table.permalink} living={links.living} frozen={links.frozen} recorded={links.recorded} />
      <div ref={list} id="table" className="chart-table" tabIndex={-1} aria-busy={answer?.busy ?? false}>
        <EarlierRows failure={answer?.failure ?? null} />
        <RowsSource value={source}>{answer?.twin ?? twin}</RowsSource>
      </div>
      {answer?.foot ?? foot}
      {!changed && since}
      {answer?.receipt}
    </div>
  );
}
