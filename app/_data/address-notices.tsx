import type { ReactNode } from 'react';
import { AsOfBanner } from '@/components/page/AsOfBanner';
import { Notices } from '@/components/page/Notices';
import { at } from '@/lib/permalink/at';
import { getStore } from '@/lib/store/current';
import { askedOf, type Asked } from './moment';
import { pageQuery, unknownParameters } from './query';

/** For the page at `path`, which takes no parameters: names those its address has all the same (law 2). */
export async function addressNotices(path: string): Promise<ReactNode> {
  return <Notices notices={unknownParameters(await pageQuery())} canonical={path} />;
}

/** What the page being made is asked for; it takes `asof` and the parameters `taken`. */
export const pageAsked = async (taken: readonly string[] = []): Promise<Asked> => askedOf(getStore(), await pageQuery(), taken);

/** For the page at `path` (which may have a query, without `asof`): what its address could not have, and the moment it is of when that is not today. */
export async function askedNotices(path: string, { store, asof, notices }: Asked): Promise<ReactNode> {
  return (
    <>
      <Notices notices={notices} canonical={at(path, asof)} />
      {asof !== null && <AsOfBanner asof={asof} newest={await store.newest()} today={path} />}
    </>
  );
}
