import type { Entity } from '../entity';
import type { Route } from '../routes';

/** What a view gives the page: its heading, its content, and the entities that Alma names to the panel. */
export interface Shown {
  readonly title: string;
  readonly entities: readonly Entity[];
  readonly content: readonly (Node | string)[];
}

/** What a view may ask of the page around it. */
export interface Page {
  /** Shows the present view anew, because something in Alma has changed. */
  refresh(): Promise<void>;
  /** Tells the person something, for example that a draft was saved. */
  say(text: string): void;
}

export type View = (route: Route, page: Page) => Promise<Shown>;
