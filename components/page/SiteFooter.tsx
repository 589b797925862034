import { Moment } from './Moment';

/** Which dataset this page was computed from (null while it cannot be read), and under what terms it may be used. */
export function SiteFooter({ newest }: { newest: string | null }) {
  return (
    <footer className="site-footer">
      <div className="site-footer-in">
        <p>Every number has a receipt.{newest !== null && <> Newest curated row: <Moment stamp={newest} />.</>}</p>
        <p>
          Code: MIT. Official figures stay under <a href="/sources">each source’s own licence</a>; printed figures are quoted with
          at most 32 characters either side. <a href="/method">How verdicts are reached</a>
        </p>
        <ul className="inline-list">
          <li><a href="/series">All series</a></li>
          <li><a href="/explore">Explore bulk observations</a></li>
          <li><a href="/circulations">Circulations</a></li>
          <li><a href="/documents">Documents</a></li>
          <li><a href="/outlets">Outlets</a></li>
          <li><a href="/claims.csv">All claims as CSV</a></li>
          <li><a href="/corrections">Corrections</a></li>
          <li><a href="/about/accessibility">Accessibility</a></li>
          <li><a href="/api">For programs</a></li>
        </ul>
      </div>
    </footer>
  );
}
