/** Why there is no frozen link, where it would be offered: some series of the chart cannot be had. */
export function NotFrozen() {
  return <>No frozen link just now: a series of this chart cannot be had, and a link to what is left of it would stand for another chart. It is offered again when all series are here.</>;
}
