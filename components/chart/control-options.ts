/** What a reader may choose on a chart, in words; the page makes it from the store. */
export interface ControlOptions {
  readonly series: readonly { readonly id: string; readonly title: string }[];
  readonly outlets: readonly { readonly id: string; readonly name: string }[];
  /** Every outlet of the dataset, whether it prints on this chart or not: an address may name any of them. */
  readonly outletIds: readonly string[];
  /** First and last calendar year any of the series or claims has. */
  readonly years: { readonly first: number; readonly last: number };
}
