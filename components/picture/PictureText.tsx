import type { Lines } from './lines';

interface Placed { readonly block: Lines; readonly line: string; readonly baseline: number }

function place(blocks: readonly Lines[], y: number): Placed[] {
  let at = y;
  return blocks.flatMap((block) => block.lines.map((line) => {
    at += block.leading;
    return { block, line, baseline: at - block.size * 0.3 };
  }));
}

/** Blocks of lines one under the other from `y` on, each line a text of its own so that it can be marked and copied; a link where the block has one. */
export function PictureText({ blocks, x, y }: { blocks: readonly Lines[]; x: number; y: number }) {
  return place(blocks, y).map(({ block: { className, size, href }, line, baseline }, index) => {
    const text = <text key={index} className={className} x={x} y={baseline} fontSize={size}>{line}</text>;
    return href === undefined ? text : <a key={index} href={href}>{text}</a>;
  });
}
