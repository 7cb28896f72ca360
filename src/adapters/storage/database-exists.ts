/**
 * Whether the browser has a database of this name. Asked without Dexie, so that the first screen of a learner who has
 * never been here does not wait for it; leaves none behind. Yes also where it cannot be told (storage is refused, or
 * not ready yet after the browser was killed): Dexie then tries again in its own ways, and says why it cannot.
 *
 * @param factory gives the browser's databases; may throw where they are refused
 */
export function databaseExists(name: string, factory: () => IDBFactory = () => indexedDB): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    const request = factory().open(name);
    let isNew = false;
    request.addEventListener('upgradeneeded', () => {
      isNew = true;
      // What is not made stays away: the request then ends with an error.
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve(true);
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(!isNew);
    });
  }).catch(() => true);
}
