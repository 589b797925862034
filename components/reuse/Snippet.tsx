import type { ReuseParts } from './parts';

/** One text to take along, wrapped so that it needs no scrolling; one click selects all of it. */
export function Snippet({ what, text, Copy }: { what: string; text: string; Copy: ReuseParts['Copy'] }) {
  return (
    <figure className="snippet">
      <figcaption><span>{what}</span>{Copy && <Copy what={what} />}</figcaption>
      <pre>{text}</pre>
    </figure>
  );
}
