'use client';
import { useState } from 'react';
import { take } from './store';

/**
 * Markup that is in the page and nowhere else: the server writes what was left under `name`, and the browser, which has nothing under it,
 * leaves the page as it came. `markup` is for the rare case in which the server could not leave it.
 */
export function Once({ name, markup }: { readonly name: string; readonly markup: string }) {
  const [html] = useState(() => (markup === '' ? take(name) : markup));
  return <div className="once" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
