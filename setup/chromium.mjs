import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { aptInstall, canApt } from './apt.mjs';
import { bin, node, Stop, say } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The browser for the journeys: the system's, else Debian's, else the one that Playwright brings. */
export async function ensureChromium() {
  const present = process.env.CHROMIUM_PATH ?? onSystem() ?? playwrights();
  if (present) return present;
  if (canApt() && (await aptInstall(['chromium']))) return onSystem();
  say('Downloading Chromium');
  await node([bin('playwright-core'), 'install', 'chromium']);
  const downloaded = playwrights();
  if (!downloaded) throw new Stop('There is no Chromium for the tests: install it, or set CHROMIUM_PATH.');
  return downloaded;
}

function onSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC].find(existsSync);
}

function playwrights() {
  const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
