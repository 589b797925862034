import { useCallback, useEffect, useRef, useState } from 'react';
import { copyOnClick, writeActions, type ActionLinks } from '@/components/chart/action-state';
import { isTouched, onChoice, readControls, writeControls } from '@/components/chart/control-state';
import { ACT } from '@/lib/layout/moves';
import type { Chart } from '@/lib/model/chart';
import type { View } from '@/lib/model/view';
import { defaultView } from '@/lib/permalink/default-view';
import { formatView } from '@/lib/permalink/format';
import { chartPath } from '@/lib/permalink/path';
import { inOrder } from '@/lib/permalink/time';
import type { Ask, LiveProps } from './live';

type Given = Pick<LiveProps, 'first' | 'root' | 'waiting'>;

export interface LiveView {
  readonly view: View;
  /** Row whose receipt is open, or null. */
  readonly open: string | null;
  readonly onAsk: (ask: Ask) => void;
  /** A view asked for here. */
  readonly choose: (view: View) => void;
  /** A view the address has come back to. */
  readonly arrive: (view: View) => void;
  readonly close: () => void;
  readonly onDepth: (depth: number) => void;
  /** Whether the list of keys is open. */
  readonly help: boolean;
  readonly closeHelp: () => void;
}

const same = (a: View, b: View): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The form of the chart's controls: sent by the server, and there as long as the page. */
const controlsIn = ({ current }: LiveProps['root']): HTMLFormElement | null => current?.querySelector<HTMLFormElement>('.chart-controls') ?? null;

function toTable(root: HTMLElement | null): void {
  const table = root?.querySelector<HTMLElement>('.chart-table');
  table?.focus();
  table?.scrollIntoView({ block: 'start' });
}

/** Goes to an act in the list of acts of the page; it is no row and has no receipt. */
function toAct(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'center' });
  window.location.replace(`#${id}`);
}

interface Asked {
  readonly chart: Chart;
  readonly view: View;
  /** Views chosen here that going back would undo. */
  readonly depth: number;
  readonly root: HTMLElement | null;
  readonly choose: (view: View) => void;
  readonly show: (rowId: string) => void;
  readonly showHelp: () => void;
}

/** Does what a reader asked for on the chart. */
function answer(ask: Ask, { chart, view, depth, root, choose, show, showHelp }: Asked): void {
  switch (ask.kind) {
    case 'open': if (ask.rowId.startsWith(ACT)) toAct(ask.rowId.slice(ACT.length)); else show(ask.rowId); break;
    case 'compare': choose({ ...view, point: null, compare: inOrder(ask) }); break;
    case 'stretch': choose({ ...view, point: null, compare: null, ...inOrder(ask) }); break;
    case 'zoom': if (view.compare) choose({ ...view, ...view.compare, compare: null }); break;
    case 'undo': if (depth > 0) window.history.back(); break;
    case 'reset': choose({ ...defaultView(chart), asof: view.asof, vintage: view.vintage }); break;
    case 'table': toTable(root); break;
    case 'help': showHelp(); break;
  }
}

/** The view of the page: read from its controls, written back into them, and changed by what keys and drags ask for. */
export function useView({ first, root, waiting }: Given): LiveView {
  const { chart, options } = first;
  const [view, setView] = useState(first.view);
  const [open, setOpen] = useState(first.view.point);
  const [depth, onDepth] = useState(0);
  const [help, setHelp] = useState(false);
  const closeHelp = useCallback(() => setHelp(false), []);
  const now = useRef(view);
  useEffect(() => { now.current = view; }, [view]);

  const choose = useCallback((next: View): void => {
    // Another day has other series, figures and controls: only the server knows them.
    if (next.asof !== first.view.asof) {
      window.location.assign(chartPath(encodeURIComponent(chart.id), formatView(next, chart)));
    } else setView((before) => (same(before, next) ? before : next));
  }, [chart, first.view.asof]);
  const arrive = useCallback((next: View): void => {
    setView(next);
    setOpen(next.point);
  }, []);
  const show = useCallback((rowId: string | null): void => {
    setOpen(rowId);
    const point = rowId !== null && chart.claims.includes(rowId) ? rowId : null;
    setView((before) => (before.point === point ? before : { ...before, point }));
  }, [chart.claims]);
  const close = useCallback(() => show(null), [show]);

  // What is asked is answered as things stand then, so that the asking itself never changes.
  const answering = useRef<(ask: Ask) => void>(() => undefined);
  useEffect(() => { answering.current = (ask) => answer(ask, { chart, view, depth, root: root.current, choose, show, showHelp: () => setHelp(true) }); }, [chart, view, depth, root, choose, show]);
  const onAsk = useCallback((ask: Ask): void => answering.current(ask), []);

  useEffect(() => {
    const form = controlsIn(root);
    if (!form) return undefined;
    const read = (): void => {
      const said = readControls(form, now.current, options);
      if (said) choose(said);
    };
    const ask = (event: Event): void => {
      const asked = event.target instanceof Element ? event.target.closest('[data-ask]')?.getAttribute('data-ask') : null;
      if (asked !== 'undo' && asked !== 'reset' && asked !== 'help') return;
      event.preventDefault();
      onAsk({ kind: asked });
    };
    const stop = onChoice(form, read);
    const { current: around } = root;
    around?.addEventListener('click', ask);
    return () => {
      stop();
      around?.removeEventListener('click', ask);
    };
  }, [choose, onAsk, options, root]);

  // What was changed and asked for before this part was there.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const form = controlsIn(root);
    const said = form && isTouched(form) ? readControls(form, first.view, options) : null;
    // From here on both are heard as they happen.
    queueMicrotask(() => {
      if (said) choose(said);
      waiting.current.splice(0).forEach(onAsk);
    });
  }, [choose, first.view, onAsk, options, root, waiting]);

  useEffect(() => {
    const form = controlsIn(root);
    if (form) writeControls(form, view);
  }, [root, view]);
  useEffect(() => {
    const undo = root.current?.querySelector<HTMLButtonElement>('[data-ask="undo"]');
    if (undo) undo.disabled = depth === 0;
  }, [root, depth]);
  return { view, open, onAsk, choose, arrive, close, onDepth, help, closeHelp };
}

/** Keeps the addresses of the chart's actions those of the view, and copies a link on a click. */
export function useActions(root: LiveProps['root'], links: ActionLinks): void {
  useEffect(() => { if (root.current) writeActions(root.current, links); }, [root, links]);
  useEffect(() => (root.current ? copyOnClick(root.current) : undefined), [root]);
}
