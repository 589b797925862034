import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SANS, SERIF } from '@/components/picture/palette';
import { remember } from '@/lib/store/remember';

/** Font files of the pictures (SIL Open Font License), from npm: never the machine's own. */
const FACES = [
  { family: SANS, weight: 400, file: 'inter/400Regular/Inter_400Regular.ttf' },
  { family: SANS, weight: 500, file: 'inter/500Medium/Inter_500Medium.ttf' },
  { family: SERIF, weight: 600, file: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf' },
] as const;

const pathOf = (file: string): string => join(process.cwd(), 'node_modules', '@expo-google-fonts', file);
export const FONT_FILES: readonly string[] = FACES.map(({ file }) => pathOf(file));

/** Subsets kept: one for each set of letters beyond the usual ones. */
const SUBSETS = 32;
/** What most pictures are set in: making a subset takes a third of a second, and so nearly all share one. */
const USUAL = `${Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join('')}“”‘’–—…·×−→°₂€£¥éüö\u00a0`;

async function fontStyle(letters: string): Promise<string> {
  const { default: subsetFont } = await import('subset-font');
  const faces = await Promise.all(FACES.map(async ({ family, weight, file }) => {
    const subset = await subsetFont(await readFile(pathOf(file)), letters, { targetFormat: 'woff2' });
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${subset.toString('base64')}) format('woff2')}`;
  }));
  return faces.join('');
}

const styleOf = remember(SUBSETS, fontStyle);

/** Scripts and signs that our fonts do not have, so that no subset can bring them: between Greek and Cyrillic and the rest of Latin, and from the Chinese ones on. */
const FOREIGN = /[\u0590-\u1dff\u2e80-\uffff]|[\u{10000}-\u{10ffff}]/u;

/** Style that brings the letters of `text` along in our fonts, so that a picture looks the same on every machine. Letters they lack are left to the reader's. */
export const embeddedFonts = (text: string): Promise<string> => styleOf([...new Set([...USUAL, ...[...text].filter((letter) => letter >= ' ' && !FOREIGN.test(letter))])].sort().join(''));
