import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ReactElement, ReactNode } from 'react';
import { remembered } from './remember';
import { leave } from './store';
import { Once } from './Once';

/** What is rendered once and kept: under `key`, everything the content depends on. */
export interface Kept { readonly key: string; readonly content: () => ReactElement }

const markupOf = async (content: ReactElement): Promise<string> => {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(content);
};

/**
 * `content` sent once. What a server component returns is sent twice, as the page and as the payload from which the browser would build it again;
 * a drawing and a table of hundreds of rows need no second building. `content` may hold plain elements and plain components only, for its markup
 * stays as it is: no client component in it would wake up. Given with a key, it is rendered once for as long as this process lives, for the
 * dataset of a process does not change.
 */
export async function once(content: ReactElement | Kept): Promise<ReactNode> {
  const markup = 'key' in content && 'content' in content ? await remembered(content.key, () => markupOf(content.content())) : await markupOf(content);
  const name = leave(markup, Date.now(), randomUUID());
  return <Once name={name ?? ''} markup={name === null ? markup : ''} />;
}
