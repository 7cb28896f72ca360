import { object, oneOf, real } from '../../domain/course/shape.ts';

/** How a learner wants the player to look. */
interface Look {
  readonly textSize: 1 | 2 | 3 | 4;
  readonly theme: 'light' | 'dark' | 'contrast';
}

interface SavedLook extends Look {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

const LookShape = object({ textSize: oneOf(1, 2, 3, 4), theme: oneOf('light', 'dark', 'contrast'), savedAt: real() });

const PREFIX = 'display|';

/** How a learner wants the player to look, on this computer; forgotten without a word where storage is refused. */
export class DisplayMemory {
  readonly #storage: Storage | undefined;
  readonly #key: string;

  /**
   * @param open gives the browser's storage; may throw where it is refused.
   * @param owner the journal's key of the learner: computers are shared, and the next one may not want large letters.
   */
  constructor(
    open: () => Storage,
    owner: string,
    private readonly now: () => number,
  ) {
    this.#storage = attempt(open);
    this.#key = `${PREFIX}${owner}`;
  }

  read(): Look | undefined {
    const look = parseLook(attempt(() => this.#storage?.getItem(this.#key)));
    return look && { textSize: look.textSize, theme: look.theme };
  }

  write({ textSize, theme }: Look): void {
    const text = JSON.stringify({ textSize, theme, savedAt: this.now() });
    attempt(() => this.#storage?.setItem(this.#key, text));
  }

  /**
   * Removes the look of every other learner who was last here before a time (milliseconds since 1970), and what cannot be
   * read. This learner is here now.
   */
  purge(olderThan: number): void {
    const look = this.read();
    if (look) this.write(look);
    attempt(() => {
      const storage = this.#storage;
      if (!storage) return;
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
      for (const key of keys.filter((one) => one.startsWith(PREFIX) && one !== this.#key)) {
        const look = parseLook(storage.getItem(key));
        if (!look || look.savedAt < olderThan) storage.removeItem(key);
      }
    });
  }
}

function parseLook(text: string | null | undefined): SavedLook | undefined {
  const value: unknown = attempt(() => JSON.parse(text ?? ''));
  return LookShape(value, '') === undefined ? (value as SavedLook) : undefined;
}

/** Browsers refuse storage by throwing, at any call. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
