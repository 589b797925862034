import type { Row } from '../model/row';

/** `head` with `rows` as its last field, one row a line, so that any number of rows can be streamed. `head` has at least one field. */
export function* jsonLines(head: object, rows: Iterable<Row>): Generator<string, void, undefined> {
  yield `${JSON.stringify(head, null, 1).replace(/\n\}$/, '')},\n "rows": [`;
  let first = true;
  for (const row of rows) {
    yield `${first ? '' : ','}\n  ${JSON.stringify(row)}`;
    first = false;
  }
  yield '\n ]\n}\n';
}
