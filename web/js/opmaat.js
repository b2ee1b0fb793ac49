// SPDX-License-Identifier: EUPL-1.2
// What makes the pages quicker and live. Every page is complete without it.
import htmx from "htmx.org/dist/htmx.esm.min.js";
import { showLiveParts } from "./live.js";

htmx.config.noSwap = [204, 304, "5xx"]; // a fault shows its own page; a refusal (422) brings the form back

const isTyping = (element) => element.matches("input, textarea, select, [contenteditable]");

// "/" goes to the search box; Ctrl+Enter sends the form in which somebody is typing.
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
    const search = document.querySelector("[data-search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

// After a part of the page was replaced: to what went wrong, else stay where the reader was.
document.addEventListener("htmx:after:swap", () => {
  const wrong = document.querySelector(".errsum");
  if (wrong) wrong.focus();
});

showLiveParts((part, markup) => htmx.swap({ text: markup, target: part, sourceElement: part, swap: "innerMorph" }));
