/** Keeps the page for when there is no network: what is served now is preferred, what was served last is the answer without it. */
const CACHE = "kpi-page";
const FILES = ["kpi.html", "kpi.webmanifest"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || !FILES.some((file) => pathname.endsWith(`/${file}`))) return;
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok) await (await caches.open(CACHE)).put(event.request, response.clone());
    return response;
  });
  event.respondWith(fresh.catch(() => caches.match(event.request, { ignoreSearch: true })));
});
