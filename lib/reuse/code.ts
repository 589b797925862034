import { COLUMNS } from '../export/columns';
import { formulaText, queryText, shellWord, stringLiteral } from './quote';

/** Lines of code that read one CSV file, for one tool. */
export interface CodeLines { readonly tool: string; readonly code: string }

const NUMBERS = COLUMNS.filter(({ kind }) => kind === 'number').map(({ name }) => stringLiteral(name)).join(', ');

/** Where a CSV file is to be had, each with scheme and host. */
export interface CsvAddresses {
  /** The file as people download it, with an apostrophe before text a spreadsheet would compute. */
  readonly guarded: string;
  /** The file with text exactly as entered, for programs. */
  readonly plain: string;
  /** The file name to save it as. */
  readonly name: string;
}

/**
 * Lines that read a CSV file. Text stays text, ids and periods included, and no empty cell becomes a word; the columns of exact decimals are
 * then made numbers of the tool's own kind.
 */
export function codeLines({ guarded, plain, name }: CsvAddresses): readonly CodeLines[] {
  return [
    { tool: 'Shell', code: `curl -fL --compressed -o ${shellWord(name)} ${shellWord(guarded)}` },
    {
      tool: 'Python (pandas)',
      code: `import pandas as pd\nrows = pd.read_csv(${stringLiteral(plain)}, dtype=str, keep_default_na=False)\nnumbers = [${NUMBERS}]\nrows[numbers] = rows[numbers].apply(pd.to_numeric)`,
    },
    {
      tool: 'R',
      code: `rows <- read.csv(${stringLiteral(plain)}, colClasses = "character", na.strings = character(0), check.names = FALSE, encoding = "UTF-8")\nnumbers <- c(${NUMBERS})\nrows[numbers] <- lapply(rows[numbers], as.numeric)`,
    },
    { tool: 'Google Sheets', code: `=IMPORTDATA(${formulaText(guarded)})` },
    { tool: 'Excel (Power Query)', code: `= Table.PromoteHeaders(Csv.Document(Web.Contents(${queryText(guarded)}), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]))` },
  ];
}

/** A line that downloads the CSV of a frozen link and says whether it is still the file with this hash (64 hex digits). */
export const hashCheck = (csv: string, sha256: string): CodeLines =>
  ({ tool: 'Check that nothing changed', code: `curl -fsSL --compressed ${shellWord(csv)} | sha256sum | grep ${sha256}` });
