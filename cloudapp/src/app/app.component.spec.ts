import { Location } from '@angular/common';
import { provideLocationMocks } from '@angular/common/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { FakePorts, quiet } from '../testing/fakes';

import { AppComponent } from './app.component';
import { PAGES } from './app.pages';
import { provideEnglish } from './ui/testing/english';
import { provideWorld } from './ui/testing/fake-world';

@Component({
  standalone: true,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: 'the settings',
})
class SettingsComponent {}

describe('the shell', () => {
  let come: (() => void) | undefined;

  async function openAt(path: string) {
    TestBed.configureTestingModule({
      providers: [
        ...provideWorld(new FakePorts()),
        provideEnglish(),
        provideLocationMocks(),
        {
          provide: PAGES,
          useValue: {
            '/config': () => Promise.resolve(SettingsComponent),
            '/gone': () => Promise.reject(new Error('chunk')),
            '/slow': () => new Promise((resolve) => (come = () => resolve(SettingsComponent))),
          },
        },
      ],
    });
    TestBed.inject(Location).go(path);
    const fixture = TestBed.createComponent(AppComponent);
    const element = fixture.nativeElement as HTMLElement;
    const text = async (): Promise<string> => {
      await quiet();
      fixture.detectChanges();
      return element.innerText;
    };
    const hasPanel = async (): Promise<boolean> => {
      await text();
      return element.querySelector('app-panel-page') !== null;
    };
    return { text, hasPanel, location: TestBed.inject(Location) };
  }

  it('shows the panel', async () => {
    const { hasPanel } = await openAt('');
    expect(await hasPanel()).toBe(true);
  });

  it('shows the page that Alma asks for, and the panel again after it', async () => {
    const { text, hasPanel, location } = await openAt('/config');
    expect(await text()).toBe('the settings');
    location.go('');
    expect(await hasPanel()).toBe(true);
  });

  it('says that a page did not come', async () => {
    const { text } = await openAt('/gone');
    expect(await text()).toContain('This page could not be loaded');
  });

  it('does not put a late page over the one that the person went on to', async () => {
    const { text, location } = await openAt('/slow');
    location.go('/config');
    expect(await text()).toBe('the settings');
    come?.();
    expect(await text()).toBe('the settings');
  });
});
