import { DOCUMENT } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import type { LangChangeEvent } from '@ngx-translate/core';
import { TranslateService } from '@ngx-translate/core';
import { Subject } from 'rxjs';

import { TextDirection } from './text-direction';

describe('the direction of the page', () => {
  const onLangChange = new Subject<LangChangeEvent>();
  let page: HTMLElement;

  beforeEach(() => {
    const itsDocument = document.implementation.createHTMLDocument();
    page = itsDocument.documentElement;
    TestBed.configureTestingModule({
      providers: [
        { provide: DOCUMENT, useValue: itsDocument },
        { provide: TranslateService, useValue: { onLangChange } },
        TextDirection,
      ],
    });
    TestBed.inject(TextDirection);
  });

  const directions: readonly (readonly [string, string])[] = [
    ['en', 'ltr'],
    ['he', 'rtl'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa_IR', 'rtl'],
    ['hy', 'ltr'],
  ];
  for (const [lang, direction] of directions)
    it(`is ${direction} in ${lang}`, () => {
      onLangChange.next({ lang, translations: {} });
      expect(page.dir).toBe(direction);
      expect(page.lang).toBe(lang);
    });

  it('turns back when the language does', () => {
    onLangChange.next({ lang: 'he', translations: {} });
    onLangChange.next({ lang: 'en', translations: {} });
    expect(page.dir).toBe('ltr');
  });
});
