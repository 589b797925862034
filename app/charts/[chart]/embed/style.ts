import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `light` and `dark` are what the page around the frame may ask for; without either the embed follows the reader's system. */
export type Theme = 'light' | 'dark' | null;

const STYLES = ['tokens.css', 'base.css', 'chart.css', 'table.css', 'embed.css'];
const DARK = '@media screen and (prefers-color-scheme: dark)';
let read: Promise<string> | null = null;

async function readStyles(): Promise<string> {
  const files = await Promise.all(STYLES.map((name) => readFile(join(process.cwd(), 'app', 'styles', name), 'utf8')));
  return files.join('\n').replace(/\/\*.*?\*\//gs, '').replace(/\s*\n\s*/g, '\n');
}

/** The style of an embed, to stand in its page: the colours and drawing of the site, and no font to wait for. */
export async function embedStyle(theme: Theme): Promise<string> {
  const css = await (read ??= readStyles());
  if (theme === null) return css;
  // Never, or always; and what the browser draws itself goes along.
  return `${css.replace(DARK, theme === 'dark' ? '@media screen' : '@media not all')}\n:root{color-scheme:${theme}}`;
}
