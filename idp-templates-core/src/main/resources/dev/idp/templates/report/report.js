
"use strict";
// The page is whole without this: it adds a box that looks for a text in all fields.
const origins = document.getElementById("origins");
const resources = [...origins.querySelectorAll("details.resource")].map(element => ({
  element,
  name: element.querySelector("summary").textContent.toLowerCase(),
  rows: [...element.querySelectorAll("tbody tr")].map(row => ({row, text: row.textContent.toLowerCase()})),
}));
const label = document.createElement("label");
label.className = "filter";
const words = document.createElement("span");
words.textContent = "Look for a field, value or line";
const box = document.createElement("input");
box.type = "search";
box.autocomplete = "off";
box.spellcheck = false;
const found = document.createElement("output");
label.append(words, box, found);
origins.querySelector("h3").before(label);
box.addEventListener("input", () => {
  const wanted = box.value.trim().toLowerCase();
  let count = 0;
  for (const {element, name, rows} of resources) {
    let here = 0;
    for (const {row, text} of rows) {
      row.hidden = wanted !== "" && !text.includes(wanted) && !name.includes(wanted);
      here += row.hidden ? 0 : 1;
    }
    element.hidden = wanted !== "" && here === 0;
    element.open = wanted !== "" && here > 0;
    count += here;
  }
  found.textContent = wanted === "" ? "" : count + (count === 1 ? " field" : " fields");
});
