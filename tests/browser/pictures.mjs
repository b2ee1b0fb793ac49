// SPDX-License-Identifier: EUPL-1.2
// The pictures of the README, from a fresh demo city. usage: node pictures.mjs BINARY FOLDER
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, pageOf } from "./browser.mjs";
import { openHouse } from "./house.mjs";
import { signInAs } from "./sign_in.mjs";

const [binary, folder] = process.argv.slice(2);
const size = { width: 1440, height: 900 };

const house = await openHouse(binary);
const browser = await launch();

async function picture(person, path, name, prepare = async () => {}) {
  const page = await pageOf(browser, size);
  await signInAs(page, house.address, person);
  await page.goto(house.address + path);
  await prepare(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.context().close();
}

mkdirSync(folder, { recursive: true });
await picture("Aart Proefman", "/regiebord", "regiebord");
await picture("Veerle Tegelproef", "/mijn-werk", "mijn-werk");
await picture("Bouchra Testmans", "/regiebord", "vraag", async (page) => {
  await page.getByRole("link", { name: /Gat in het wegdek/ }).first().click();
  await page.waitForURL(/vragen\/V-/);
});
await browser.close();
await house.close();
