/** What must be found in one file: every line, header first, and the columns whose cells are numbers. */
export interface Wanted { readonly lines: readonly (readonly string[])[]; readonly numbers: readonly string[] }

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Text as it stands in a CSV for spreadsheets. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');
const lineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What readers found, set against what they had to find. */
export class Findings {
  readonly problems: string[] = [];
  private readonly files = new Map<string, Set<string>>();

  constructor(private readonly wanted: ReadonlyMap<string, Wanted>) {}

  private of(reader: string, file: string): Wanted {
    const wanted = this.wanted.get(file);
    if (wanted === undefined) throw new Error(`${reader} read ${file}, which was not written`);
    this.files.set(reader, (this.files.get(reader) ?? new Set()).add(file));
    return wanted;
  }

  private tell(reader: string, file: string, what: string): void { this.problems.push(`${reader}, ${file}: ${what}`); }

  /** Every cell as text. `feeds`: the reader makes one line feed of any line end within a cell. */
  text(reader: string, file: string, found: readonly (readonly string[])[], feeds = false): void {
    const { lines } = this.of(reader, file);
    if (found.length !== lines.length) this.tell(reader, file, `${found.length} lines instead of ${lines.length}`);
    for (const [at, line] of lines.entries()) {
      const bad = line.findIndex((cell, column) => { const is = found[at]?.[column]; return feeds ? lineFeeds(cell) !== lineFeeds(is ?? '\0') : cell !== is; });
      if (bad >= 0) return this.tell(reader, file, `line ${at}, ${lines[0]?.[bad]}: ${JSON.stringify(found[at]?.[bad])} instead of ${JSON.stringify(line[bad])}`);
    }
  }

  /** Without a word of advice, every column of numbers must come out as numbers. */
  numeric(reader: string, file: string, numeric: readonly string[]): void {
    for (const name of this.of(reader, file).numbers) if (!numeric.includes(name)) this.tell(reader, file, `${name} is no number`);
  }

  /** Cells of a workbook: numbers must be numbers of the same value, text the same text, nothing empty where something stood. */
  workbook(reader: string, file: string, found: readonly (readonly (string | number | null)[])[]): void {
    const { lines, numbers } = this.of(reader, file);
    // Read from our CSV by a spreadsheet, which guesses at text that looks like a number, a day or a truth value: the value must be the same.
    const guesses = reader !== 'workbook';
    if (found.length !== lines.length) this.tell(reader, file, `${found.length} lines instead of ${lines.length}`);
    for (const [at, line] of lines.entries()) {
      for (const [column, cell] of line.entries()) {
        const name = lines[0]?.[column] ?? '';
        const is = found[at]?.[column] ?? '';
        const isNumber = at > 0 && numbers.includes(name);
        const text = lineFeeds(guesses ? cell : unguarded(cell));
        const guessed = guesses && at > 0 && ((text !== '' && Number(is) === Number(text)) || String(is).toLowerCase() === text.toLowerCase());
        const same = isNumber && text !== '' ? typeof is === 'number' && is === Number(text) : String(is) === text || guessed;
        if (!same) return this.tell(reader, file, `line ${at}, ${name}: ${JSON.stringify(is)} instead of ${JSON.stringify(text)}`);
      }
    }
  }

  /** One line a reader, then the first differences. */
  report(most = 40): string {
    const readers = [...this.files].map(([reader, files]) => `${reader}: ${files.size} files, ${this.problems.filter((problem) => problem.startsWith(`${reader},`)).length} differences`);
    return `${[...readers, ...this.problems.slice(0, most)].join('\n')}\n`;
  }
}
