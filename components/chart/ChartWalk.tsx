'use client';
import { useEffect, useRef, useState, type ComponentType, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import { announcement, placeOf, step, type Stop, type Walk } from '@/lib/layout/moves';
import type { ChartAsk, PlainAsk } from './chart-ask';
import { meant, stopOf, stopOfRow, together, type Meant } from './near';
import type { ClusterProps } from './Cluster';
import { ColumnReadOut, Over, PointReadOut } from './ReadOut';
import { whenIdle } from './when-idle';
import { readDrawing } from './read-drawing';

/** How near a pointer or a finger must come to a point, in pixels on the screen. */
const POINTER_REACH = 18;
const FINGER_REACH = 36;
/** A pointer that moves further than this while pressed marks a stretch of time, in drawing units. */
const DRAG = 10;
/** Keys that ask something of the page; arrows, Home, End, Enter, Escape and C are the chart's own. */
const ASKS: Readonly<Record<string, PlainAsk | undefined>> = { t: 'table', z: 'zoom', u: 'undo', r: 'reset', '?': 'help' };
const OWN = /^(Arrow.*|Home|End|Enter|Escape|c)$/;

/** The stretch between two stops: drawn, and in words. */
export type Between = (walk: Walk, from: Stop, to: Stop) => { readonly drawn: ReactNode; readonly words: string };

/** A place with several printed figures, opened. */
export type Opened = ComponentType<ClusterProps>;

interface Props {
  readonly label: string;
  /** Null until the rows are here; until then the drawing and the table in the page are read. */
  readonly walk: Walk | null;
  /** Null while the rows that say it are not here: then nothing can be compared. */
  readonly between: Between | null;
  /** Null while the rows are not here: then the figure on top is opened. */
  readonly opened: Opened | null;
  readonly busy: boolean;
  readonly drawn: 'still' | 'live';
  readonly onWake: () => void;
  readonly onAsk: (ask: ChartAsk) => void;
  readonly children: ReactNode;
}

/** What a reader has marked to compare with: a stop by key, or where a drag began. */
interface Anchor { readonly stop: Stop; readonly dragged: boolean }

const NOTHING: Meant = { stop: null, column: null, y: 0 };

/**
 * The chart's one tab stop. Arrows walk points and series, Home and End go to the ends, Enter opens the receipt, C marks a point to compare with,
 * Z zooms to what is compared, U undoes, R resets, T goes to the table, ? lists the keys, Esc leaves; every move is announced. Pointers get the
 * read-out of the point or moment they are at; a drag compares two moments; click and tap open the receipt.
 */
export function ChartWalk({ label, walk: live, between, opened: Opened, busy, drawn, onWake, onAsk, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [read, setRead] = useState<Walk | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [pointed, setPointed] = useState<Meant>(NOTHING);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const [cluster, setCluster] = useState<readonly Stop[]>([]);
  const [focused, setFocused] = useState(false);
  const dragged = useRef(false);
  const walk = live ?? read;

  /** The walk of the rows, or of what the page shows, read when it is first asked for. */
  const walkNow = (): Walk | null => {
    if (walk || !stage.current) return walk;
    const found = readDrawing(stage.current, document);
    setRead(found);
    return found;
  };
  // Read before the first pointer comes, when the browser has time. Of another width another drawing is shown: it is read anew when it is next asked for.
  useEffect(() => {
    whenIdle(() => setRead((before) => before ?? (stage.current && readDrawing(stage.current, document))));
    const forget = (): void => setRead(null);
    window.addEventListener('resize', forget);
    // The drawing of the server has links for readers without script; with it, the frame is the only tab stop.
    stage.current?.querySelectorAll('a').forEach((link) => link.setAttribute('tabindex', '-1'));
    return () => window.removeEventListener('resize', forget);
  }, []);

  const here = stopOfRow(walk, active);
  const shown = pointed.stop ? (stopOfRow(walk, pointed.stop.row_id) ?? null) : focused && !pointed.column ? here : null;
  const goal = anchor?.dragged ? (pointed.column?.values[0]?.stop ?? pointed.stop) : here;
  const band = walk && between && anchor && goal && goal.x !== anchor.stop.x ? between(walk, anchor.stop, goal) : null;

  const compare = (from: Stop, to: Stop, kind: 'compare' | 'stretch' = 'compare'): void => {
    setAnchor(null);
    if (from.period !== '' && to.period !== '' && from.period !== to.period) onAsk({ kind, from: from.period, to: to.period });
  };
  const mark = (): void => {
    if (!here || !between || here.period === '') return;
    if (anchor) compare(anchor.stop, here);
    else setAnchor({ stop: here, dragged: false });
  };
  const leave = (): void => {
    if (anchor || cluster.length > 0) {
      setAnchor(null);
      setCluster([]);
      return;
    }
    setActive(null);
    setSaid('');
    setPointed(NOTHING);
    frame.current?.blur();
  };
  const play = (key: string): void => {
    const kind = ASKS[key];
    if (kind === 'zoom' && anchor && here) compare(anchor.stop, here, 'stretch');
    else if (kind) onAsk({ kind });
    else switch (key) {
      case 'Escape': leave(); break;
      case 'c': mark(); break;
      case 'Enter': if (here) onAsk({ kind: 'open', rowId: here.row_id }); break;
      default: {
        const now = walkNow();
        const from = now && active !== null ? placeOf(now, active) : null;
        const to = now && step(now, from, key);
        const next = stopOf(now, to);
        setPointed(NOTHING);
        if (!now || !to || !next) return;
        setActive(next.row_id);
        // The same words twice would not be read out twice.
        const words = announcement(now, stopOf(now, from), to, from?.track === to.track && from.stop === to.stop);
        setSaid((last) => (last === words ? `${words}\u00a0` : words));
      }
    }
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.target !== frame.current || event.ctrlKey || event.metaKey || event.altKey || !(ASKS[key] || OWN.test(key))) return;
    event.preventDefault();
    play(key);
  };

  const under = (event: { clientX: number; clientY: number }, reach: number): Meant => {
    const now = walkNow();
    const box = stage.current?.getBoundingClientRect();
    if (!now || !box || box.width === 0) return NOTHING;
    const scale = now.size.width / box.width;
    return meant(now, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale, reach * scale);
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    // A drag goes from moment to moment: no point on the way holds it.
    const at = under(event, anchor?.dragged ? 0 : event.pointerType === 'touch' ? FINGER_REACH : POINTER_REACH);
    if (anchor?.dragged && Math.abs((at.column?.x ?? anchor.stop.x) - anchor.stop.x) > DRAG) dragged.current = true;
    setPointed(at);
  };
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    dragged.current = false;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const at = under(event, 0).column?.values[0]?.stop;
    if (at && between) setAnchor({ stop: at, dragged: true });
  };
  const up = (): void => {
    if (!anchor?.dragged) return;
    if (dragged.current && goal) compare(anchor.stop, goal);
    else setAnchor(null);
  };
  const open = (rowId: string): void => {
    setCluster([]);
    // The closing dialog gives focus back to the chart, not to a mark that may have been redrawn.
    frame.current?.focus({ preventScroll: true });
    setActive(rowId);
    onAsk({ kind: 'open', rowId });
  };
  const click = (event: MouseEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || (event.target instanceof Element && event.target.closest('.chart-cluster'))) return;
    const link = event.target instanceof Element ? event.target.closest('a[data-row]') : null;
    const stop = stopOfRow(walkNow(), link?.getAttribute('data-row') ?? null) ?? under(event, FINGER_REACH).stop;
    if (link || dragged.current) event.preventDefault();
    if (!stop && !dragged.current) setPointed(under(event, FINGER_REACH));
    if (!stop || dragged.current) return;
    onWake();
    event.preventDefault();
    const all = walk && Opened ? together(walk, stop) : [];
    if (all.length > 1) {
      frame.current?.focus({ preventScroll: true });
      setActive(stop.row_id);
      setCluster(all);
    } else open(stop.row_id);
  };

  return (
    <div
      ref={frame} className="chart-walk" role="application" aria-roledescription="chart" aria-label={label} aria-describedby="chart-keys" aria-busy={busy} tabIndex={0} data-drawn={drawn}
      onKeyDown={press} onClick={click} onPointerMove={move} onPointerDown={down} onPointerUp={up} onPointerLeave={() => { setPointed(NOTHING); if (anchor?.dragged) setAnchor(null); }} onPointerEnter={onWake}
      onFocus={() => { setFocused(true); onWake(); }} onBlur={() => setFocused(false)} onDragStart={(event) => event.preventDefault()}
    >
      <div ref={stage} className="chart-stage">
        {children}
        {walk && cluster.length === 0 && (band || shown || pointed.column) && (
          <Over walk={walk}>
            {band ? band.drawn
              : shown ? <PointReadOut walk={walk} stop={shown} others={Math.max(0, together(walk, shown).length - 1)} />
                : pointed.column && <ColumnReadOut walk={walk} column={pointed.column} y={pointed.y} />}
          </Over>
        )}
        {walk && cluster.length > 1 && Opened && <Opened size={walk.size} stops={cluster} onOpen={open} onClose={() => { setCluster([]); frame.current?.focus(); }} />}
      </div>
      <p className="visually-hidden" aria-live="polite">{band && !anchor?.dragged ? [here?.text, band.words].filter(Boolean).join(' ') : anchor && !anchor.dragged ? `Marked: ${anchor.stop.when}. Press C on another point to compare.` : said}</p>
    </div>
  );
}
