// SPDX-License-Identifier: EUPL-1.2
// The real product with a fresh demo city, on a free port of this machine.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const startMs = 20_000;

async function freePort() {
  const probe = createServer();
  await new Promise((ready) => probe.listen(0, "127.0.0.1", ready));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function answers(address) {
  const until = performance.now() + startMs;
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer) return;
    if (performance.now() > until) throw new Error(`${address} does not answer`);
    await new Promise((tried) => setTimeout(tried, 50));
  }
}

/// Gives the address, and close().
export async function openHouse(binary) {
  const folder = mkdtempSync(join(tmpdir(), "opmaat-browser-"));
  const database = ["--database", `sqlite:${join(folder, "opmaat.sqlite")}`];
  execFileSync(binary, ["demo", ...database], { stdio: ["ignore", "ignore", "ignore"] });
  const listen = `127.0.0.1:${await freePort()}`;
  const server = spawn(binary, ["serve", ...database, "--demo", "--listen", listen], { stdio: "ignore" });
  const address = `http://${listen}`;
  await answers(`${address}/inloggen`);
  const close = async () => {
    const ended = new Promise((done) => server.on("exit", done));
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, close };
}
