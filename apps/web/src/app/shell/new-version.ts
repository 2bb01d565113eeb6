import { Injectable, signal } from '@angular/core';

/** A part of the program that cannot be fetched any more is most often a release: then we offer to reload, never a spinner. */
@Injectable({ providedIn: 'root' })
export class NewVersion {
  private readonly missed = signal(false);
  readonly likely = this.missed.asReadonly();

  /**
   * Looks at an error and takes it for a new release where a chunk could not be fetched.
   *
   * @throws the error itself where it is something else
   */
  suspect(error: unknown): void {
    if (!isFailedChunk(error)) throw error;
    this.missed.set(true);
  }
}

/** The words of Chromium, Firefox and Safari for a module that could not be imported. */
export function isFailedChunk(error: unknown): boolean {
  const text = error instanceof Error ? error.message : String(error);
  return /dynamically imported module|importing a module script failed|ChunkLoadError/i.test(text);
}
