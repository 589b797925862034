const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "22 November 2026" for a day, "November 2025" for a month; other text is returned as it is. */
export function dayInWords(text: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text);
  const month = match && MONTHS[Number(match[2]) - 1];
  if (!match || !month) return text;
  return match[3] === undefined ? `${month} ${match[1]}` : `${Number(match[3])} ${month} ${match[1]}`;
}

/** A day, month or UTC stamp, in words for people and exact for machines. */
export function Moment({ stamp }: { stamp: string }) {
  const clock = /T(\d{2}:\d{2})/.exec(stamp)?.[1];
  return <time dateTime={stamp}>{dayInWords(stamp)}{clock !== undefined && `, ${clock} UTC`}</time>;
}
