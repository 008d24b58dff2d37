import type { FileSaver } from "../../app/ports";

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  csv: "text/csv",
  json: "application/json",
};

/** Files become downloads of the browser, which asks where to keep them or does as it was told. */
export const downloads: FileSaver = {
  save: (file, bytes) => {
    const link = document.createElement("a");
    const type = TYPES[file.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    link.download = file;
    link.click();
    // The download begins after this, and reads the address then.
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 10_000);
    return Promise.resolve({ ok: true, value: null, issues: [] });
  },
};
