'use client';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { ChartWalk } from '@/components/chart/ChartWalk';
import type { Answer, Ask, Served } from './live';
import { useLivePart } from './use-live-part';

interface Props {
  readonly served: Served;
  /** The server's controls and actions; they stay, and the live part writes the view into them. */
  readonly controls: ReactNode;
  readonly actions: ReactNode;
  /** What the view has to tell: choices that could not be had, figures left out. */
  readonly notes: ReactNode;
  /** The server's table of rows; replaced when the view changes. */
  readonly twin: ReactNode;
  /** The server's foot of the chart and its comparison of two periods; replaced with the table. */
  readonly foot: ReactNode;
  readonly compared: ReactNode;
  /** What is done to the values and how to read the drawing; replaced where the view changes it. */
  readonly legend: ReactNode;
  /** What the server has to say of a moment other than now, and what has changed since; both are of its own answer only. */
  readonly moment: ReactNode;
  readonly since: ReactNode;
  /** The server's drawing. */
  readonly children: ReactNode;
}

/** The island of the server's answer; another answer (Next brings one when the reader goes back over a reload) is another island. */
export function ChartIsland(props: Props) {
  return <Island key={props.served.head.permalink} {...props} />;
}

/**
 * A chart page's only script before the first touch: it shows what the server drew and answers pointers and keys from it; when one has been
 * answered, or a control was changed, it fetches the live part (rows by view, Recharts, receipts, the address). Without that part, links and the form still work.
 */
function Island({ served, controls, actions, notes, twin, foot, compared, legend, moment, since, children }: Props) {
  const [first] = useState(served);
  const { chart: { claims }, head: { title, subtitle }, view: { point } } = first;
  const [answer, setAnswer] = useState<Answer | null>(null);
  /** A control was changed before the live part could answer it. */
  const [changed, setChanged] = useState(false);
  /** What keys asked for before the live part was there, in order. */
  const waiting = useRef<Ask[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const { Live, stuck, wake, wakeNow } = useLivePart(useCallback(() => {
    // A receipt asked for while the live part was on its way is read on its own page instead.
    const open = waiting.current.find((ask) => ask.kind === 'open');
    waiting.current = [];
    if (open && claims.includes(open.rowId)) window.location.assign(`/claims/${encodeURIComponent(open.rowId)}`);
  }, [claims]));
  useEffect(() => {
    if (point !== null) wakeNow();
  }, [point, wakeNow]);

  useEffect(() => {
    if (Live !== null) return undefined;
    // Until the live part is here nobody in the browser reads the address: back and forward to another query are the server's to answer.
    const arrival = window.location.search;
    const anew = (): void => { if (window.location.search !== arrival) window.location.reload(); };
    const quit = new AbortController();
    // The controls are no elements of React's: their changes are heard as the browser tells them.
    const hear = (type: string, within: string, act: () => void): void => root.current?.addEventListener(type, ({ target }) => {
      if (!(target instanceof Element && target.closest(within))) return;
      act();
      wakeNow();
    }, quit);
    window.addEventListener('popstate', anew, quit);
    hear('change', '.chart-controls', () => setChanged(true));
    hear('click', '[data-ask="help"]', () => waiting.current.push({ kind: 'help' }));
    return () => quit.abort();
  }, [Live, wakeNow]);

  const ask = useCallback((one: Ask): void => {
    if (answer) answer.onAsk(one);
    else {
      waiting.current.push(one);
      wakeNow();
    }
  }, [answer, wakeNow]);
  const other = answer?.other ?? null;
  return (
    <div ref={root} className="chart-island" onPointerDown={wake} onFocus={wake}>
      {other ? other.moment : moment}
      <div className="chart-frame">
        <ChartWalk
          label={`${title}. ${subtitle}`} walk={answer?.walk ?? null} between={answer?.between ?? null} opened={answer?.opened ?? null} busy={answer?.busy ?? (changed && !stuck)} drawn={answer?.drawn ?? 'still'}
          onWake={wake} onAsk={ask}
        >
          <div className="chart-still" hidden={answer?.drawn === 'live'}>{children}</div>
          {Live && <Live first={first} waiting={waiting} root={root} onAnswer={setAnswer} />}
        </ChartWalk>
        {answer?.progress}
      </div>
      {answer?.failure}
      <div role="status"><div hidden={other !== null}>{notes}</div>{other?.notes}</div>
      {controls}
      <div hidden={other !== null}>{legend}</div>
      {other?.legend}
      {stuck && <p className="chart-failed" role="alert">The interactive chart could not be loaded. <button type="button" onClick={wakeNow}>Try again</button></p>}
      {other ? other.compared : compared}
      {actions}
      <div id="table" className="chart-table" tabIndex={-1} aria-busy={answer?.busy ?? false} onPointerEnter={wake}>
        {other ? other.twin : answer?.rows}
        <div hidden={other !== null || Boolean(answer?.rows)}>{twin}</div>
      </div>
      {answer?.foot}
      <div hidden={Boolean(answer?.foot)}>{foot}</div>
      {other === null && since}
      {answer?.dialogs}
    </div>
  );
}
