'use client';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import type { Place, Stop, Walk } from '@/lib/layout/walk';
import { ReadOut } from './ReadOut';

/** How near a pointer or a finger must come to a point, in pixels on the screen. */
const POINTER_REACH = 26;
const FINGER_REACH = 36;
const WALKING = new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', 't', 'T', 'Escape']);

/** The moves, handed in by the part that loads later, so that this one stays light. */
export interface Moves {
  readonly step: (walk: Walk, from: Place | null, key: string) => Place | null;
  readonly stopAt: (walk: Walk, x: number, y: number, reach: number) => Place | null;
  readonly placeOf: (walk: Walk, rowId: string) => Place | null;
}
export interface Walking { readonly walk: Walk; readonly moves: Moves }

interface Props {
  readonly label: string;
  /** Null until the live part has loaded: keys pressed meanwhile are kept and played then. */
  readonly walking: Walking | null;
  readonly busy: boolean;
  readonly onWake: () => void;
  readonly onOpen: (rowId: string) => void;
  readonly onTab: () => void;
  readonly children: ReactNode;
}

const stopOf = (walking: Walking | null, place: Place | null): Stop | null =>
  (walking && place ? walking.walk.tracks[place.track]?.stops[place.stop] : undefined) ?? null;

/**
 * The chart's one tab stop. Arrows walk points and series, Home and End go to the ends, Enter opens the receipt, T goes to the table,
 * Esc leaves; every move is announced. Pointers get the same read-out; click and tap open the receipt.
 */
export function ChartWalk({ label, walking, busy, onWake, onOpen, onTab, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const waiting = useRef<string[]>([]);
  const [active, setActive] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);

  const find = (rowId: string | null): Place | null => (walking && rowId !== null ? walking.moves.placeOf(walking.walk, rowId) : null);
  const here = stopOf(walking, find(active));
  const shown = stopOf(walking, find(pointed)) ?? (focused ? here : null);

  const play = (key: string): void => {
    if (key === 'Escape') {
      setActive(null);
      setPointed(null);
      frame.current?.blur();
    } else if (key === 't' || key === 'T') onTab();
    else if (key === 'Enter') { if (here) onOpen(here.row_id); }
    else if (walking) {
      const next = stopOf(walking, walking.moves.step(walking.walk, find(active), key));
      setPointed(null);
      if (next) setActive(next.row_id);
    }
  };

  useEffect(() => {
    const key = walking ? waiting.current.shift() : undefined;
    if (key !== undefined) play(key);
    // One kept key per render: each move starts from where the one before has led.
  });

  // The drawing of the server has links for readers without script; with it, the frame is the only tab stop.
  useEffect(() => {
    stage.current?.querySelectorAll('a').forEach((link) => link.setAttribute('tabindex', '-1'));
  }, []);

  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !WALKING.has(event.key)) return;
    event.preventDefault();
    if (walking) play(event.key);
    else waiting.current.push(event.key);
  };
  const under = (event: { clientX: number; clientY: number }, reach: number): Stop | null => {
    const box = stage.current?.getBoundingClientRect();
    if (!walking || !box || box.width === 0) return null;
    const scale = walking.walk.size.width / box.width;
    return stopOf(walking, walking.moves.stopAt(walking.walk, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale, reach * scale));
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => { if (event.pointerType !== 'touch') setPointed(under(event, POINTER_REACH)?.row_id ?? null); };
  const click = (event: MouseEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[data-row]') : null;
    const rowId = link?.getAttribute('data-row') ?? under(event, FINGER_REACH)?.row_id ?? null;
    if (rowId === null) return;
    onWake();
    event.preventDefault();
    // The closing dialog gives focus back to the chart, not to a mark that may have been redrawn.
    frame.current?.focus({ preventScroll: true });
    setActive(rowId);
    onOpen(rowId);
  };

  return (
    <div
      ref={frame} className="chart-walk" role="application" aria-roledescription="chart" aria-label={label} aria-describedby="chart-keys" aria-busy={busy} tabIndex={0}
      onKeyDown={press} onClick={click} onPointerMove={move} onPointerLeave={() => setPointed(null)} onPointerEnter={onWake} onTouchStart={onWake}
      onFocus={() => { setFocused(true); onWake(); }} onBlur={() => setFocused(false)}
    >
      <div ref={stage} className="chart-stage">
        {children}
        {walking && shown && <ReadOut walk={walking.walk} stop={shown} />}
      </div>
      <p className="visually-hidden" aria-live="polite">{here?.text ?? ''}</p>
    </div>
  );
}
