import { afterNextRender, ElementRef, inject } from '@angular/core';

/**
 * Gives the focus to the heading (`h1`) of a part of the panel that is fetched when it is first needed: the panel moved the focus on
 * before the part was there. Only while the panel has it: typing in Alma is never interrupted. To be called where a component is made.
 */
export function focusHeadingOnceDrawn(): void {
  const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
  afterNextRender(() => {
    const heading = nativeElement.querySelector('h1');
    if (!heading || !nativeElement.ownerDocument.hasFocus()) return;
    heading.tabIndex = -1;
    heading.focus();
  });
}
