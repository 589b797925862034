'use client';
import './styles/tokens.css';
import './styles/base.css';
import './styles/page.css';
import ErrorPage from './error';

/** Shown when even the frame around the pages could not be put together. */
export default function GlobalError(props: Parameters<typeof ErrorPage>[0]) {
  return (
    <html lang="en">
      <head><title>This page could not be put together · Sourceline</title></head>
      <body><main id="main" className="page"><ErrorPage {...props} /></main></body>
    </html>
  );
}
