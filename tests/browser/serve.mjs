// SPDX-License-Identifier: EUPL-1.2
// Serves a folder on the loopback address with the headers of the product, and a live stream that says one thing.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8" };

// The language is asked for by ?taal=; without it Dutch.
function fileOf(folder, url) {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const inside = normalize(decodeURIComponent(pathname));
  const language = searchParams.get("taal") === "en" ? "en" : "nl";
  return inside.startsWith("/assets/") ? join(folder, inside) : join(folder, language, inside);
}

function stream(response, pushes) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("event: hartslag\ndata:\n\n");
  pushes.add(response);
  response.on("close", () => pushes.delete(response));
}

/// Gives the address, and push(markup) to send a new version to every listener.
export async function serve(folder) {
  const pushes = new Set();
  const server = createServer((request, response) => {
    if (request.url.startsWith("/stroom")) return stream(response, pushes);
    const file = fileOf(folder, request.url);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "content-security-policy": policy });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const push = (markup) => pushes.forEach((to) => to.write(`${markup.split("\n").map((line) => `data: ${line}`).join("\n")}\n\n`));
  return { address: `http://127.0.0.1:${server.address().port}`, push, close: () => server.close() };
}
