import type { Problem } from '@/lib/problem';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** The whole page a reader gets while no page can be made. Plain HTML: it must not depend on anything that may be missing. */
export function unavailablePage({ title, detail }: Problem): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)} · Sourceline</title></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(detail)}</p></main></body>
</html>
`;
}
