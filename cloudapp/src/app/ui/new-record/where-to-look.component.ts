import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

/** What Alma shows as Created by and Modified by, which differs from what an export from Connexion leaves. */
@Component({
  selector: 'app-where-to-look',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="small quiet">
      {{
        (userName() ? 'newRecord.createdBy' : 'newRecord.createdByYou')
          | translate: { name: userName() }
      }}
    </p>
    <p class="small quiet">{{ 'newRecord.connexionShows' | translate }}</p>`,
  styles: ':host { display: grid; gap: 4px; }',
})
export class WhereToLookComponent {
  readonly userName = input.required<string>();
}
