import type { ReactNode } from 'react';
import { Notices } from '@/components/page/Notices';
import { pageQuery, unknownParameters } from './query';

/** For the page at `path`, which takes no parameters: names those its address has all the same (law 2). */
export async function addressNotices(path: string): Promise<ReactNode> {
  return <Notices notices={unknownParameters(await pageQuery())} canonical={path} />;
}
