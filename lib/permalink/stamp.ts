const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Whether `text` is a day or a UTC stamp to the second that the calendar and the clock know. */
export function isAsOf(text: string): boolean {
  if (!DAY.test(text) && !STAMP.test(text)) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text.replace(/Z$/, ''));
}

/** Whether `text` is a day, or a month whose day is not known, that the calendar has. */
export function isDayOrMonth(text: string): boolean {
  return (DAY.test(text) && isAsOf(text)) || (MONTH.test(text) && isAsOf(`${text}-01`));
}
