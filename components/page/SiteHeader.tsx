const SECTIONS = [
  ['/', 'Ledger'],
  ['/charts', 'Charts'],
  ['/claims', 'Claims'],
  ['/sources', 'Sources'],
  ['/honesty', 'Honesty'],
  ['/method', 'Method'],
  ['/about', 'About'],
] as const;

/** Site name, sections and the search that every page carries. Plain anchors: no client router is needed to read. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <div className="site-header-in">
        <a className="site-name" href="/">Sourceline</a>
        <nav aria-label="Sections">
          <ul className="site-nav">
            {SECTIONS.map(([href, label]) => <li key={href}><a href={href}>{label}</a></li>)}
          </ul>
        </nav>
        <form className="site-search" action="/search" method="get" role="search">
          <label className="visually-hidden" htmlFor="site-search">Search charts, series, claims, outlets and sources</label>
          <input id="site-search" name="q" type="search" placeholder="Search figures and sources" maxLength={200} />
          <button type="submit">Search</button>
        </form>
      </div>
    </header>
  );
}
