import type { StateAnswer } from '../../contract';
import { byId, h } from '../dom';
import type { Entity } from '../entity';

/** The drawer that makes things go wrong. */
export class Drawer {
  private readonly root = byId('drawer');

  constructor(
    private state: StateAnswer,
    private readonly onState: (state: StateAnswer) => void,
    private readonly refresh: () => void,
  ) {
    this.root.append(h('p', {}, 'soon'));
  }

  toggle(): void {
    this.root.hidden = !this.root.hidden;
  }

  onPage(entities: readonly Entity[]): void {
    void entities;
  }
}
