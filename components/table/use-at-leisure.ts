'use client';
import { useEffect } from 'react';

/** Milliseconds of an idle moment left to the browser. */
const SPARE = 3;

/** Does `work` on every item while nothing else happens, so that it is done before it is waited for. Browsers without idle moments leave it be. */
export function useAtLeisure<T>(items: readonly T[], work: (item: T) => unknown): void {
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined;
    let next = 0;
    let handle = 0;
    const some = (deadline: IdleDeadline): void => {
      for (; next < items.length && deadline.timeRemaining() > SPARE; next += 1) {
        const item = items[next];
        if (item !== undefined) work(item);
      }
      if (next < items.length) handle = requestIdleCallback(some);
    };
    handle = requestIdleCallback(some);
    return () => cancelIdleCallback(handle);
  }, [items, work]);
}
