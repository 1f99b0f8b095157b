import { firstValueFrom } from 'rxjs';

import { FetchedTexts } from './fetched-texts';

describe('the texts of a language', () => {
  const texts = (language: string) => firstValueFrom(new FetchedTexts().getTranslation(language));

  it('are read from the file of the language', async () => {
    const asked = spyOn(window, 'fetch').and.resolveTo(
      new Response(JSON.stringify({ retry: 'Erneut' })),
    );
    expect(await texts('de')).toEqual({ retry: 'Erneut' });
    expect(asked).toHaveBeenCalledOnceWith('i18n/de.json');
  });

  it('are none where there is no file, no connection, or a page in its place', async () => {
    const answers = [
      () => Promise.resolve(new Response('', { status: 404 })),
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => Promise.resolve(new Response('<!doctype html>')),
    ];
    for (const answer of answers) {
      const asked = spyOn(window, 'fetch').and.callFake(answer);
      expect(await texts('xx')).toEqual({});
      asked.and.stub();
      jasmine.getEnv().allowRespy(true);
    }
  });

  it('are asked for at one file only, whatever the language is called', async () => {
    const asked = spyOn(window, 'fetch').and.resolveTo(new Response('{}'));
    await texts('../config');
    expect(asked).toHaveBeenCalledOnceWith('i18n/..%2Fconfig.json');
  });
});
