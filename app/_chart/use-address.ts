import { useEffect, useRef, useState } from 'react';
import type { ControlOptions } from '@/components/chart/control-options';
import type { Chart } from '@/lib/model/chart';
import type { View } from '@/lib/model/view';
import { parseView } from '@/lib/permalink/parse';

/** `first` is the view the server answered this page with. */
interface Page { readonly chart: Chart; readonly first: View; readonly options: ControlOptions }
interface Given extends Page { readonly view: View; readonly permalink: string; readonly onView: (view: View) => void; readonly onDepth: (depth: number) => void }

/** How many views chosen on this page lie before the one of a history entry. */
function depthOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number' ? state.depth : 0;
}

const search = (): string => window.location.search.replace(/^\?/, '');

/**
 * The view an address asks for as the server would read it, or null where only the server can judge: something in it is not understood,
 * or it is of another day than this page, on which other things may exist.
 */
function viewAt(query: string, { chart, first, options }: Page): View | null {
  const known = { series: new Set(chart.series), outlets: new Set(options.outletIds), claims: new Set(chart.claims) };
  const { view, issues } = parseView(query, chart, known);
  return issues.length === 0 && view.asof === first.asof ? view : null;
}

/**
 * Keeps the address bar and the view one: a changed view is pushed (opening a receipt only replaces), back and forward bring theirs back.
 * The address the reader came by is left as it was written, and its view is the one the server answered it with.
 */
export function useAddress({ chart, view, first, permalink, options, onView, onDepth }: Given): void {
  const last = useRef(first);
  const came = useRef<View | null>(first);
  const [arrival] = useState(search);

  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (view === before || view === came.current) return;
    const path = `${window.location.pathname}${permalink === '' ? '' : `?${permalink}`}`;
    const looking = { ...before, point: view.point, tab: view.tab };
    const onlyLooking = JSON.stringify(looking) === JSON.stringify(view);
    if (search() === permalink) return;
    const depth = depthOf(window.history.state) + (onlyLooking ? 0 : 1);
    if (onlyLooking) window.history.replaceState({ depth }, '', path);
    else window.history.pushState({ depth }, '', path);
    onDepth(depth);
  }, [view, permalink, onDepth]);

  useEffect(() => {
    const home = window.location.pathname;
    const back = ({ state }: PopStateEvent): void => {
      if (window.location.pathname !== home) return;
      onDepth(depthOf(state));
      const there = search() === arrival ? first : viewAt(search(), { chart, first, options });
      if (there === null) window.location.reload();
      else {
        came.current = there;
        onView(there);
      }
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [chart, first, options, arrival, onView, onDepth]);
}
