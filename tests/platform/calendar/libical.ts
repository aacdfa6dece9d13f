import { spawnSync } from 'node:child_process';

const CHECKER = 'tests/platform/calendar/itip_check.py';
const TRIAL = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x\r\nEND:VCALENDAR\r\n';

/** Whether libical's iTIP check can run here; installs it where that is allowed (Debian, root). */
export function libicalAvailable(): boolean {
  if (answers()) return true;
  if (process.getuid?.() !== 0) return false;
  // Another test file may be installing it at this moment: apt waits, or is asked again.
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const install = ['-y', '--no-install-recommends', 'install', 'libical3', 'python3'];
    if (aptGet(...install) && answers()) return true;
    aptGet('update');
  }
  return answers();
}

function aptGet(...words: string[]): boolean {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', [...options, ...words], { stdio: 'ignore', timeout: 180_000, env });
  return status === 0;
}

/** What libical says against an iCalendar object: `icalrestriction_check`, the one true iTIP validator. */
export function libicalFaults(ics: string): string[] {
  const { status, stdout, stderr } = spawnSync('python3', [CHECKER], { input: ics, encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  const faults = stdout.split('\n').filter(Boolean);
  return status === 0 ? [] : faults;
}

function answers(): boolean {
  const { status, stderr } = spawnSync('python3', [CHECKER], { input: TRIAL, encoding: 'utf8' });
  return (status === 0 || status === 1) && !stderr;
}
