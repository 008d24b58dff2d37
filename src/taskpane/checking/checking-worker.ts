/** Throws where there are no workers. The page that is one file has another way to begin one: src/page/checking-worker.ts. */
export function checkingWorker(): Worker {
  return new Worker(new URL(/* webpackChunkName: "checking-worker" */ "./worker.ts", import.meta.url));
}
