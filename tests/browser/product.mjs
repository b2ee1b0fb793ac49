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

// Somebody of each kind; what an earlier one saw is not looked at again.
const people = [
  { name: "Aart Proefman", starts: ["/", "/mijn-werk", "/vragen", "/bestaat-niet"] },
  { name: "Bouchra Testmans", starts: ["/"] },
  { name: "Veerle Tegelproef", starts: ["/mijn-werk"] },
  { name: "Marit Beheerproef", starts: ["/", "/beheer"] },
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
  const all = await addresses(page.request, house.address, person.starts);
  const fresh = all.filter((each) => !seen.has(kindOf(new URL(each, house.address))));
  for (const each of fresh) seen.add(kindOf(new URL(each, house.address)));
  console.log(`${person.name || "without signing in"}: ${fresh.join(" ")}`);
  if (fresh.length && (await look(house.address, person, fresh))) ++failed;
  await page.context().close();
}
await browser.close();
await house.close();
process.exit(failed ? 1 : 0);
