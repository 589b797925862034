/** Where a JSON text goes wrong; `column` counts characters from 1. */
export class JsonFault extends Error {
  constructor(readonly column: number, reason: string) { super(reason); }
}

/** Column of every key, list item and the whole, by its path in JSON form: `[]`, `["selector","end"]`, `["of",0]`. */
export interface JsonLine { readonly value: unknown; readonly columns: ReadonlyMap<string, number> }

type Path = readonly (string | number)[];

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Far deeper than any record, and far from where the reader would run out of stack. */
const DEEPEST = 64;

/** Reads JSON as `JSON.parse` does, and remembers where everything stands, which `JSON.parse` does not tell. */
class Reader {
  readonly columns = new Map<string, number>();
  private at = 0;

  constructor(private readonly text: string) {}

  private fail(reason: string, at = this.at): never {
    throw new JsonFault(at + 1, reason);
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.at += found[0].length;
    return found[0];
  }

  /** The next character that is not white space, left in place. */
  private next(): string {
    this.take(SPACE);
    return this.text[this.at] ?? '';
  }

  private seen(): string {
    return this.at < this.text.length ? `not ${JSON.stringify(this.text[this.at])}` : 'but the line ends';
  }

  private expect(character: string): void {
    if (this.next() !== character) this.fail(`"${character}" expected, ${this.seen()}`);
    this.at += 1;
  }

  private string(what: string): string {
    const text = this.take(STRING);
    return text === null ? this.fail(`${what} expected, ${this.seen()}`) : (JSON.parse(text) as string);
  }

  /** Items between brackets; `item` reads one. */
  private between(close: string, item: () => void): void {
    this.at += 1;
    if (this.next() !== close) {
      item();
      while (this.next() === ',') { this.at += 1; item(); }
    }
    if (this.next() !== close) this.fail(`"," or "${close}" expected, ${this.seen()}`);
    this.at += 1;
  }

  private object(path: Path): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    this.between('}', () => {
      this.next();
      const column = this.at;
      const key = this.string('a key in quotation marks');
      if (entries.has(key)) this.fail(`the key "${key}" stands twice`, column);
      this.columns.set(JSON.stringify([...path, key]), column + 1);
      this.expect(':');
      entries.set(key, this.value([...path, key]));
    });
    return Object.fromEntries(entries);
  }

  private list(path: Path): unknown[] {
    const items: unknown[] = [];
    this.between(']', () => {
      this.next();
      const inner = [...path, items.length];
      this.columns.set(JSON.stringify(inner), this.at + 1);
      items.push(this.value(inner));
    });
    return items;
  }

  private value(path: Path): unknown {
    const first = this.next();
    if (path.length > DEEPEST) this.fail(`nothing here is nested deeper than ${DEEPEST} levels`);
    if (first === '{') return this.object(path);
    if (first === '[') return this.list(path);
    if (first === '"') return this.string('a string with its end');
    const literal = this.take(LITERAL);
    return literal === null ? this.fail(`a value expected, ${this.seen()}`) : (JSON.parse(literal) as unknown);
  }

  read(): JsonLine {
    this.next();
    this.columns.set('[]', this.at + 1);
    const value = this.value([]);
    if (this.next() !== '') this.fail(`the end of the line expected, ${this.seen()}`);
    return { value, columns: this.columns };
  }
}

/**
 * One line of JSON with the column of everything in it.
 * @throws JsonFault at the character where the line stops being JSON, or at a key that stands twice.
 */
export function readJsonLine(text: string): JsonLine {
  return new Reader(text).read();
}

/** Column of what stands at `path`, or of the nearest thing around it. */
export function columnOf(line: JsonLine, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const column = line.columns.get(JSON.stringify(path.slice(0, length)));
    if (column !== undefined) return column;
  }
  return 1;
}
