import { useEffect, useRef } from 'react';
import type { Stop } from '@/lib/layout/moves';
import type { Size } from '@/lib/layout/types';

export interface ClusterProps {
  readonly size: Size;
  /** At least two printed figures that stand in one place. */
  readonly stops: readonly Stop[];
  readonly onOpen: (rowId: string) => void;
  readonly onClose: () => void;
}

/** Printed figures that hide each other on the drawing, opened into a list on the other side of the drawing: each leads to its receipt. */
export function Cluster({ size, stops, onOpen, onClose }: ClusterProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => { list.current?.querySelector('button')?.focus(); }, []);
  const [first] = stops;
  if (!first) return null;
  const right = first.x > size.width / 2;
  return (
    <div
      ref={list} className={`chart-cluster${right ? ' chart-cluster-left' : ''}`} role="group" aria-label={`${stops.length} printed figures in one place`}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } }}
    >
      <p>{stops.length} printed figures here</p>
      <ul>{stops.map((stop) => <li key={stop.row_id}><button type="button" onClick={() => onOpen(stop.row_id)}><b>{stop.head}</b> {stop.lines[0]}{stop.lines[1] === undefined ? '' : `. ${stop.lines[1]}`}</button></li>)}</ul>
      <button type="button" onClick={onClose}>Close</button>
    </div>
  );
}
