import type { ReactNode } from 'react';
import { SECTIONS } from './sections';

interface Props {
  /** Opens the command palette; a plain link to the search where there is no script. */
  readonly palette?: ReactNode;
  /** Day or stamp the page is of, which a search keeps; null for today. */
  readonly asof?: string | null;
}

/** Site name, sections and the search that every page carries. Plain anchors: no client router is needed to read. */
export function SiteHeader({ palette, asof = null }: Props) {
  return (
    <header className="site-header">
      <div className="site-header-in">
        <a className="site-name" href="/">Sourceline</a>
        <nav aria-label="Sections">
          <ul className="site-nav">
            {SECTIONS.map(([href, label]) => <li key={href}><a href={href}>{label}</a></li>)}
          </ul>
        </nav>
        <div className="site-find">
          <form className="site-search" action="/search" method="get" role="search">
            <label className="visually-hidden" htmlFor="site-search">Search figures, charts, series, claims, outlets and sources</label>
            <input id="site-search" name="q" type="search" placeholder="$690 billion" maxLength={200} />
            {asof !== null && <input type="hidden" name="asof" value={asof} />}
            <button type="submit">Search</button>
          </form>
          {palette}
        </div>
      </div>
    </header>
  );
}
