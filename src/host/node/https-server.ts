import { createServer } from "node:https";
import { join, normalize, sep } from "node:path";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { StaticFiles } from "./static-file";
import type { StaticFile } from "./static-file";

export interface Reply {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServerOptions {
  /** First port to try; the next free one is taken, unless it has to be this one. */
  readonly port: number;
  readonly onlyThisPort?: boolean;
  /** PEM texts; a certificate for this run is made when there is none. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** Folders by the path they are served under, e.g. {"/office-js/": "node_modules/..."}. */
  readonly folders: Readonly<Record<string, string>>;
  /** Made answers by path; they win over folders. */
  readonly made: Readonly<Record<string, () => Reply | Promise<Reply>>>;
  /** Headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  /** "https://localhost:3000". */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves files to this machine only, over https. */
export async function startServer({
  port,
  onlyThisPort = false,
  certificate,
  folders,
  made,
  headers = {},
}: ServerOptions): Promise<RunningServer> {
  const files = new StaticFiles();
  const server = createServer(certificate ?? (await makeCertificate()), (request, response) => {
    void find(request.url ?? "/", folders, made, files).then(
      (reply) => {
        const isKnown = reply !== undefined && "tag" in reply && request.headers["if-none-match"] === reply.tag;
        response.writeHead(!reply ? 404 : isKnown ? 304 : 200, { ...headersOf(reply), ...headers });
        response.end(isKnown ? undefined : (reply?.body ?? "not found"));
      },
      () => {
        response.writeHead(500);
        response.end();
      },
    );
  });
  for (let next = port; ; next++) {
    if (await listens(server, next)) break;
    if (onlyThisPort) throw new Error(`Port ${String(port)} is taken. Close what uses it and try again.`);
    if (next - port > 50) throw new Error(`No port from ${String(port)} to ${String(next)} is free.`);
  }
  return {
    origin: `https://localhost:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Files are kept by the browser until they change; made answers never. */
function headersOf(reply: Reply | StaticFile | undefined): Readonly<Record<string, string>> {
  if (!reply) return { "Content-Type": "text/plain", "Cache-Control": "no-store" };
  if (!("tag" in reply)) return { "Content-Type": reply.type, "Cache-Control": "no-store", ...reply.headers };
  return {
    "Content-Type": reply.type,
    "Cache-Control": reply.caching,
    ETag: reply.tag,
    ...(reply.encoding ? { "Content-Encoding": reply.encoding } : {}),
  };
}

async function makeCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const now = new Date();
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    notBeforeDate: now,
    notAfterDate: new Date(now.getTime() + 30 * 86_400_000),
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  return { key, cert };
}

function listens(server: ReturnType<typeof createServer>, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, "localhost", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

async function find(
  url: string,
  folders: ServerOptions["folders"],
  made: ServerOptions["made"],
  files: StaticFiles,
): Promise<Reply | StaticFile | undefined> {
  const path = pathOf(url);
  if (path === undefined) return undefined;
  const own = made[path];
  if (own) return own();
  const prefix = Object.keys(folders)
    .filter((one) => path.startsWith(one))
    .sort((one, other) => other.length - one.length)[0];
  if (prefix === undefined) return undefined;
  const folder = normalize(folders[prefix] ?? "");
  const file = normalize(join(folder, path.slice(prefix.length)));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  return files.find(file);
}

/** Undefined for an address that is none. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "https://localhost").pathname);
  } catch {
    return undefined;
  }
}
