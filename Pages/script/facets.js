const form = $("filters");
/** So many names a list shows; the others are found by their letters. */
const NAMES = 60;
const facetBox = (facet) => form.querySelector(`details[data-facet="${facet}"]`);

/** Fills a facet's list: what is chosen first, then what most events have. One that is closed waits until it opens. */
function showOptions(facet, rows, isOpening = false) {
  const chosen = state[facet];
  const known = new Map(rows);
  const details = facetBox(facet);
  const summary = details.querySelector("summary");
  const label = (summary.dataset.label ??= summary.textContent);
  summary.replaceChildren(label, ...(chosen.length ? [" ", make("b", {}, String(chosen.length))] : []));
  const box = details.querySelector(".names");
  if (!details.open && !isOpening) return box.replaceChildren();
  const focused = box.contains(document.activeElement) ? document.activeElement.value : null;
  const shown = [...chosen.filter((name) => !rows.slice(0, NAMES).some((row) => row[0] === name)).map((name) => [name, known.get(name) ?? 0]), ...rows.slice(0, NAMES)];
  box.replaceChildren(...shown.map(([name, count]) => make("label", {},
    make("input", { type: "checkbox", name: facet, value: name, checked: chosen.includes(name) }),
    make("span", { class: "name" }, name), make("span", { class: "count" }, count.toLocaleString("en")))));
  if (shown.length === 0) box.append(make("p", { class: "empty" }, "None."));
  if (focused != null) [...box.querySelectorAll("input")].find((input) => input.value === focused)?.focus();
}

let counts = {};
/** Shows the counts of the events found; a list that is being searched stays as it is. */
function showFacets(answer) {
  counts = answer;
  for (const facet of FACETS) {
    const find = facetBox(facet).querySelector("input[type=search]");
    if (!find?.value || !facetBox(facet).open) showOptions(facet, counts[facet] ?? []);
  }
}

let searched = 0;
for (const find of form.querySelectorAll(".options input[type=search]")) {
  find.addEventListener("input", async (input) => {
    input.stopPropagation();
    const facet = find.closest("details").dataset.facet;
    const turn = ++searched;
    const rows = find.value.trim() ? await source.names(facet, find.value.trim()) : counts[facet] ?? [];
    if (turn === searched) showOptions(facet, rows);
  });
}

function closeFacets(besides) {
  for (const details of form.querySelectorAll(".facets details[open]")) if (details !== besides) details.open = false;
}
for (const details of form.querySelectorAll(".facets details")) {
  details.addEventListener("toggle", () => { if (details.open) closeFacets(details); });
  // Before it opens, so that the list is there when the next key comes.
  details.querySelector("summary").addEventListener("click", () => {
    if (details.open) return;
    const [{ facet }, find] = [details.dataset, details.querySelector("input[type=search]")];
    showOptions(facet, counts[facet] ?? [], true);
    if (find?.value) find.dispatchEvent(new Event("input"));
  });
}
document.addEventListener("click", (click) => { if (!click.target.closest(".facets details")) closeFacets(); });

/** What is chosen, each with a way to drop it. */
function showChosen() {
  const chips = FACETS.flatMap((facet) => state[facet].map((name) => make("button", { type: "button", "data-facet": facet, "data-name": name, "aria-label": `Without ${name}` }, name, make("span", { "aria-hidden": "true" }, " ×"))));
  $("chosen").replaceChildren(...chips);
  $("chosen").hidden = chips.length === 0;
}
$("chosen").addEventListener("click", (click) => {
  const chip = click.target.closest("button");
  if (!chip) return;
  const { facet, name } = chip.dataset;
  state[facet] = state[facet].filter((one) => one !== name);
  state.view = null;
  refresh();
  facetBox(facet).querySelector("summary").focus();
});
