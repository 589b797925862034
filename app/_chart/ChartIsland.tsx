'use client';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { ChartActions } from '@/components/chart/ChartActions';
import { ChartControls } from '@/components/chart/ChartControls';
import { ChartFailure, EarlierRows } from '@/components/chart/ChartFailure';
import type { ControlOptions } from '@/components/chart/control-options';
import { ChartWalk } from '@/components/chart/ChartWalk';
import { Progress } from '@/components/chart/Progress';
import type { ChartSource } from '@/components/page/ChartFoot';
import { dayInWords } from '@/components/page/Moment';
import type { Chart } from '@/lib/model/chart';
import type { View } from '@/lib/model/view';
import { defaultView } from '@/lib/permalink/default-view';
import { formatView } from '@/lib/permalink/format';
import { isReversed } from '@/lib/permalink/time';
import { formulaOf } from '@/lib/transform-words';
import type { Answer, TableHead } from './live';
import { useLivePart } from './use-live-part';

interface Props {
  readonly chart: Chart;
  /** Of the server's answer; its rows are in the page, as drawing and table. */
  readonly head: TableHead;
  readonly view: View;
  readonly options: ControlOptions;
  /** The server's table of rows; replaced when the view changes. */
  readonly twin: ReactNode;
  readonly sources: readonly ChartSource[];
  readonly site: string;
  /** Day of the request. */
  readonly accessed: string;
  /** The server's foot of the chart and its comparison of two periods; replaced with the table. */
  readonly foot: ReactNode;
  readonly compared: ReactNode;
  /** What the drawing says in words, and how to read it. */
  readonly legend: ReactNode;
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
  return <Island key={props.head.permalink} {...props} />;
}

/**
 * A chart page's only script before the first touch: it shows what the server drew and answers pointers and keys from it; when one has been
 * answered, or a control was changed, it fetches the live part (rows by view, Recharts, receipts). Without that part, links and the form still work.
 */
function Island({ chart, head, view: firstView, options, twin, sources, site, accessed, foot, compared, legend, moment, since, files, children }: Props) {
  const [first] = useState({ head, view: firstView });
  const [view, setView] = useState(firstView);
  const [open, setOpen] = useState(firstView.point);
  const [answer, setAnswer] = useState<Answer | null>(null);
  /** Views chosen here that going back would undo; told by the live part, which keeps the address. */
  const [depth, setDepth] = useState(0);
  const opened = useRef(open);
  const list = useRef<HTMLDivElement>(null);
  const { Live, stuck, wake, wakeNow } = useLivePart(useCallback(() => {
    // A receipt asked for while the live part was on its way is read on its own page instead.
    if (opened.current !== null && opened.current !== firstView.point) window.location.assign(`/claims/${encodeURIComponent(opened.current)}`);
  }, [firstView.point]));
  useEffect(() => { opened.current = open; }, [open]);
  useEffect(() => {
    if (firstView.point !== null) wakeNow();
  }, [firstView.point, wakeNow]);

  useEffect(() => {
    if (Live !== null) return undefined;
    // Until the live part is here nobody in the browser reads the address: back and forward to another query are the server's to answer.
    const arrival = window.location.search;
    const anew = (): void => { if (window.location.search !== arrival) window.location.reload(); };
    window.addEventListener('popstate', anew);
    return () => window.removeEventListener('popstate', anew);
  }, [Live]);

  const choose = useCallback((next: View): void => {
    // Another day has other series, figures and controls: only the server knows them.
    if (next.asof !== firstView.asof) {
      const query = formatView(next, chart);
      window.location.assign(`/charts/${encodeURIComponent(chart.id)}${query === '' ? '' : `?${query}`}`);
      return;
    }
    wakeNow();
    setView(next);
  }, [chart, firstView.asof, wakeNow]);
  const arrive = useCallback((next: View): void => {
    setView(next);
    setOpen(next.point);
  }, []);
  const show = useCallback((rowId: string | null): void => {
    wakeNow();
    setOpen(rowId);
    const point = rowId !== null && chart.claims.includes(rowId) ? rowId : null;
    setView((now) => (now.point === point ? now : { ...now, point }));
  }, [chart.claims, wakeNow]);
  const undo = (): void => {
    if (depth > 0) window.history.back();
  };
  const reset = (): void => {
    const usual = { ...defaultView(chart), asof: view.asof, vintage: view.vintage };
    if (formatView(usual, chart) !== formatView(view, chart)) choose(usual);
  };
  const changed = answer !== null && answer.twin !== null;
  const links = answer?.links ?? head;
  const busy = answer?.busy ?? (Live === null && formatView({ ...view, point: null }, chart) !== formatView({ ...firstView, point: null }, chart) && !stuck);
  const commands = {
    onOpen: show,
    onTable: () => {
      list.current?.focus();
      list.current?.scrollIntoView({ block: 'start' });
    },
    onCompare: (from: string, to: string) => choose({ ...view, compare: isReversed({ from, to }) ? { from: to, to: from } : { from, to } }),
    onZoom: () => { if (view.compare) choose({ ...view, ...view.compare, compare: null }); },
    onUndo: undo,
    onReset: reset,
    onHelp: () => { document.querySelector<HTMLButtonElement>('.chart-shortcuts button')?.click(); },
  };

  return (
    <div className="chart-island" onPointerDown={wake} onFocus={wake}>
      {view.vintage !== null && <p className="seal">As published by {dayInWords(view.vintage)}: of every value the latest its source had published by then.</p>}
      {changed && view.asof !== null ? <p className="seal">As this dataset stood on {dayInWords(view.asof)}. The view was changed, so what was said of the link no longer holds; Copy link freezes this one.</p> : moment}
      <ChartControls chart={chart} view={view} options={options} onView={choose} onUndo={depth > 0 ? undo : null} onReset={reset} />
      {answer?.failure && <ChartFailure failure={answer.failure} />}
      <div className="chart-frame">
        <ChartWalk
          label={`${head.title}. ${head.subtitle}`} walk={answer?.walk ?? null} rows={() => list.current} between={answer?.between ?? null} busy={busy} drawn={answer?.drawn ?? 'still'}
          onWake={wake} commands={commands}
        >
          <div className="chart-still" hidden={answer?.drawn === 'live'}>{children}</div>
          {Live && <Live chart={chart} first={first} view={view} options={options} sources={sources} site={site} accessed={accessed} open={open} onAnswer={setAnswer} onView={arrive} onChoose={choose} onDepth={setDepth} onOpen={show} />}
        </ChartWalk>
        <Progress busy={busy} cancel={answer?.cancel ?? null} />
      </div>
      {view.transform !== 'level' && <p className="chart-formula">Every value shown: {formulaOf(view.transform, view.base)}.</p>}
      {legend}
      {stuck && <p className="chart-failed" role="alert">The interactive chart could not be loaded. <button type="button" onClick={wakeNow}>Try again</button></p>}
      {answer?.compared ?? compared}
      <ChartActions chart={chart.id} rowsLink={(changed ? null : files) ?? answer?.rowsLink ?? head.permalink} living={links.living} frozen={links.frozen} recorded={links.recorded} />
      <div ref={list} id="table" className="chart-table" tabIndex={-1} aria-busy={busy}>
        <EarlierRows failure={answer?.failure ?? null} />
        {changed && answer.twin}
        <div hidden={changed}>{twin}</div>
      </div>
      {answer?.foot ?? foot}
      {!changed && since}
      {answer?.receipt}
    </div>
  );
}
