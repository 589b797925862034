import { createElement } from 'react';
import { Embed, type EmbedProps } from '@/components/embed/Embed';
import { walkScript } from '@/components/embed/walk-script';
import { attributeValue } from '@/lib/reuse/quote';
import { embedStyle, type Theme } from './style';

/** Everything the page of an embed is made of; `site` is scheme and host, `nonce` that of the response's script and style policy. */
interface Given extends EmbedProps { readonly site: string; readonly theme: Theme; readonly nonce: string }

/** Links of an embed open outside the frame: no other page of ours may be shown in it. */
const linksApart = (markup: string): string => markup.replace(/<a /g, '<a target="_blank" rel="noopener" ');

/** The page of an embed: one response with style and script inside, and nothing else to be fetched. */
export async function embedDocument({ site, theme, nonce, ...props }: Given): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const content = linksApart(renderToStaticMarkup(createElement(Embed, props)));
  const title = renderToStaticMarkup(createElement('title', null, `${props.table.title} · Sourceline`));
  const own = attributeValue(nonce);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href=${attributeValue(`${site}/charts/${props.table.chart}`)}>
<link rel="icon" href="data:,">
${title}
<style nonce=${own}>${await embedStyle(theme)}</style>
</head>
<body>
${content}
<script nonce=${own}>(${walkScript.toString()})()</script>
</body>
</html>
`;
}
