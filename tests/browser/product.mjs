// SPDX-License-Identifier: EUPL-1.2
// Everything that run.mjs checks, on every page of the real product, as several people of the demo city.
// usage: node product.mjs BINARY [--shots FOLDER]
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { addresses, kindOf } from "./addresses.mjs";
import { launch, pageOf } from "./browser.mjs";
import { openHouse } from "./house.mjs";
import { signInAs } from "./sign_in.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { values: asked, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: "string" } } });

const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);

// A wall is opened with a link, which is shown once, to who makes it.
async function madeWall(page, base) {
  await page.goto(`${base}/regiebord/wand`);
  await page.locator("[name=plek]").fill("Hal van het stadhuis");
  await page.locator("main form").first().locator("button").click();
  return page.locator("main .actions a").first().getAttribute("href");
}

// A contact is only there while somebody has one going on.
async function begunContact(page, base) {
  await page.goto(`${base}/contact`);
  await page.locator("main form").first().locator("button").last().click();
  await page.waitForURL(/\/contact\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}

// Somebody of each kind; what an earlier one saw is not looked at again.
const people = [
  { name: "Aart Proefman", starts: ["/", "/mijn-werk", "/vragen", "/bestaat-niet", `/regiebord?op=${weekAgo}`], makes: begunContact },
  { name: "Bouchra Testmans", starts: ["/"], makes: madeWall },
  { name: "Veerle Tegelproef", starts: ["/mijn-werk"] },
  { name: "Marit Beheerproef", starts: ["/", "/beheer", "/beheer/afdelingen/initiatieven"] },
  { name: "", starts: ["/inloggen", "/api/v1/documentatie"] },
];

function look(base, person, paths) {
  const shots = asked.shots ? ["--shots", join(asked.shots, person.name || "iedereen")] : [];
  const run = [join(here, "run.mjs"), "--base", base, "--steps", join(here, "sign_in.mjs"), ...shots, ...paths];
  const child = spawn(process.execPath, run, { stdio: "inherit", env: { ...process.env, OPMAAT_PERSON: person.name } });
  return new Promise((done) => child.on("exit", done));
}

const house = await openHouse(positionals[0]);
const browser = await launch();
const seen = new Set();
let failed = 0;
for (const person of people) {
  const page = await pageOf(browser);
  if (person.name) await signInAs(page, house.address, person.name);
  const made = person.makes ? [await person.makes(page, house.address)] : [];
  const all = await addresses(page.request, house.address, [...person.starts, ...made]);
  const fresh = all.filter((each) => !seen.has(kindOf(new URL(each, house.address))));
  for (const each of fresh) seen.add(kindOf(new URL(each, house.address)));
  console.log(`${person.name || "without signing in"}: ${fresh.join(" ")}`);
  if (fresh.length && (await look(house.address, person, fresh))) ++failed;
  await page.context().close();
}
await browser.close();
await house.close();
process.exit(failed ? 1 : 0);
