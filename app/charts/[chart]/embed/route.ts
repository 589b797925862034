import { inspect } from 'node:util';
import { chartStore } from '@/app/_data/bulk';
import { originOf } from '@/app/_data/origin';
import { requestQuery } from '@/app/_data/query';
import { unavailablePage } from '@/app/_proxy/unavailable';
import { formatView } from '@/lib/permalink/format';
import { quoted } from '@/lib/permalink/nearest';
import { Problem } from '@/lib/problem';
import { answer } from '@/lib/store/answer';
import { getStore } from '@/lib/store/current';
import { chartPath } from '@/lib/permalink/path';
import { sealed } from '@/lib/store/seal';
import { embedDocument } from './document';
import type { Theme } from './style';

export const dynamic = 'force-dynamic';

interface Context { readonly params: Promise<{ chart: string }> }

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  // As for pages: each answer has a nonce of its own.
  'Cache-Control': 'private, no-cache, no-store, max-age=0, must-revalidate',
  // A page that isolates itself may frame this one, and nothing it shows comes from elsewhere.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const nonceOf = (request: Request): string => /'nonce-([A-Za-z0-9+/=]+)'/.exec(request.headers.get('Content-Security-Policy') ?? '')?.[1] ?? '';
const queryOf = (path: string): string => path.split('?').slice(1).join('?');
const withoutTheme = (query: string): string => query.split('&').filter((part) => !/^theme(=|$)/.test(part)).join('&');

function themeOf(text: string | undefined): { theme: Theme; issues: readonly { parameter: string; message: string }[] } {
  if (text === undefined || text === 'light' || text === 'dark') return { theme: text ?? null, issues: [] };
  return { theme: null, issues: [{ parameter: 'theme', message: `${quoted(text)} is neither light nor dark; the embed follows the reader’s system` }] };
}

async function page(request: Request, id: string): Promise<string> {
  const query = requestQuery(request);
  const store = await chartStore(getStore(), id, query, request.signal);
  const found = await answer(store, id, query, ['theme']);
  const { table, view, chart, options } = found;
  const { seal, frozen, notices } = await sealed(store, found);
  const { theme, issues } = themeOf(options.get('theme'));
  const isFrozen = seal === 'verified' && view.asof !== null;
  return embedDocument({
    table: { ...table, notices: [...notices] }, view, order: chart.series, sources: await store.sources(view.asof), issues: [...found.issues, ...issues], seal,
    // The page explains whatever was wrong with the address, so it is given it as it came.
    page: chartPath(chart.id, withoutTheme(query)),
    csv: chartPath(`${chart.id}.csv`, isFrozen ? queryOf(frozen) : formatView(view, chart)),
    site: originOf(request.headers), theme, nonce: nonceOf(request),
  });
}

/** The embed of a chart under the query of its page: HTML for a frame. Parameters not understood are named in it (law 2). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    return new Response(await page(request, (await params).chart), { headers: HEADERS });
  } catch (error) {
    if (!(error instanceof Problem)) process.stderr.write(`${inspect(error)}\n`);
    const problem = error instanceof Problem ? error : new Problem('fault', 'This chart could not be put together. The address is not at fault and the data is unharmed.');
    return new Response(unavailablePage(problem), { status: problem.status, headers: { ...HEADERS, 'Cache-Control': 'no-store' } });
  }
}
