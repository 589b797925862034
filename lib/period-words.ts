const monthName = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
const shortMonth = (year: string, month: string): string => monthName.format(new Date(`${year}-${month}-01T00:00:00Z`));

function formatPlain(text: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`;
  const day = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!day) return text;
  const [, year = '', month = '', date] = day;
  return `${date === undefined ? '' : `${Number(date)} `}${shortMonth(year, month)} ${year}`;
}

/** A period as people write it: "Apr 2025", "Dec 2024 – May 2025", "FY 2024", "MY 2025/26", "20 Nov 2025". Other text is returned as it is. */
export function formatPeriod(period: string): string {
  const yearly = /^(FY|MY)(\d{4}.*)$/.exec(period);
  if (yearly) return `${yearly[1]} ${yearly[2]}`;
  return period.split('/').map(formatPlain).join(' – ');
}

const longMonth = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** "November 2025" as its parts, the year last; other text alone. */
function partsInWords(text: string): readonly [words: string, year: string] {
  const [, year = '', month = '', date] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === '') return [formatPeriod(text), ''];
  return [`${date === undefined ? '' : `${Number(date)} `}${longMonth.format(new Date(`${year}-${month}-01T00:00:00Z`))}`, year];
}

/** A period in running words: "April 2025", "November to December 2025", "2020 to 2022", "FY 2024". Other text is returned as it is. */
export function periodInWords(period: string): string {
  if (period.startsWith('MY')) return formatPeriod(period);
  const parts = period.split('/').map(partsInWords);
  return parts.map(([words, year], i) => (year === '' || year === parts[i + 1]?.[1] ? words : `${words} ${year}`)).join(' to ');
}
