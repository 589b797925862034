/** The newest `recorded` of some records; empty when there are none. Stamps are of one form, so that their order as text is that in time. */
export const newestOf = (records: Iterable<{ readonly recorded: string }>): string => {
  let newest = '';
  for (const { recorded } of records) if (recorded > newest) newest = recorded;
  return newest;
};
