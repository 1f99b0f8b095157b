import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslateModule } from '@ngx-translate/core';

import type { InstitutionConfig } from '../../settings/config';
import type { ConfigProblem } from '../../settings/config-problem';
import { readConfig } from '../../settings/config-schema';
import type { OfferedProfile } from '../../settings/offered-profiles';
import { NoticeComponent } from '../shared/notice.component';

import { ConfigSourcesComponent } from './config-sources.component';
import { NewRecordFieldsComponent } from './new-record-fields.component';

/** One entry a line; blank lines and blanks around an entry do not count. */
function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Lists that are typed one entry a line, as they were typed: a line is not taken away while it is still being written. */
interface TypedLists {
  readonly maySave: string;
  readonly previewOnly: string;
  readonly ourCodes: string;
}

function typedLists({ saving, ourCodes }: InstitutionConfig): TypedLists {
  return {
    maySave: saving.maySave.join('\n'),
    previewOnly: saving.previewOnly.join('\n'),
    ourCodes: ourCodes.join('\n'),
  };
}

/** The parts of the config that have a field of their own; the rest is edited as JSON. */
type Rest = Omit<
  InstitutionConfig,
  | 'schema'
  | 'enabled'
  | 'message'
  | 'saving'
  | 'ourCodes'
  | 'defaultProfile'
  | 'sources'
  | 'normalization'
  | 'newRecords'
>;

function restOf(config: InstitutionConfig): Rest {
  const { profiles, allowOverrideLock } = config;
  return { profiles, allowOverrideLock };
}

/** The institution's settings, for admins. Nothing is stored until Save, and nothing that does not check out. */
@Component({
  selector: 'app-config-form',
  standalone: true,
  imports: [
    ConfigSourcesComponent,
    MatButtonModule,
    NewRecordFieldsComponent,
    NoticeComponent,
    TranslateModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './config-form.component.html',
  styleUrls: ['./fields.scss', './config-form.component.scss'],
})
export class ConfigFormComponent {
  readonly config = input.required<InstitutionConfig>();
  readonly profiles = input.required<readonly OfferedProfile[]>();
  readonly busy = input(false);
  readonly store = output<InstitutionConfig>();

  protected readonly draft = signal<InstitutionConfig | undefined>(undefined);
  protected readonly typed = signal<TypedLists>({ maySave: '', previewOnly: '', ourCodes: '' });
  protected readonly rest = signal('');
  protected readonly problems = signal<readonly ConfigProblem[]>([]);
  protected readonly changed = computed(
    () =>
      JSON.stringify(this.draft()) !== JSON.stringify(this.config()) ||
      this.rest() !== JSON.stringify(restOf(this.config()), null, 2),
  );

  constructor() {
    effect(
      () => {
        const config = this.config();
        this.draft.set(config);
        this.typed.set(typedLists(config));
        this.rest.set(JSON.stringify(restOf(config), null, 2));
        this.problems.set([]);
      },
      { allowSignalWrites: true },
    );
  }

  protected patch(part: Partial<InstitutionConfig>): void {
    const draft = this.draft();
    if (draft) this.draft.set({ ...draft, ...part });
  }

  protected patchSaving(part: Partial<InstitutionConfig['saving']>): void {
    const draft = this.draft();
    if (draft) this.patch({ saving: { ...draft.saving, ...part } });
  }

  /** Takes over what was typed at once: the button must be ready when the pointer comes to it. */
  protected type(list: keyof TypedLists, text: string): void {
    this.typed.update((typed) => ({ ...typed, [list]: text }));
    if (list === 'ourCodes') this.patch({ ourCodes: lines(text) });
    else this.patchSaving({ [list]: lines(text) });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const rest = this.parsedRest();
    if (rest === undefined) return;
    const read = readConfig({ ...this.draft(), ...rest });
    this.problems.set(read.ok ? [] : read.failure);
    if (read.ok) this.store.emit(read.value);
  }

  /** The JSON of the rest as an object, or undefined after saying what is wrong with it. */
  private parsedRest(): object | undefined {
    try {
      const rest: unknown = JSON.parse(this.rest());
      if (typeof rest === 'object' && rest !== null && !Array.isArray(rest)) return rest;
      this.problems.set([
        {
          id: 'notObject',
          path: 'JSON',
          values: { found: this.rest().slice(0, 60), allowed: '{ … }' },
        },
      ]);
    } catch (error) {
      // JSON.parse throws SyntaxError with the place of the fault; there is no way to ask beforehand.
      const found = error instanceof SyntaxError ? error.message : String(error);
      this.problems.set([{ id: 'notObject', path: 'JSON', values: { found, allowed: '{ … }' } }]);
    }
    return undefined;
  }
}
