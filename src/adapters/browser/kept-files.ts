/** Files that this browser keeps for one tab while their work is not saved, on this machine only. */

export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Record {
  readonly files: readonly KeptFile[];
  readonly at: number;
}

const DATABASE = "kpi-workbench";
const STORE = "unsaved";
/** Of a tab that was closed nobody asks any more: its files are forgotten after a day, in milliseconds. */
const LIFETIME = 86_400_000;

/** Takes the place of what was kept before; without files nothing is kept any more. */
export async function keepFiles(files: readonly KeptFile[]): Promise<void> {
  await inStore((store) =>
    files.length === 0 ? store.delete(ownKey()) : store.put({ files, at: Date.now() } satisfies Record, ownKey()),
  );
}

/** What was kept before this page was loaded. */
export async function keptFiles(): Promise<readonly KeptFile[]> {
  const keys = ((await inStore((store) => store.getAllKeys())) ?? []) as readonly IDBValidKey[];
  let own: readonly KeptFile[] = [];
  for (const key of keys) {
    const record = (await inStore((store) => store.get(key))) as Record | undefined;
    if (!record) continue;
    if (key === ownKey()) own = record.files;
    else if (Date.now() - record.at > LIFETIME) await inStore((store) => store.delete(key));
  }
  return own;
}

/** A tab is the same one after a reload, and another one beside it is not. */
function ownKey(): string {
  const known = sessionStorage.getItem(DATABASE);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem(DATABASE, made);
  return made;
}

/** Undefined where the browser keeps nothing for this page: then a reload still asks. */
async function inStore(work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  try {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(STORE);
    };
    const database = await answerOf(opening);
    try {
      return await answerOf(work(database.transaction(STORE, "readwrite").objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the browser keeps nothing"));
    };
  });
}
