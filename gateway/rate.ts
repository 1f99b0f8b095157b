import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { problem } from './problem';
import type { Problem } from './problem';

/** Counts requests of each institution in this process, so that one cannot use up what OCLC allows the gateway. */
export class RateLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  /** Takes one request of this institution's minute; `throttled`, with the seconds to wait, once none is left. */
  async take(institution: string): Promise<Problem | undefined> {
    try {
      await this.limiter.consume(institution);
      return undefined;
    } catch (full) {
      // The library rejects with its own result when nothing is left, and with an Error when it is broken.
      if (!(full instanceof RateLimiterRes)) throw full;
      const seconds = Math.max(1, Math.ceil(full.msBeforeNext / 1000));
      return problem('throttled', `Try again in ${seconds} seconds.`, 'rate', seconds);
    }
  }
}
