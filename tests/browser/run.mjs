// SPDX-License-Identifier: EUPL-1.2
// Looks at pages in a real browser: accessibility, keyboard, phone and 320 px, no script, markup, policy, weight.
// usage: node run.mjs --gallery FOLDER | --base URL [--steps FILE] PATH...   [--shots FOLDER]
// A steps file exports signIn(page, base). The wall is "wand.html" or a path that ends in "wand/" and a key.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { launch, pageOf } from "./browser.mjs";
import * as check from "./checks.mjs";
import { serve } from "./serve.mjs";

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { gallery: { type: "string" }, base: { type: "string" }, steps: { type: "string" }, shots: { type: "string" } },
});
const galleryPaths = ["/regiebord.html", "/staten.html", "/formulier.html", "/inloggen.html", "/fout.html", "/wand.html"];
const widths = [1440, 390, 320];

const server = asked.gallery ? await serve(asked.gallery) : null;
const base = server?.address ?? asked.base;
const paths = asked.gallery ? galleryPaths : positionals;
const steps = asked.steps ? await import(pathToFileURL(resolve(asked.steps))) : { signIn: async () => {} };
const browser = await launch();
const session = await pageOf(browser);
await steps.signIn(session, base);
const storageState = await session.context().storageState();
let failed = 0;

function report(what, complaints) {
  console.log(`${complaints.length ? "FOUT" : "goed"}  ${what}`);
  for (const complaint of complaints) console.log(`      ${complaint}`);
  failed += complaints.length;
}

const inLanguage = (path, language) => base + path + (path.includes("?") ? "&" : "?") + `taal=${language}`;
const isWall = (path) => /\/wand(\/[^/?]+|\.html)$/.test(path);

async function shot(page, name) {
  if (!asked.shots) return;
  mkdirSync(asked.shots, { recursive: true });
  await page.screenshot({ path: join(asked.shots, `${name.replaceAll("/", "_")}.png`), fullPage: true });
}

async function atWidth(path, language, width) {
  const page = await pageOf(browser, { width, height: width === 320 ? 256 : 900, bypassCSP: true, storageState });
  await page.goto(inLanguage(path, language));
  await page.evaluate(() => document.fonts.ready);
  const complaints = [...(await check.axe(page)), ...(await check.targets(page))];
  await shot(page, `${path}-${language}-${width}`);
  report(`${path} ${language} ${width} px`, [...complaints, ...(await check.sideways(page))]);
  await page.context().close();
}

async function underPolicy(path, language) {
  const complaints = [];
  const responses = [];
  const page = await pageOf(browser, { complaints, storageState });
  page.on("response", (response) => responses.push(response));
  const answer = await page.goto(inLanguage(path, language));
  await page.evaluate(() => document.fonts.ready);
  complaints.push(...(await check.keyboard(page)), ...(await check.markup(await answer.text())));
  complaints.push(...(await check.weight(responses.filter((each) => !/stroom|stream/.test(each.url())))));
  report(`${path} ${language} policy, keyboard, markup, weight`, complaints);
  await page.context().close();
}

async function withoutScript(path) {
  const page = await pageOf(browser, { width: 390, javaScriptEnabled: false, storageState });
  await page.goto(inLanguage(path, "nl"));
  const menu = page.locator(".menubtn");
  const complaints = (await page.locator("h1").count()) === 1 ? [] : ["no h1"];
  if (await menu.count()) {
    await menu.click();
    if (!(await page.locator("#menu a").first().isVisible())) complaints.push("the menu does not open");
  }
  report(`${path} without script`, complaints);
  await page.context().close();
}

async function onWall(path) {
  const page = await pageOf(browser, { width: 1920, height: 1080, storageState, bypassCSP: true });
  await page.goto(inLanguage(path, "nl"));
  await page.evaluate(() => document.fonts.ready);
  await shot(page, `${path}-1920`);
  report(`${path} on the wall`, [...(await check.wall(page)), ...(await check.axe(page))]);
  await page.context().close();
}

async function onPaper(page, path) {
  await page.emulateMedia({ media: "print", forcedColors: "none" });
  await shot(page, `${path}-print`);
}

async function withForcedColours(path) {
  const page = await pageOf(browser, { forcedColors: "active", storageState, bypassCSP: true });
  await page.goto(inLanguage(path, "nl"));
  report(`${path} in forced colours`, await check.forcedColours(page));
  await shot(page, `${path}-hoog-contrast`);
  if (asked.shots) await onPaper(page, path);
  await page.context().close();
}

for (const path of paths) {
  if (isWall(path)) {
    await onWall(path);
    continue;
  }
  for (const language of ["nl", "en"]) {
    for (const width of widths) await atWidth(path, language, width);
    await underPolicy(path, language);
  }
  await withoutScript(path);
  await withForcedColours(path);
}
await browser.close();
server?.close();
console.log(failed ? `${failed} complaints` : "no complaints");
process.exit(failed ? 1 : 0);
