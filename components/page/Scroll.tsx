import type { ReactNode } from 'react';

/** A region that scrolls sideways by itself, reachable by keyboard, so that the page never does (320 px reflow). */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return <div className="scroll" role="region" aria-label={label} tabIndex={0}>{children}</div>;
}
