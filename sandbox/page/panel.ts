import { mdiClose, mdiRefresh, mdiViewGridPlusOutline } from '@mdi/js';

import type { AppAnswer, Switches } from '../contract';
import { button, byId, h, icon } from './dom';
import { menuButton } from './menu';

const MIN_WIDTH = 300;
const DEFAULT_WIDTH = 320;
const STEP = 20;
// A panel that leaves less than this covers the whole page.
const RAIL_WIDTH = 76;

const PRESETS = [
  { text: '320', label: 'Panel 320 pixels wide', width: DEFAULT_WIDTH },
  { text: '480', label: 'Panel 480 pixels wide', width: 480 },
  { text: 'Full', label: 'Panel in full width', width: Number.MAX_SAFE_INTEGER },
];

/** What `?frame=` of the page's address makes of the app's frame, whatever the manifest asks for. */
const FRAMES: Readonly<
  Record<string, { readonly flags: readonly string[]; readonly allow: string }>
> = {
  strict: { flags: [], allow: '' },
  open: {
    flags: ['allow-downloads', 'allow-modals', 'allow-popups'],
    allow: 'clipboard-write',
  },
};

/** The right-hand panel with the app in its iframe: it can be dragged, sized by keys and presets, closed and reloaded. */
export class Panel {
  frame: HTMLIFrameElement | null = null;
  private readonly root = byId('panel');
  private readonly handle = this.makeHandle();
  private readonly stage = h('div', { class: 'stage' });
  private width = DEFAULT_WIDTH;
  private readonly presets = PRESETS.map(({ text, label, width }) => ({
    width,
    element: button(text, { 'aria-label': label, onclick: () => this.resize(width) }),
  }));
  /** The buttons for the usual widths; they stand in the top bar, where they stay in reach. */
  readonly presetGroup = h(
    'div',
    { class: 'presets', role: 'group', 'aria-label': 'Panel width' },
    ...this.presets.map((preset) => preset.element),
  );

  constructor(
    private readonly app: AppAnswer,
    private switches: Switches,
  ) {
    this.build();
    this.open();
    this.resize(DEFAULT_WIDTH);
  }

  /** Loads the app anew where a switch that it reads only at its start has changed. */
  apply(switches: Switches): void {
    const starts = ['signedIn', 'colour', 'language', 'sameOrigin'] as const;
    const changed = starts.some((name) => this.switches[name] !== switches[name]);
    this.switches = switches;
    if (!changed) return;
    this.build();
    if (this.frame) this.open();
  }

  private build(): void {
    const tools = h('div', { class: 'panel-tools' }, this.menu(), ...this.tools());
    const head = h('header', { class: 'panel-head' }, h('strong', {}, this.app.title), tools);
    this.root.replaceChildren(this.handle, head, this.stage);
  }

  private menu(): HTMLElement {
    const pages = Object.entries(this.app.pages)
      .filter(([name]) => name !== 'config' || this.switches.signedIn === 'admin-1')
      .map(([name, path]) => ({
        text: name === 'config' ? 'Configuration' : name.charAt(0).toUpperCase() + name.slice(1),
        run: () => this.open(path),
      }));
    const home = { text: 'Main page', run: () => this.open() };
    return menuButton('⋮', pages.length > 0 ? [home, ...pages] : [home], 'App menu');
  }

  private tools(): HTMLElement[] {
    const reload = button('', { 'aria-label': 'Reload the app', onclick: () => this.open() });
    reload.append(icon(mdiRefresh));
    const close = button('', { 'aria-label': 'Close the app', onclick: () => this.close() });
    close.append(icon(mdiClose));
    return [reload, close];
  }

  private open(path = ''): void {
    const asked = FRAMES[new URLSearchParams(location.search).get('frame') ?? ''];
    const extra = asked?.flags ?? this.app.sandboxFlags;
    const flags = ['allow-scripts', 'allow-forms', ...extra];
    if (this.switches.sameOrigin) flags.push('allow-same-origin');
    this.frame = h('iframe', {
      id: 'app',
      title: this.app.title,
      sandbox: flags.join(' '),
      ...(asked?.allow ? { allow: asked.allow } : {}),
      src: `${this.app.appUrl}${path ? `#${path}` : ''}`,
    });
    this.stage.replaceChildren(this.frame);
  }

  private close(): void {
    this.frame = null;
    const opener = button(
      'Open the app',
      { class: 'filled', onclick: () => this.open() },
      icon(mdiViewGridPlusOutline),
    );
    this.stage.replaceChildren(h('p', { class: 'closed' }, opener));
    opener.focus();
  }

  private makeHandle(): HTMLElement {
    const handle = h('div', {
      class: 'handle',
      role: 'separator',
      tabindex: 0,
      'aria-orientation': 'vertical',
      'aria-label': 'Width of the panel',
    });
    handle.addEventListener('keydown', (event) => {
      const steps: Readonly<Record<string, number>> = { ArrowLeft: STEP, ArrowRight: -STEP };
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.resize(this.width + step);
    });
    handle.addEventListener('pointerdown', (event) => this.drag(event, handle));
    return handle;
  }

  private drag(event: PointerEvent, handle: HTMLElement): void {
    handle.setPointerCapture(event.pointerId);
    document.body.classList.add('dragging');
    const move = (moved: PointerEvent): void => this.resize(window.innerWidth - moved.clientX);
    handle.addEventListener('pointermove', move);
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', move);
        document.body.classList.remove('dragging');
      },
      { once: true },
    );
  }

  private resize(width: number): void {
    this.width = Math.min(Math.max(width, MIN_WIDTH), window.innerWidth);
    document.documentElement.style.setProperty('--panel', `${this.width}px`);
    document.body.classList.toggle('full', this.width > window.innerWidth - RAIL_WIDTH);
    this.presets.forEach(({ width: preset, element }) => {
      element.setAttribute(
        'aria-pressed',
        String(this.width === Math.min(preset, window.innerWidth)),
      );
    });
    this.handle.setAttribute('aria-valuenow', String(this.width));
    this.handle.setAttribute('aria-valuemin', String(MIN_WIDTH));
    this.handle.setAttribute('aria-valuemax', String(window.innerWidth));
  }
}
