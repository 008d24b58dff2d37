/**
 * Names by which files are known in a regional workbook: the last part of the path, with as many
 * folders before it as it takes to tell two files apart. Whole paths would tell readers about
 * somebody's machine and nothing about the figures.
 */
export function shortNames(files: readonly string[]): ReadonlyMap<string, string> {
  const unique = [...new Set(files)];
  return new Map(
    unique.map((file) => {
      const parts = file.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
      for (let length = 1; length < parts.length; length++) {
        const tail = parts.slice(-length).join("/");
        if (unique.every((other) => other === file || !isTail(other, tail))) return [file, tail];
      }
      return [file, parts.join("/")];
    }),
  );
}

function isTail(file: string, tail: string): boolean {
  const normal = file
    .split(/[\\/]/)
    .filter((part) => part !== "" && part !== ".")
    .join("/");
  return normal === tail || normal.endsWith(`/${tail}`);
}
