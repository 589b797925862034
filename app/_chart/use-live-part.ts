import { useCallback, useRef, useState, type ComponentType } from 'react';
import { whenIdle } from '@/components/chart/when-idle';
import type { LiveProps } from './live';

export interface LivePart {
  readonly Live: ComponentType<LiveProps> | null;
  /** The live part could not be had. */
  readonly stuck: boolean;
  /** Loads it when the browser has time: what a reader touched has been answered by the light layer already. */
  readonly wake: () => void;
  /** Loads it now: something was asked for that only it can do. */
  readonly wakeNow: () => void;
}

/** Everything of the chart that is loaded after the first touch, once. `onStuck`, the same at every call, is told when that fails. */
export function useLivePart(onStuck: () => void): LivePart {
  const [Live, setLive] = useState<ComponentType<LiveProps> | null>(null);
  const [stuck, setStuck] = useState(false);
  const asked = useRef<'no' | 'idle' | 'now'>('no');
  const load = useCallback(() => {
    if (asked.current === 'now') return;
    asked.current = 'now';
    setStuck(false);
    import('./ChartLive').then(({ ChartLive }) => setLive(() => ChartLive), () => {
      asked.current = 'no';
      setStuck(true);
      onStuck();
    });
  }, [onStuck]);
  const wake = useCallback(() => {
    if (asked.current !== 'no') return;
    asked.current = 'idle';
    whenIdle(load);
  }, [load]);
  return { Live, stuck, wake, wakeNow: load };
}
