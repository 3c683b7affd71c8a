// Corrections, on a page that a server hands out.

const toast = $("toast");

/** Says what was done, with a way to take it back. */
function tell(text, correction) {
  toast.replaceChildren(make("span", {}, text), ...(correction ? [" ", make("button", { type: "button", onclick: () => undo(correction) }, "Undo")] : []),
    make("button", { type: "button", class: "plain", "aria-label": "Dismiss", onclick: () => { toast.hidden = true; } }, "×"));
  toast.hidden = false;
}

/** Makes a correction, and shows what came of it. */
async function correct(body, words) {
  const made = await source.correct(body).catch(failed);
  if (!made) return;
  const id = made.events.find((one) => one === body.event) ?? made.events[0];
  refresh();
  if (body.kind === "hide") closePanel();
  else if (state.event != null) await open(id ?? state.event);
  tell(`${words} It is correction ${made.number}.`, body.kind === "undo" ? null : made.number);
}

const undo = (number) => correct({ kind: "undo", correction: number, event: state.event ?? undefined }, `Correction ${number} is undone.`);

/** What was corrected of an event, and the ways to correct it. */
function correctionsOf(event) {
  const nodes = [];
  if (event.corrections.length) nodes.push(make("h3", {}, "Corrected by hand"), correctionList(event.corrections));
  if (source.canCorrect) nodes.push(make("h3", {}, "Correct this event"), editor(event));
  return nodes;
}

function correctionList(corrections) {
  return make("ul", { class: "corrections" }, ...corrections.map((one) => make("li", {},
    make("span", {}, make("b", {}, one.what), one.reason ? `: ${one.reason}` : "", make("span", { class: "meta" }, ` ${one.made_by}, ${one.made_at.slice(0, 16).replace("T", " ")} UTC${one.state && one.state !== "applied" ? ` · ${one.state}` : ""}`)),
    source.canCorrect && one.state !== "undone" && one.kind !== "undo" ? make("button", { type: "button", onclick: () => undo(one.number), "aria-label": `Undo correction ${one.number}: ${one.what}` }, "Undo") : null)));
}

/** A button for each way to correct, which opens its form. */
function editor(event) {
  const field = (text, attributes) => make("label", {}, text, make("input", { type: "text", required: true, ...attributes }));
  const ways = [
    ["date", "Date", () => [field("When it was, as 2015-10-07, 2015-10 or 2015-09-30/2015-10-07", { name: "date", value: event.edtf ?? "" })], "The date is corrected."],
    ["title", "Headline", () => [field("Its headline", { name: "title", value: event.title })], "The headline is corrected."],
    ["merge", "Merge", () => [mergeFields(event)], "The events are one now."],
    ["split", "Split", () => [splitFields(event)], "The event is split."],
    ["note", "Note", () => [field("What is to be remembered", { name: "text" })], "The note is kept."],
    ["hide", "Hide", () => [make("p", {}, "The event is kept out of every answer, until that is undone.")], "The event is hidden."],
  ];
  const place = make("div", { class: "form" });
  const buttons = ways.filter(([kind]) => kind !== "split" || event.mentions.length > 1).map(([kind, name, fields, words]) => {
    const button = make("button", { type: "button", "aria-expanded": "false", onclick: () => {
      const isOpen = button.getAttribute("aria-expanded") === "true";
      for (const other of buttons) other.setAttribute("aria-expanded", "false");
      place.replaceChildren();
      if (isOpen) return;
      button.setAttribute("aria-expanded", "true");
      const form = make("form", { "data-kind": kind }, ...fields(), make("label", {}, "Why (kept with the correction)", make("input", { type: "text", name: "reason" })),
        make("button", { type: "submit", class: "primary" }, kind === "hide" ? "Hide the event" : kind === "merge" ? "Make them one" : kind === "split" ? "Make another event of these" : "Save"));
      form.addEventListener("submit", (submitted) => { submitted.preventDefault(); send(kind, event, form, words); });
      place.append(form);
      form.querySelector("input, button").focus();
    } }, name);
    return button;
  });
  return make("div", { class: "editor" }, make("div", { class: "ways" }, ...buttons), place);
}

function send(kind, event, form, words) {
  const fields = new FormData(form);
  const body = { kind, event: event.id };
  for (const name of ["date", "title", "text", "reason"]) if (fields.get(name)) body[name] = fields.get(name);
  if (kind === "merge") body.other = Number(fields.get("number") || fields.get("other"));
  if (kind === "split") body.mentions = fields.getAll("mention").map(Number);
  if (kind === "merge" && !body.other) return failed(new Error("Choose the other event, or give its number."));
  if (kind === "split" && !body.mentions.length) return failed(new Error("Choose the mentions that tell something else."));
  correct(body, words);
}

/** Events of about the same days, the likest first, and a field for the number of any other. */
function mergeFields(event) {
  const list = make("div", { class: "choices" }, "Looking for events of these days …");
  const names = new Set(event.actors.map((actor) => actor.name));
  const likeness = (other) => (other.type === event.type ? 2 : 0) + other.actors.filter((actor) => names.has(actor.name)).length;
  (first(event) == null ? Promise.resolve([]) : source.near(event)).then((events) => {
    const others = events.filter((other) => other.id !== event.id).sort((a, b) => likeness(b) - likeness(a)).slice(0, 12);
    list.replaceChildren(...others.map((other) => make("label", {}, make("input", { type: "radio", name: "other", value: other.id }), make("span", {}, `${printed(other.date)}: ${other.title} `, make("span", { class: "meta" }, `no. ${other.id}`)))));
    if (others.length === 0) list.replaceChildren("There is no other event in these days.");
  }).catch(failed);
  return make("fieldset", {}, make("legend", {}, "The same happening as"), list, make("label", {}, "or the event of number", make("input", { type: "text", inputmode: "numeric", name: "number", pattern: "[0-9]+" })));
}

function splitFields(event) {
  return make("fieldset", {}, make("legend", {}, "These mentions tell something else"), ...event.mentions.map((told) => make("label", {},
    make("input", { type: "checkbox", name: "mention", value: told.id }),
    make("span", {}, `“${told.sentence.map((piece) => piece[1]).join("")}” `, make("span", { class: "meta" }, told.document.publisher ?? told.document.title ?? told.document.uri)))));
}

/** All corrections of the timeline, in the panel. */
async function showCorrections() {
  const corrections = await source.corrections().catch(failed);
  if (!corrections) return;
  returnTo = $("corrections");
  state.event = null;
  showPanel([make("h2", { id: "detail-heading", tabindex: "-1" }, "Corrections"), corrections.length ? correctionList(corrections) : make("p", { class: "empty" }, "Nothing was corrected.")]);
}
$("corrections").addEventListener("click", showCorrections);
