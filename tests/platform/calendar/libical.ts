import { execFileSync, spawnSync } from 'node:child_process';

const CHECKER = 'tests/platform/calendar/itip_check.py';
const TRIAL = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x\r\nEND:VCALENDAR\r\n';

/** Whether libical's iTIP check can run here; installs it where that is allowed (Debian, root). */
export function libicalAvailable(): boolean {
  if (answers()) return true;
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', 'libical3', 'python3'], {
      stdio: 'ignore',
      timeout: 120_000,
    });
  } catch {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 120_000 });
    spawnSync('apt-get', ['install', '-y', '-qq', 'libical3', 'python3'], {
      stdio: 'ignore',
      timeout: 120_000,
    });
  }
  return answers();
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
