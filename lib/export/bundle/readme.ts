import { VERSION } from '../../permalink/version';
import { ONLY_LONG } from '../wide';
import type { Described } from './described';

/** Text that stands in a line of Markdown as it is: what could be read as a mark, a tag or a new line is not. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!]/g, (mark) => `\\${mark}`);
const list = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');

/** `README.md` of a bundle: what it holds, what was left out, what each column says, whose figures they are, how to cite and to check it. */
export function readmeOf(of: Described): string {
  const { table } = of;
  return `# ${plain(table.title)}

${plain(table.subtitle)}

Rows as recorded by Sourceline up to ${table.recorded}. The same rows for ever: ${of.site}${of.frozen}
What is known today: ${of.site}${of.living}

## Files

${list([
    `\`${of.file}\`: ${of.rowCount} rows, CSV version ${VERSION} (RFC 4180, UTF-8, CRLF, ${of.shape} form; ${of.escape === 'none' ? 'text as it is' : 'an apostrophe before text that a spreadsheet would compute, numbers as they are'})`,
    '`datapackage.json`: Data Package 2.0', `\`${of.file}-metadata.json\`: CSV on the Web`, '`metadata.json`: chart, columns, sources and filters in one place', '`CITATION.cff`: how to cite it, for programs',
  ])}${of.shape === 'wide' ? `
One row a period has no cell for ${ONLY_LONG.map((name) => `\`${name}\``).join(', ')}: take the long form for them.
` : ''}
## Active filters

${of.filters.length === 0 ? 'None: the chart as it opens.\n' : list(of.filters.map(plain))}
${of.notices.length === 0 ? '' : `## What is not among the rows\n\n${list(of.notices.map(({ message }) => plain(message)))}\n`}## Sources

${list(of.sources.map(({ organisation, title, url, licence }) => `${plain(organisation)}: ${plain(title)}. ${url} (${plain(licence)})`))}
${of.articles.length === 0 ? '' : `## Articles whose figures are cited\n\n${list(of.articles.map(({ outlet, title, url, published }) => `${plain(outlet)}: ${plain(title)}, ${published}. ${url}`))}\n`}## Columns

${list(of.columns.map(({ name, datatype, meaning }) => `\`${name}\` (${datatype}): ${plain(meaning)}`))}
## How to cite it

${plain(of.citation)}

Name the sources above too; \`CITATION.cff\` has them for programs.

## How to check it

\`sha256sum ${of.file}\` (Linux), \`shasum -a 256 ${of.file}\` (Mac) or \`Get-FileHash ${of.file}\` (Windows) must print

    ${of.sha256}

${of.shape === 'long' && of.escape === 'apostrophe' ? 'The first 12 digits stand in the frozen address as `sha`.' : 'The `sha` in the frozen address is that of the same rows in the long form with guarded text.'}
`;
}
