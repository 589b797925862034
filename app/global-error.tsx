'use client';
import './styles/site.css';

/**
 * Shown when a page could not be computed; the cause is in the server's log under this digest. It stands for the whole page: one more boundary within
 * the frame of every page would be one more script on all of them, for the same words.
 */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <head><title>This page could not be put together · Sourceline</title></head>
      <body>
        <header className="site-header"><div className="site-header-in"><a className="site-name" href="/">Sourceline</a></div></header>
        <main id="main" className="page">
          <div className="page-head" role="alert">
            <h1>This page could not be put together</h1>
            <p>The fault is ours, not your address. The data is unharmed.{error.digest !== undefined && <> Reference: <code>{error.digest}</code>.</>}</p>
            <p><button type="button" className="primary" onClick={retry}>Try again</button> <a href="/">Back to the ledger</a></p>
          </div>
        </main>
      </body>
    </html>
  );
}
