/** Characters kept in all. */
const MOST = 48_000_000;

const kept = new Map<string, string>();
let held = 0;

/** What `make` gives, made once for each key; the longest unasked for goes first when there is too much. */
export async function remembered(key: string, make: () => Promise<string>): Promise<string> {
  const found = kept.get(key);
  if (found !== undefined) {
    kept.delete(key);
    kept.set(key, found);
    return found;
  }
  const made = await make();
  if (made.length > MOST / 4) return made;
  held += made.length - (kept.get(key)?.length ?? 0);
  kept.set(key, made);
  for (const [oldest, text] of kept) {
    if (held <= MOST) break;
    kept.delete(oldest);
    held -= text.length;
  }
  return made;
}
