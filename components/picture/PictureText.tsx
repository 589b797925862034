import type { Lines } from './lines';

/** Blocks of lines one under the other from `y` on, each line a text of its own so that it can be marked and copied. */
export function PictureText({ blocks, x, y }: { blocks: readonly Lines[]; x: number; y: number }) {
  const placed: { block: Lines; line: string; at: number }[] = [];
  let at = y;
  for (const block of blocks) {
    for (const line of block.lines) {
      at += block.leading;
      placed.push({ block, line, at });
    }
  }
  return placed.map(({ block, line, at: baseline }, index) => <text key={index} className={block.className} x={x} y={baseline - block.size * 0.3} fontSize={block.size}>{line}</text>);
}
