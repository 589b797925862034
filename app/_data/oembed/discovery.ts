import type { Metadata } from 'next';
import { oembedAddresses } from '@/lib/reuse/oembed';
import { origin } from '../origin';

/** Links by which programs find how to show a page of ours elsewhere: for `alternates.types` of its metadata. `page`: path and query of the very view. */
export async function oembedDiscovery(page: string, title: string): Promise<NonNullable<NonNullable<Metadata['alternates']>['types']>> {
  const site = await origin();
  return Object.fromEntries(Object.entries(oembedAddresses(`${site}${page}`)).map(([type, path]) => [type, [{ url: `${site}${path}`, title }]]));
}
