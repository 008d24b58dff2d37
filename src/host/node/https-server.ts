import { createServer } from "node:https";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".map": "application/json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

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
  const server = createServer(certificate ?? (await makeCertificate()), (request, response) => {
    void find(request.url ?? "/", folders, made).then(
      (reply) => {
        response.writeHead(reply ? 200 : 404, {
          "Content-Type": reply?.type ?? "text/plain",
          "Cache-Control": "no-store",
          ...headers,
          ...reply?.headers,
        });
        response.end(reply?.body ?? "not found");
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
): Promise<Reply | undefined> {
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
  const body = await readFile(file).catch(() => undefined);
  return body && { type: TYPES[extname(file)] ?? "application/octet-stream", body };
}

/** Undefined for an address that is none. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "https://localhost").pathname);
  } catch {
    return undefined;
  }
}
