import type * as fc from 'fast-check';

import type { Walk } from './walk';

/** All that the walk needs to know of the world to choose its next step. What is right or wrong is told by the ledger alone. */
export class Model {
  panels = 0;
}

type Act = (walk: Walk, model: Model) => void | Promise<void>;
type Possible = (model: Readonly<Model>) => boolean;

/** One step of the walk in words, with what it does; afterwards everything that is said is checked. */
export class Step implements fc.AsyncCommand<Model, Walk> {
  constructor(
    private readonly words: string,
    private readonly act: Act,
    private readonly possible: Possible = () => true,
  ) {}

  check(model: Readonly<Model>): boolean {
    return this.possible(model);
  }

  async run(model: Model, walk: Walk): Promise<void> {
    walk.step();
    await this.act(walk, model);
    await walk.rest();
  }

  toString(): string {
    return this.words;
  }
}

export type Steps = fc.Arbitrary<Step>;

/** Steps of one sort, and how often they come beside the others. */
export interface Often {
  readonly weight: number;
  readonly arbitrary: Steps;
}

export function often(weight: number, arbitrary: Steps): Often {
  return { weight, arbitrary };
}
