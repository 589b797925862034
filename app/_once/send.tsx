import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { leave } from './store';
import { Once } from './Once';

/**
 * `content` sent once. What a server component returns is sent twice, as the page and as the payload from which the browser would build it again;
 * a drawing and a table of hundreds of rows need no second building. `content` may hold plain elements and plain components only, for its markup
 * stays as it is: no client component in it would wake up.
 */
export async function once(content: ReactElement): Promise<ReactElement> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(content);
  const name = leave(markup, Date.now(), randomUUID());
  return <Once name={name ?? ''} markup={name === null ? markup : ''} />;
}
