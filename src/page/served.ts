/** Where the page is served, it can be installed and works without a network later. A file needs neither. */
export function keepWhenServed(): void {
  if (!location.protocol.startsWith("http")) return;
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = "kpi.webmanifest";
  document.head.append(link);
  // Without it the page works as long as there is a network.
  if ("serviceWorker" in navigator) navigator.serviceWorker.register("kpi-offline.js").catch(() => undefined);
}
