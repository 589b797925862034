'use client';
import { useEffect } from 'react';

/**
 * The palette's only script before its first use, on every page and therefore short: Ctrl or ⌘ with K, and the link of `PaletteLink`, which opens the
 * palette instead of the search. Without script that stays a link; with it, it is called a button and answers the space bar as one.
 */
export function PaletteOpener() {
  useEffect(() => {
    const link = document.querySelector('.palette-open');
    link?.setAttribute('role', 'button');
    const hear = (event: MouseEvent | KeyboardEvent): void => {
      const { ctrlKey, metaKey, shiftKey, altKey } = event;
      const isOn = link !== null && event.target instanceof Node && link.contains(event.target);
      const isAsked = event instanceof KeyboardEvent
        ? (event.key === ' ' && isOn) || (event.key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey)
        : isOn && !(ctrlKey || metaKey || shiftKey);
      if (!isAsked) return;
      event.preventDefault();
      // Where the palette cannot be loaded, the page of the search is opened instead.
      import('./toggle-palette').then(({ togglePalette }) => togglePalette(), () => window.location.assign('/search'));
    };
    const quit = new AbortController();
    document.addEventListener('keydown', hear, quit);
    document.addEventListener('click', hear, quit);
    return () => quit.abort();
  }, []);
  return null;
}
