import type { DemoTitle } from '../alma/catalogue';
import type { SourceReply } from './hathitrust';
import { ownNumber, worldcatRecord } from './holdings-of';
import { problem } from './worldcat';

/** The stand-in institution's symbol in WorldCat. */
export const SYMBOL = 'ZZSTD';

/** What WorldCat holds of one institution: the current numbers of the titles that it has said to hold. */
export class HeldNumbers {
  private readonly held = new Set<string>();

  constructor(private readonly titles: readonly DemoTitle[]) {}

  /** The number that a number stands for now, another one where it was merged; null where WorldCat has no such record. */
  current(number: string): string | null {
    const record = worldcatRecord(this.titles, number.replace(/^0+/, ''));
    return record ? ownNumber(record) : null;
  }

  has(current: string): boolean {
    return this.held.has(current);
  }

  /** Sets or unsets a holding; says whether that has changed anything. */
  change(current: string, held: boolean): boolean {
    if (this.held.has(current) === held) return false;
    if (held) this.held.add(current);
    else this.held.delete(current);
    return true;
  }
}

/** `GET|PUT|DELETE /v1/worldcat/holdings/{ocn}` of the gateway: reads, sets or unsets the institution's holding. */
export function gatewayHolding(held: HeldNumbers, method: string, number: string): SourceReply {
  if (!/^\d+$/.test(number)) {
    return problem(400, 'invalidNumber', 'Not an OCLC number', `"${number}" is not a number.`);
  }
  const currentNumber = held.current(number);
  if (currentNumber === null) {
    return problem(404, 'notFound', 'No record', `WorldCat has no record ${number}.`);
  }
  const changed = method !== 'GET' && held.change(currentNumber, method === 'PUT');
  const answer = {
    requestedNumber: number,
    currentNumber,
    symbol: SYMBOL,
    held: held.has(currentNumber),
    changed,
  };
  return { status: 200, type: 'application/json', text: JSON.stringify(answer) };
}
