import type { Result } from '../../marc/result';
import type { SourceFailure } from '../../ports/failures';
import type { ChosenFile, FileOpener, IncomingRecord, RecordFiles } from '../../ports/source';

type Answer = Promise<Result<readonly IncomingRecord[], SourceFailure>>;

/**
 * `MarcFiles`, fetched with its readers (ISO 2709, .mrk, text form) when the first file is opened: most days nobody opens one, and the
 * preview is on screen sooner without them. Rejects only where the panel's own code cannot be fetched.
 */
export class LazyFiles implements RecordFiles, FileOpener {
  private loaded?: Promise<RecordFiles & FileOpener>;

  async open(file: ChosenFile): Answer {
    return (await this.files()).open(file);
  }

  async read(name: string, bytes: Uint8Array): Answer {
    return (await this.files()).read(name, bytes);
  }

  async paste(text: string): Answer {
    return (await this.files()).paste(text);
  }

  private files(): Promise<RecordFiles & FileOpener> {
    this.loaded ??= import('./marc-files').then(({ MarcFiles }) => new MarcFiles());
    return this.loaded;
  }
}
