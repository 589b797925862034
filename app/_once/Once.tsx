'use client';
import { useEffect, useRef, useState } from 'react';
import { take } from './store';

/**
 * Markup that is in the page and nowhere else: the server writes what was left under `name`, and the browser, which has nothing under it,
 * leaves the page as it came. `markup` is for the rare case in which the server could not leave it.
 */
export function Once({ name, markup }: { readonly name: string; readonly markup: string }) {
  const [html] = useState(() => (typeof window === 'undefined' && take(name)) || markup);
  const node = useRef<HTMLDivElement>(null);
  // Built in the browser from the payload alone (back over a reload), the place is empty: only the whole page has what belongs there.
  useEffect(() => { if (node.current?.innerHTML === '') window.location.reload(); }, []);
  return <div ref={node} className="once" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
