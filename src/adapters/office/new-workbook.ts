/** Bytes that are made text at once; far below how many arguments a function takes. */
const PIECE = 8_192;

/**
 * Opens a new workbook with the content of .xlsx bytes beside the one that is open. Excel gives it a
 * name of its own ("Book1") and lets nobody set one; on the web it asks first.
 */
export async function newWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(bytes));
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += PIECE)
    binary += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return btoa(binary);
}
