/** Leads to the search, and with script opens the palette. */
export function PaletteLink() {
  return <a className="button palette-open" href="/search" aria-keyshortcuts="Control+K Meta+K">Jump to<kbd>Ctrl K</kbd></a>;
}
