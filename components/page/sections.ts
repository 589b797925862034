/** Sections of the site as the header lists them. */
export const SECTIONS = [
  ['/', 'Ledger'],
  ['/charts', 'Charts'],
  ['/explore', 'Explore'],
  ['/topics', 'Topics'],
  ['/timeline', 'Timeline'],
  ['/claims', 'Claims'],
  ['/sources', 'Sources'],
  ['/honesty', 'Honesty'],
  ['/method', 'Method'],
  ['/about', 'About'],
] as const;

/** Further pages, which the palette lists too. */
export const FURTHER_PAGES = [
  ['/series', 'Series'],
  ['/documents', 'Documents'],
  ['/outlets', 'Outlets'],
  ['/circulations', 'Circulations'],
  ['/corrections', 'Corrections'],
  ['/api', 'For programs'],
] as const;
