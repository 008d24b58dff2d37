/** The language that a person chose on this machine. Browsers may forbid to keep it: then it holds for this visit. */
const NAME = "kpi-language";

/** What the page's address asks for, or what was chosen before; undefined for neither. */
export function chosenLanguage(): string | undefined {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked !== null) return asked;
  try {
    return localStorage.getItem(NAME) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers it, and begins the page anew in it; what a button had asked the page for was done. */
export function chooseLanguage(language: string): void {
  try {
    localStorage.setItem(NAME, language);
  } catch {
    // The address says it too.
  }
  const address = new URL(location.href);
  address.searchParams.delete("go");
  address.searchParams.set("lang", language);
  location.replace(address);
}
