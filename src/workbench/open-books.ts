import { openWorkbook } from "../host/files/open-workbook";
import type { UnreadFile } from "../host/files/open-workbook";
import { saveWorkbook } from "../host/files/save-workbook";
import type { ExcelHost } from "../host/excel-host";
import { GridController } from "./grid/grid-controller";
import type { WorkbenchWords } from "./words";

/** Says why a file cannot be opened, in the sentences that the pane and the command line have for it. */
export type TellUnread = (reading: UnreadFile) => Promise<string>;

/** The workbooks that are open side by side; one is in view. */
export class OpenBooks {
  readonly #newHost: () => ExcelHost;
  readonly #say: WorkbenchWords["say"];
  readonly #tellUnread: TellUnread;
  readonly #listeners = new Set<() => void>();
  readonly #workListeners = new Set<() => void>();
  #books: readonly GridController[] = [];
  #current: GridController;
  #count = 0;
  /** Something a person should read, e.g. why a file was not opened. */
  #said = "";

  constructor(newHost: () => ExcelHost, { say }: Pick<WorkbenchWords, "say">, tellUnread: TellUnread) {
    this.#newHost = newHost;
    this.#say = say;
    this.#tellUnread = tellUnread;
    this.#current = this.#add();
  }

  get books(): readonly GridController[] {
    return this.#books;
  }

  get current(): GridController {
    return this.#current;
  }

  get said(): string {
    return this.#said;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Calls the listener when any of the workbooks may have become another one, or was saved. */
  onWork(listener: () => void): void {
    this.#workListeners.add(listener);
  }

  get hasUnsaved(): boolean {
    return this.#books.some(({ host: { workbook } }) => workbook.isDirty);
  }

  /** The workbooks whose changes are in no file, as they are now. */
  async unsaved(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
    const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
    for (const { host } of this.#books.filter((book) => book.host.workbook.isDirty))
      files.push({ name: host.workbook.name, bytes: (await saveWorkbook(host.workbook)).bytes });
    return files;
  }

  /** Opens what was not saved before a reload; it is not saved now either. None is told as work too. */
  async openAgain(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
    for (const { name, bytes } of files) {
      await this.open(name, bytes);
      this.#current.host.workbook.isDirty = true;
    }
    this.#tellWork();
  }

  announce(text: string): void {
    this.#said = text;
    this.#tell();
  }

  blank(): void {
    this.show(this.#add());
  }

  show(book: GridController): void {
    if (!this.#current.endEdit()) return;
    this.#current = book;
    this.#said = "";
    this.#tell();
  }

  /** Opens a file beside the others. A file that cannot be opened is said, and nothing changes. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const host = this.#newHost();
    const result = await openWorkbook(host.workbook, bytes);
    if (!result.ok) {
      this.announce(this.#say("notOpened", { file: name, reason: await this.#tellUnread(result) }));
      return;
    }
    host.workbook.name = name;
    this.show(this.#add(host));
    if (result.leftOut.length > 0)
      this.announce(this.#say("openedInPart", { file: name, leftOut: result.leftOut.join(", ") }));
  }

  /** The workbook in view as a file. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    this.#current.endEdit();
    const { workbook } = this.#current.host;
    const saving = saveWorkbook(workbook);
    // What is changed while the file is made is not in it.
    workbook.isDirty = false;
    const { bytes, leftOut } = await saving.catch((fault: unknown) => {
      workbook.isDirty = true;
      throw fault;
    });
    this.#tellWork();
    this.announce(
      leftOut.length > 0
        ? this.#say("savedInPart", { file: workbook.name, leftOut: leftOut.join(", ") })
        : this.#say("saved", { file: workbook.name }),
    );
    return { name: workbook.name, bytes };
  }

  #add(host = this.#newHost()): GridController {
    this.#count += 1;
    if (host.workbook.name === "Book1.xlsx") host.workbook.name = `Book${String(this.#count)}.xlsx`;
    const book = new GridController(host);
    this.#books = [...this.#books, book];
    host.onChange(() => {
      this.#tellWork();
      void this.#openWanted(host);
    });
    return book;
  }

  /** Workbooks that the add-in asked to open in a window of their own. */
  async #openWanted({ workbook: { opened } }: ExcelHost): Promise<void> {
    for (const base64 of opened.splice(0))
      // It is in no file yet.
      await this.openAgain([
        {
          name: `Book${String(this.#count + 1)}.xlsx`,
          bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
        },
      ]);
  }

  #tellWork(): void {
    for (const listener of this.#workListeners) listener();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
