import { zipSync } from 'fflate';

/** Signatures and places of an archive's parts (PKWARE APPNOTE 4.3): where their time and the lengths of their names and comments stand,
 * and how long they are without those. */
const CENTRAL = { signature: 0x02014b50, time: 12, varying: [28, 30, 32], local: 42, length: 46 } as const;
const LOCAL = { signature: 0x04034b50, time: 10 } as const;
const END = { signature: 0x06054b50, entries: 10, start: 16, length: 22 } as const;

/**
 * Files as one ZIP archive, in their order. Their times are `stamp` (`2026-11-25T04:40:00Z`), so that the same files give the same bytes at any hour and
 * in any time zone.
 */
export function archiveOf(files: Iterable<readonly [string, Uint8Array]>, stamp: string): Uint8Array<ArrayBuffer> {
  // Archives keep local time without a zone: the fields of the stamp are taken as they stand.
  const mtime = new Date(stamp.replace(/Z$/, ''));
  return new Uint8Array(zipSync(Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { mtime }] as const])), { level: 9 }));
}

/** A stamp as archives keep time, in 32 bits: years since 1980, month, day, hour, minute, and every second second. */
function packedTime(stamp: string): number {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = stamp.match(/\d+/g)?.map(Number) ?? [];
  return (((year - 1980) << 25) | (month << 21) | (day << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0;
}

/**
 * The same archive with `stamp` for the time of every file in it, whatever the clock said when it was made. Nothing is packed anew.
 * @throws RangeError for bytes that are no archive, or one with a comment or above 4 GB.
 */
export function restamped(archive: Uint8Array, stamp: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  const time = packedTime(stamp);
  const expect = (at: number, signature: number): void => {
    if (at < 0 || at + 4 > bytes.length || view.getUint32(at, true) !== signature) throw new RangeError(`there is no part of an archive at byte ${at}`);
  };
  const end = bytes.length - END.length;
  expect(end, END.signature);
  let at = view.getUint32(end + END.start, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left -= 1) {
    expect(at, CENTRAL.signature);
    view.setUint32(at + CENTRAL.time, time, true);
    const local = view.getUint32(at + CENTRAL.local, true);
    expect(local, LOCAL.signature);
    view.setUint32(local + LOCAL.time, time, true);
    at += CENTRAL.varying.reduce<number>((length, field) => length + view.getUint16(at + field, true), CENTRAL.length);
  }
  return bytes;
}
