'use client';
import { useState, type MouseEvent } from 'react';

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/**
 * Copy the address of the view, or take its rows along. Without script "Link to this view" is a link one can copy by hand.
 * `permalink` is the view's query string, `rowsLink` that of its rows.
 */
export function ChartActions({ chart, permalink, rowsLink }: { chart: string; permalink: string; rowsLink: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const address = withQuery(`/charts/${chart}`, permalink);
  const said = copied === address ? 'Link copied' : '';
  const copy = (event: MouseEvent<HTMLAnchorElement>): void => {
    // Absent on plain http; then the link is simply followed, and the address bar holds it.
    const { clipboard } = navigator as Partial<Navigator>;
    if (!clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const link = event.currentTarget.href;
    clipboard.writeText(link).then(() => setCopied(address), () => window.location.assign(link));
  };
  return (
    <div className="chart-actions">
      <a className="button" href={address} onClick={copy}>{said || 'Copy link'}</a>
      <a className="button" href={withQuery(`/charts/${chart}.csv`, rowsLink)} download>Download CSV</a>
      <a className="button" href={withQuery(`/charts/${chart}.json`, rowsLink)}>JSON</a>
      <span className="visually-hidden" role="status">{said}</span>
    </div>
  );
}
