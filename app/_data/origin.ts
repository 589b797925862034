import { headers } from 'next/headers';

/** Scheme and host the reader used, for addresses meant to be copied out of the page. */
export async function origin(): Promise<string> {
  const sent = await headers();
  const host = sent.get('x-forwarded-host') ?? sent.get('host') ?? 'localhost';
  return `${sent.get('x-forwarded-proto')?.split(',')[0] ?? 'http'}://${host}`;
}
