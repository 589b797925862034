'use client';

/** Shown when a page could not be computed; the cause is in the server's log under this digest. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <div className="page-head" role="alert">
      <h1>This page could not be put together</h1>
      <p>The fault is ours, not your address. The data is unharmed.{error.digest !== undefined && <> Reference: <code>{error.digest}</code>.</>}</p>
      <p><button type="button" className="primary" onClick={retry}>Try again</button> <a href="/">Back to the ledger</a></p>
    </div>
  );
}
