import { readFileSync } from 'node:fs';

/** Megabytes that a process holds; undefined where the system does not say (no /proc). */
export function memoryOf(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}
