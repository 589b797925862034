import { useEffect, useRef } from 'react';
import type { ControlOptions } from '@/components/chart/control-options';
import type { Chart } from '@/lib/model/chart';
import type { View } from '@/lib/model/view';
import { parseView } from '@/lib/permalink/parse';

interface Given { readonly chart: Chart; readonly view: View; readonly first: View; readonly permalink: string; readonly options: ControlOptions; readonly onView: (view: View) => void }

const search = (): string => window.location.search.replace(/^\?/, '');

/**
 * Keeps the address bar and the view one: a changed view is pushed (opening a receipt only replaces), back and forward bring theirs back.
 * The address the reader came by is left as it was written.
 */
export function useAddress({ chart, view, first, permalink, options, onView }: Given): void {
  const last = useRef(first);
  const came = useRef<View | null>(first);

  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (view === before || view === came.current) return;
    const path = `${window.location.pathname}${permalink === '' ? '' : `?${permalink}`}`;
    const looking = { ...before, point: view.point, tab: view.tab };
    const onlyLooking = JSON.stringify(looking) === JSON.stringify(view);
    if (search() === permalink) return;
    if (onlyLooking) window.history.replaceState(null, '', path);
    else window.history.pushState(null, '', path);
  }, [view, permalink]);

  useEffect(() => {
    const home = window.location.pathname;
    const known = { series: new Set(chart.series), outlets: new Set(options.outlets.map(({ id }) => id)), claims: new Set(chart.claims) };
    const back = (): void => {
      if (window.location.pathname !== home) return;
      const there = parseView(search(), chart, known).view;
      came.current = there;
      onView(there);
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [chart, options, onView]);
}
