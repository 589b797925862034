import { quoted } from '@/lib/permalink/nearest';
import { splitQuery } from '@/lib/permalink/query';
import { badQuery, Problem } from '@/lib/problem';

/** What a consumer of oEmbed asks for (section 2.2). Sizes are CSS pixels; without one there is no limit. */
export interface OEmbedAsked {
  /** Chart and query of the page, as its address has them. */
  readonly chart: string;
  readonly query: string;
  readonly format: 'json' | 'xml';
  readonly maxwidth: number;
  readonly maxheight: number;
}

/** Longest query looked at: that of a page, every letter of it percent-encoded, with our other parameters. */
const LONGEST = 32_000;
const OWN = ['url', 'format', 'maxwidth', 'maxheight'] as const;
const PAGE = /^\/charts\/([^/.]+)$/;
/** The address without scheme and host. */
const PATH = /^\/charts\//;
/** What a URL parser drops or turns into something else without a word. */
const HIDDEN = /[\s\\\p{Cc}\p{Cf}]/u;

function sizeOf(text: string | undefined): number | null {
  if (text === undefined) return Infinity;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** Chart and query a page's address names; null when it is none of a chart page of the site `site` (scheme and host). Either scheme will do, for a proxy may end TLS, and so will none. */
function pageOf(url: string, site: string): Pick<OEmbedAsked, 'chart' | 'query'> | null {
  const whole = PATH.test(url) ? `${site}${url}` : url;
  if (HIDDEN.test(url) || !URL.canParse(whole)) return null;
  const { protocol, host, username, password, pathname, search } = new URL(whole);
  const chart = PAGE.exec(pathname)?.[1];
  if (!['http:', 'https:'].includes(protocol) || host !== new URL(`${protocol}//${new URL(site).host}`).host || username !== '' || password !== '' || chart === undefined) return null;
  return { chart, query: search.slice(1) };
}

/**
 * Reads the query of a request to the site `site`. Parameters of other names change nothing: consumers add their own, such as `dnt`.
 * @throws Problem: bad-query for a parameter of oEmbed that cannot be read, not-found for an address that is no chart page of this site, not-offered for
 * a format other than json and xml.
 */
export function oembedAsked(query: string, site: string): OEmbedAsked {
  if (query.length > LONGEST) throw badQuery([{ parameter: '', message: `the query is ${query.length} characters long; at most ${LONGEST} are read` }]);
  const { pairs, broken } = splitQuery(query);
  const values = new Map<string, string>();
  const issues = broken.filter(({ parameter }) => OWN.some((name) => name === parameter));
  for (const [name, value] of pairs.filter((pair) => OWN.some((own) => own === pair[0]))) {
    if (values.has(name)) issues.push({ parameter: name, message: 'is given more than once' });
    values.set(name, value);
  }
  const [url, format = 'json', maxwidth, maxheight] = [values.get('url'), values.get('format'), sizeOf(values.get('maxwidth')), sizeOf(values.get('maxheight'))];
  if (url === undefined && !issues.some(({ parameter }) => parameter === 'url')) issues.push({ parameter: 'url', message: `is missing: write url= and the percent-encoded address of a chart, such as ${site}/charts/…` });
  for (const [name, size] of [['maxwidth', maxwidth], ['maxheight', maxheight]] as const) {
    if (size === null) issues.push({ parameter: name, message: `${quoted(values.get(name) ?? '')} is no size: write a whole number of pixels from 1 to 999999` });
  }
  if (issues.length > 0 || url === undefined || maxwidth === null || maxheight === null) throw badQuery(issues);
  if (format !== 'json' && format !== 'xml') throw new Problem('not-offered', `format: ${quoted(format)} is not offered; there are json and xml.`, [{ name: 'format', reason: 'there are json and xml' }]);
  const page = pageOf(url, site);
  if (page === null) throw new Problem('not-found', `url: ${quoted(url)} is no address of a chart on this site. Those read ${site}/charts/… with the query of the page.`, [{ name: 'url', reason: 'is no address of a chart on this site' }]);
  return { ...page, format, maxwidth, maxheight };
}
