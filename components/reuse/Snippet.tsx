import { CopyButton } from './CopyButton';

/** One text to take along, wrapped so that it needs no scrolling; one click selects all of it. */
export function Snippet({ what, text }: { what: string; text: string }) {
  return (
    <figure className="snippet">
      <figcaption><span>{what}</span><CopyButton what={what} /></figcaption>
      <pre>{text}</pre>
    </figure>
  );
}
