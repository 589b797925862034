import writeXlsxFile from 'write-excel-file/node';
import { restamped } from '@/lib/export/archive';
import { longestText, MOST_CELL_CHARACTERS, MOST_SHEET_ROWS, sheetsOf, type Sheet, type SheetCell } from '@/lib/export/spreadsheet';
import { Problem } from '@/lib/problem';
import { described, refuseTooMany } from './describe';
import type { ChartForm } from './form';

const DAY_FORMAT = 'yyyy-mm-dd';

function cell(of: SheetCell) {
  if (of === null) return null;
  if ('text' in of) return { value: of.text, type: String };
  return 'number' in of ? { value: of.number, type: Number } : { value: of.day, type: Date, format: DAY_FORMAT };
}

const written = ({ name, header, widths, rows }: Sheet) => ({
  sheet: name, stickyRowsCount: 1, columns: widths.map((width) => ({ width })),
  data: [header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cell))],
});

/** A workbook: numbers are numbers, days are dates, nothing is a formula; sources, columns and the view itself have sheets of their own. */
export const xlsxForm: ChartForm = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  meaning: 'A workbook with the rows, their sources, the columns explained, and what the view is. Numbers are numbers and days are dates.',
  options: [],
  disposition: 'attachment',
  make: async (context) => {
    refuseTooMany(context, 'XLSX');
    const { table } = context.answer;
    const sheets = sheetsOf(await described(context, context.csv), table);
    if (table.rows.length + 1 > MOST_SHEET_ROWS || longestText(sheets) > MOST_CELL_CHARACTERS) throw new Problem('too-large', 'This view holds more than a spreadsheet takes; take the CSV.');
    // The writer stamps the files within by the clock; the same rows must be the same bytes.
    return restamped(await writeXlsxFile(sheets.map(written)).toBuffer(), table.recorded);
  },
};
