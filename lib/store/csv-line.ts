/** Where a CSV line goes wrong; `field` counts from 1. */
export class CsvFault extends Error {
  constructor(readonly field: number, reason: string) { super(reason); }
}

const FIELD = /"((?:[^"]|"")*)"|([^",]*)/y;

/**
 * Cells of one CSV line (RFC 4180, no line breaks inside cells: in data/ a line is a row).
 * @throws CsvFault at the field whose quotation marks are wrong.
 */
export function readCsvLine(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    FIELD.lastIndex = at;
    const found = FIELD.exec(line);
    at += found?.[0].length ?? 0;
    cells.push(found?.[1]?.replace(/""/g, '"') ?? found?.[2] ?? '');
    if (at >= line.length) return cells;
    if (line[at] !== ',') throw new CsvFault(cells.length, 'quotation marks must enclose the whole cell and be doubled inside');
    at += 1;
  }
}
