/** Finds a Chrome or Chromium for the browser tests: CHROME_PATH, an installed one, the one packaged with npm. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => (process.env[name] ? [join(process.env[name], 'Google/Chrome/Application/chrome.exe'), join(process.env[name], 'Chromium/Application/chrome.exe')] : [])),
};
const CURE = {
  linux: 'sudo apt-get install -y chromium',
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install Google.Chrome',
};

const onPath = () => (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))).filter((path) => existsSync(path));

/** The browser inside @sparticuz/chromium, if it starts here: it is built for Linux x64 and needs a few system libraries. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  return spawnSync(path, ['--version', '--headless', '--no-sandbox'], { timeout: 20_000 }).status === 0 ? path : null;
}

/**
 * @returns {Promise<{path: string, name: string}>} a browser that exists
 * @throws Error naming the one line that installs one
 */
export async function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (existsSync(asked)) return { path: asked, name: 'CHROME_PATH' };
    throw new Error(`CHROME_PATH names ${asked}, which does not exist. Correct it, or unset it to let one be found.`);
  }
  const installed = [...(PLACES[process.platform] ?? []).filter((path) => existsSync(path)), ...(process.platform === 'win32' ? [] : onPath())][0];
  if (installed) return { path: installed, name: 'installed' };
  const path = await packaged();
  if (path) return { path, name: 'packaged with npm' };
  throw new Error(`The browser tests need Chrome or Chromium and found none. Install one with:\n  ${CURE[process.platform] ?? CURE.linux}\nor name one in CHROME_PATH.`);
}
