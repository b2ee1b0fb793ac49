// SPDX-License-Identifier: EUPL-1.2
// Bundles style sheet, script and fonts, gives each file the hash of its content in its name, compresses what shrinks,
// and writes assets.cpp: the table with which they become part of the binary.
// usage: node build.mjs FOLDER
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "dist"));
const types = { ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8" };
const hashed = (name, bytes) => {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return `${basename(name, extname(name))}-${hash}${extname(name)}`;
};

async function bundled() {
  const result = await build({
    absWorkingDir: here,
    entryPoints: ["css/opmaat.css", "js/opmaat.js"],
    bundle: true,
    minify: true,
    write: false,
    outdir: out,
    publicPath: "/assets",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    legalComments: "none",
    target: ["chrome119", "firefox121", "safari17.4"],
  });
  return result.outputFiles.map((file) => ({ name: basename(file.path), bytes: file.contents }));
}

// The licences of everything that the binary carries to the browser; a text that several packages share stands once.
function licences() {
  const lock = JSON.parse(readFileSync(join(here, "package-lock.json"), "utf8"));
  const byText = new Map();
  for (const [path, { version, license }] of Object.entries(lock.packages)) {
    if (!/@utrecht|htmx\.org|public-sans/.test(path)) continue;
    const file = readdirSync(join(here, path)).find((name) => /^licen[cs]e/i.test(name));
    const text = file ? readFileSync(join(here, path, file), "utf8").trim() : "";
    byText.set(text, [...(byText.get(text) ?? []), `${path.replace("node_modules/", "")} ${version} (${license})`]);
  }
  return [...byText].map(([text, packages]) => `${packages.join("\n")}\n\n${text}\n`).join(`\n${"-".repeat(78)}\n\n`);
}

function files(bundle) {
  const icon = readFileSync(join(here, "icon.svg"));
  const own = [...bundle, { name: "licenties.txt", bytes: Buffer.from(licences()) }, { name: "icon.svg", bytes: icon }];
  return own.map(({ name, bytes }) => ({
    name: name.replace(/-[A-Z0-9]{8}(?=\.woff2$)/, ""),
    file: name.endsWith(".woff2") ? name : hashed(name, bytes),
    bytes,
    gzip: extname(name) === ".woff2" ? null : gzipSync(bytes, { level: 9 }),
  }));
}

const label = (at, what) => `opmaat_asset_${at}_${what}`;
const embedded = (symbol, path) => `asm(".section .rodata\\n"
    ".balign 16\\n"
    "${symbol}:\\n"
    ".incbin \\"${path}\\"\\n"
    "${symbol}_end:\\n"
    ".byte 0\\n"
    ".global ${symbol}, ${symbol}_end\\n"
    ".previous\\n");
extern "C" const char ${symbol}[], ${symbol}_end[];
`;
const view = (symbol) => `{${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}`;

function table(assets) {
  const bytes = assets.flatMap(({ file, gzip }, at) => [
    embedded(label(at, "plain"), join(out, file)),
    gzip ? embedded(label(at, "gzip"), join(out, `${file}.gz`)) : "",
  ]);
  const rows = assets.map(({ name, file, gzip }, at) =>
    `        {"${name}", "/assets/${file}", "${types[extname(file)]}", ${view(label(at, "plain"))}, ${gzip ? view(label(at, "gzip")) : "{}"}},`);
  return `// Made by web/build.mjs.
#include "html/asset.h"

${bytes.join("")}
namespace html {

std::span<const Asset> assets()
{
    static const Asset all[] = {
${rows.join("\n")}
    };
    return all;
}

} // namespace html
`;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const assets = files(await bundled());
for (const { file, bytes, gzip } of assets) {
  writeFileSync(join(out, file), bytes);
  if (gzip) writeFileSync(join(out, `${file}.gz`), gzip);
}
writeFileSync(join(out, "assets.cpp"), table(assets));
for (const { file, bytes, gzip } of assets) console.log(`${file}: ${bytes.length} bytes, ${gzip?.length ?? bytes.length} sent`);
