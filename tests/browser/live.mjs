// SPDX-License-Identifier: EUPL-1.2
// A board that is open shows a change, keeps the focus and what was typed, and says how old it is after silence.
// usage: node live.mjs FOLDER (of the gallery)
import { launch, pageOf } from "./browser.mjs";
import { serve } from "./serve.mjs";

const allowedMs = 1500;
const rounds = 12;
const server = await serve(process.argv[2]);
const browser = await launch();
const complaints = [];

const heading = (page) => page.locator("h1").textContent();
const changed = (markup, number) => markup.replace(/\d+ vragen zijn te laat/, `${number} vragen zijn te laat`);

async function open(options) {
  const page = await pageOf(browser, { complaints, ...options });
  const listening = page.waitForResponse((response) => response.url().endsWith("/stroom"));
  await page.goto(`${server.address}/regiebord.html`);
  await listening;
  return page;
}

async function firstUpdate(number) {
  const page = await open();
  const markup = await page.locator("[data-live]").innerHTML();
  const at = performance.now();
  server.push(changed(markup, number));
  await page.waitForFunction((words) => document.querySelector("h1").textContent.startsWith(words), `${number} vragen`);
  const took = performance.now() - at;
  await page.context().close();
  return took;
}

async function keepsFocus() {
  const page = await open();
  await page.locator("#kanaal").focus();
  await page.locator("#kanaal").selectOption("telefoon");
  server.push(changed(await page.locator("[data-live]").innerHTML(), 9));
  await page.waitForFunction(() => document.querySelector("h1").textContent.startsWith("9 vragen"));
  const focus = await page.evaluate(() => ({ id: document.activeElement.id, value: document.querySelector("#kanaal").value }));
  if (focus.id !== "kanaal") complaints.push(`the focus moved to ${focus.id || "the page"}`);
  if (focus.value !== "telefoon") complaints.push("what was chosen is lost");
  await page.context().close();
}

async function saysItsAge() {
  const page = await pageOf(browser, { complaints });
  await page.clock.install();
  await page.goto(`${server.address}/regiebord.html`);
  const notice = page.locator("[data-stale]");
  if (await notice.isVisible()) complaints.push("the notice is there before any silence");
  await page.clock.runFor(75_000);
  if (!(await notice.isVisible())) complaints.push("no notice after 75 seconds of silence");
  if (!(await notice.textContent()).includes("10.38 uur")) complaints.push("the notice does not say how old the figures are");
  await page.context().close();
}

const times = [];
for (let round = 0; round < rounds; ++round) times.push(await firstUpdate(10 + round));
const slowest = Math.max(...times);
if (slowest > allowedMs) complaints.push(`a first update took ${Math.round(slowest)} ms`);
await keepsFocus();
await saysItsAge();
await browser.close();
server.close();
console.log(`first updates: ${times.map(Math.round).join(" ")} ms`);
for (const complaint of complaints) console.log(`FOUT  ${complaint}`);
process.exit(complaints.length ? 1 : 0);
