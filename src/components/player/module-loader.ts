import type { ReactiveControllerHost } from 'lit';
import type { CompiledModule } from '../../domain/course/compiled.ts';
import type { ModuleId } from '../../domain/course/ids.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Content } from '../contexts.ts';

export type LoadFailure = 'loading-failed' | 'version-mixed';

/** Holds the module that is shown; what was there stays until the one asked for last has come. */
export class ModuleLoader {
  module: CompiledModule | undefined;
  failure: LoadFailure | undefined;
  #asked = '';
  #again: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Asks for a module unless it is the one asked for last; `ready` is called when it is about to be shown. */
  want(content: Content, id: ModuleId, language: Language, ready?: () => Promise<void>): void {
    const key = `${id} ${language}`;
    if (key === this.#asked) return;
    this.#asked = key;
    this.#again = () => {
      this.#asked = '';
      this.want(content, id, language, ready);
    };
    this.failure = undefined;
    void this.#load(key, content, id, language, ready);
  }

  retry(): void {
    this.#again?.();
    this.host.requestUpdate();
  }

  async #load(
    key: string,
    content: Content,
    id: ModuleId,
    language: Language,
    ready: (() => Promise<void>) | undefined,
  ): Promise<void> {
    try {
      if (ready) await content.language(language);
      const module = await content.module(id, language);
      if (key !== this.#asked) return;
      this.module = module;
      await ready?.();
    } catch (error) {
      if (key !== this.#asked) return;
      this.failure = isMixed(error) ? 'version-mixed' : 'loading-failed';
    }
    this.host.requestUpdate();
  }
}

function isMixed(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'mixed';
}
