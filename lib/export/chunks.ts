/** Characters gathered before a piece is handed on: enough that handing on costs little, few enough that memory stays small. */
const PIECE = 64 * 1024;

/** The same text in pieces of some 64 thousand characters, never held whole. */
export function* chunked(lines: Iterable<string>): Generator<string, void, undefined> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
