/** Letters whose widths are known: those of English print. */
export const LETTERS = `${Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join('')}‘’“”–—…·×−→°`;

/** Faces of a picture: running text, what stands out in it, and titles. */
export type Face = 'text' | 'strong' | 'title';

/** Width of each of LETTERS in thousandths of the type size, read off our font files; tests/components/letter-widths.test.ts holds them equal. */
export const LETTER_WIDTHS: Readonly<Record<Face, readonly number[]>> = {
  text: [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511,
    966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456,
    323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662, 261,
    261, 440, 440, 500, 1000, 864, 288, 662, 662, 954, 456,
  ],
  strong: [
    267, 304, 494, 639, 646, 993, 653, 313, 369, 369, 521, 667, 303, 462, 303, 370, 646, 415, 616, 627, 656, 603, 630, 571, 629, 630, 303, 315, 667, 667, 667, 527,
    982, 709, 657, 733, 722, 603, 589, 748, 745, 272, 575, 688, 565, 913, 756, 767, 642, 769, 648, 646, 653, 740, 709, 1003, 701, 696, 641, 369, 370, 369, 477, 463,
    337, 568, 618, 577, 618, 587, 379, 620, 602, 252, 252, 559, 252, 888, 602, 604, 618, 618, 387, 539, 340, 602, 575, 829, 557, 575, 559, 440, 346, 440, 667, 277,
    277, 474, 471, 500, 1000, 910, 303, 667, 667, 954, 457,
  ],
  title: [
    228, 314, 423, 544, 538, 949, 739, 206, 384, 384, 458, 548, 307, 335, 307, 364, 547, 547, 547, 547, 547, 547, 547, 547, 547, 547, 307, 307, 548, 548, 548, 430,
    867, 712, 668, 663, 744, 634, 610, 725, 809, 387, 394, 726, 616, 930, 757, 742, 637, 742, 707, 560, 650, 757, 706, 1020, 678, 667, 592, 356, 364, 356, 548, 528,
    400, 554, 630, 527, 623, 540, 374, 573, 650, 336, 313, 615, 337, 961, 652, 590, 632, 613, 475, 475, 368, 640, 581, 850, 585, 592, 497, 365, 301, 365, 548, 236,
    236, 460, 459, 528, 828, 853, 307, 548, 548, 680, 344,
  ],
};

/** Letters our fonts lack come from whatever font the reader has: square ones as a rule, signs beyond the basic plane (emoji) wider still. */
const OTHER = 1000;
const BEYOND = 1400;

const WIDTH_OF: Readonly<Record<Face, ReadonlyMap<string, number>>> = { text: mapOf('text'), strong: mapOf('strong'), title: mapOf('title') };

function mapOf(face: Face): ReadonlyMap<string, number> {
  return new Map([...LETTERS].map((letter, i) => [letter, LETTER_WIDTHS[face][i] ?? OTHER]));
}

/** Width of `text` set in `size`, in the unit of `size`. Kerning is left out: it mostly draws letters nearer. */
export function widthOf(text: string, size: number, face: Face = 'text'): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTH_OF[face].get(letter) ?? (letter.length > 1 ? BEYOND : OTHER);
  return (thousandths * size) / 1000;
}
