/** Longest text worth comparing; ids are shorter, and the cost grows with the product of lengths. */
const LONGEST = 80;

/** Single-character edits (insert, delete, replace, swap neighbours) that turn `a` into `b`; infinite once they must be more than `most`. */
function edits(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    // A later cell is at least the least of this row, or one more than the least of the row before, which is no less.
    if (Math.min(...next) > most) return Infinity;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The candidate a reader most likely meant by `text`: same but for case, begun alike, or within a third of its letters; else null. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  if (text === '' || text.length > LONGEST) return null;
  const wanted = text.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  let best: { id: string; cost: number } | null = null;
  for (const id of candidates) {
    const prefix = wanted.length >= 3 && id.startsWith(wanted);
    if (!prefix && Math.abs(id.length - wanted.length) > allowed) continue;
    // A prefix counts as one edit, a little more the longer the rest is, so that the shortest completion wins.
    const cost: number = prefix ? 1 + (id.length - wanted.length) / 1000 : edits(wanted, id, Math.min(allowed, Math.floor(best?.cost ?? allowed)));
    if ((prefix || cost <= allowed) && (best === null || cost < best.cost)) best = { id, cost };
  }
  return best?.id ?? null;
}

/** `text` in quotation marks for a message, cut after 40 characters. */
export const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** "; did you mean “x”?" when some candidate is near, else nothing. */
export function suggestion(text: string, candidates: Iterable<string>): string {
  const id = nearest(text, candidates);
  return id === null ? '' : `; did you mean “${id}”?`;
}
