/** One word of a POSIX shell, whatever is in it. */
export const shellWord = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`;

/** A string literal of Python and of R: both read the escapes of JSON. */
export const stringLiteral = (text: string): string => JSON.stringify(text);

/** A text of a spreadsheet formula: its quotation marks are doubled. */
export const formulaText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A text of Power Query's language M, in which `#(` would start an escape and a line break ends the text. */
export const queryText = (text: string): string =>
  `"${text.replace(/#\(/g, '#(#)(').replace(/"/g, '""').replace(/\r/g, '#(cr)').replace(/\n/g, '#(lf)').replace(/\t/g, '#(tab)')}"`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as the value of an HTML attribute, its quotation marks included. */
export const attributeValue = (text: string): string => `"${text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)}"`;
