/** Characters gathered before a piece is handed on: enough that handing on costs little, few enough that memory stays small. */
const PIECE = 64 * 1024;

/** The same text in pieces of some 64 thousand characters, never held whole. */
export function* chunked(all: Iterable<string>): Generator<string, void, undefined> {
  let lines: string[] = [];
  let length = 0;
  for (const line of all) {
    lines.push(line);
    length += line.length;
    if (length < PIECE) continue;
    yield lines.join('');
    lines = [];
    length = 0;
  }
  if (lines.length > 0) yield lines.join('');
}
