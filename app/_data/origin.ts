import { headers } from 'next/headers';

/** A host name or address with an optional port, as a Host header may hold it: nothing that could end it or start a path. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

const first = (list: string | null): string => list?.split(',')[0]?.trim() ?? '';

/** The site's own address, where whoever runs it has set one; what stands in files that are kept should not depend on how they were asked for. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/i;
const fixedOrigin = (): string | null => {
  const set = (process.env.SITE_ORIGIN ?? '').replace(/\/$/, '');
  return ORIGIN.test(set) ? set : null;
};

/** Scheme and host a request was made to, for addresses meant to be copied out of an answer. What proxies in between say counts only where it can be a host or a scheme. */
export function originOf(sent: Pick<Headers, 'get'>): string {
  const fixed = fixedOrigin();
  if (fixed !== null) return fixed;
  const host = [first(sent.get('x-forwarded-host')), sent.get('host') ?? ''].find((one) => one.length <= 260 && HOST.test(one)) ?? 'localhost';
  return `${first(sent.get('x-forwarded-proto')) === 'https' ? 'https' : 'http'}://${host}`;
}

/** The same for the page being made. */
export const origin = async (): Promise<string> => originOf(await headers());
