import { unzipSync, zipSync } from 'fflate';

/**
 * Files as one ZIP archive, in their order. Their times are `stamp` (`2026-11-25T04:40:00Z`), so that the same files give the same bytes at any hour and
 * in any time zone.
 */
export function archiveOf(files: Iterable<readonly [string, Uint8Array]>, stamp: string): Uint8Array<ArrayBuffer> {
  // Archives keep local time without a zone: the fields of the stamp are taken as they stand.
  const mtime = new Date(stamp.replace(/Z$/, ''));
  return new Uint8Array(zipSync(Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { mtime }] as const])), { level: 9 }));
}

/** The same archive with `stamp` for the time of every file in it, whatever the clock said when it was made. */
export const restamped = (archive: Uint8Array, stamp: string): Uint8Array<ArrayBuffer> => archiveOf(Object.entries(unzipSync(archive)), stamp);
