'use client';
import { useState, type MouseEvent } from 'react';

interface Props {
  /** Path and query that follow new data, and those pinned to moment and hash; null while the rows are on their way. */
  readonly living: string;
  readonly frozen: string | null;
  /** The day of the frozen one, in words. */
  readonly day: string;
}

/** The two links of a view, each copied by a click; without script, or on plain http, they are links one can open and copy by hand. */
export function CopyLink({ living, frozen, day }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (event: MouseEvent<HTMLAnchorElement>): void => {
    // Absent on plain http; then the link is simply followed, and the address bar holds it.
    const { clipboard } = navigator as Partial<Navigator>;
    if (!clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const link = event.currentTarget;
    clipboard.writeText(link.href).then(() => setCopied(link.getAttribute('href')), () => window.location.assign(link.href));
  };
  const choice = (address: string, words: string, more: string) => (
    <li>
      <a href={address} onClick={copy}>{words}</a>
      <span className="small quiet">{copied === address ? 'Copied' : more}</span>
    </li>
  );
  return (
    <details className="copy-link">
      <summary className="button">Copy link</summary>
      <ul>
        {choice(living, 'Updates with new data', 'shows this view with whatever is known when it is opened')}
        {frozen === null ? <li>Frozen as of {day}: the rows are on their way</li> : choice(frozen, `Frozen as of ${day}`, 'shows these very rows for ever, proves that it does, and says what has changed since')}
      </ul>
      <span className="visually-hidden" role="status">{copied === null ? '' : `Link copied: ${copied === frozen ? `frozen as of ${day}` : 'updates with new data'}`}</span>
    </details>
  );
}
