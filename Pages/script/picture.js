const ROW = 20, NAME = 24, ROWS = 12, LABELLED_ROWS = 16, CHARACTER = 6.5, DENSITY = 40;
/** How many stretches of days are counted where events are too many to be drawn. */
const STRETCHES = 180;

let days = [];
let picture = null;
const whole = () => wholeOf(days);
const shownDays = () => state.view ?? focusOf(days);

function ticks(start, end, width) {
  const [span, wanted, out] = [end - start, Math.max(2, Math.floor(width / 110)), []];
  if (span / wanted <= 15) {
    const stride = [1, 2, 7, 14].find((step) => span / step <= wanted) ?? 14;
    for (let day = Math.ceil(start / stride) * stride; day < end; day += stride) out.push([day, dayName(day)]);
    return out;
  }
  const months = span / 30.44;
  const stride = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000].find((step) => months / step <= wanted) ?? 12000;
  const c = civil(Math.floor(start));
  for (let month = Math.ceil((c.year * 12 + c.month - 1) / stride) * stride; ; month += stride) {
    const year = Math.floor(month / 12);
    const day = dayNumber(year, month - year * 12 + 1, 1);
    if (day >= end) return out;
    if (day >= start) out.push([day, stride >= 12 ? yearName(year) : `${MONTHS[month - year * 12]} ${yearName(year)}`]);
  }
}

/** Asks for what the days shown hold, and draws it; what is asked for and no longer wanted is dropped. */
async function draw() {
  const turn = generation;
  const [start, end] = shownDays();
  const answer = await source.window(start, end, STRETCHES);
  const [from, to] = shownDays();
  if (turn !== generation || from !== start || to !== end) return;
  picture = answer;
  paint();
}

/** Draws what was last answered, where the days shown have it. */
function paint() {
  if (!picture) return;
  const box = $("lanes");
  const width = Math.max(320, box.clientWidth);
  const [start, end] = shownDays();
  const x = (day) => ((day - start) / (end - start)) * width;
  const isCounted = picture.length != null;
  const visible = isCounted ? 0 : new Set(picture.lanes.flatMap((lane) => lane.events.filter((event) => x(last(event) + 1) >= 0 && x(first(event)) <= width))).size;
  const most = isCounted ? Math.max(1, ...picture.lanes.flatMap((lane) => lane.stretches.map((stretch) => stretch[1]))) : 0;
  const nodes = [];
  let y = 28;
  for (const lane of picture.lanes) {
    const drawnLane = isCounted ? countedLane(lane, y, x, most) : eventLane(lane, y, x, width, visible <= 160);
    if (!drawnLane) continue;
    nodes.push(drawn("line", { x1: 0, x2: width, y1: y - 4, y2: y - 4, class: "grid" }), ...drawnLane.nodes);
    const caption = drawn("text", { x: 4, y: y + 12, class: "lane-name" }, lane.name + " ");
    caption.append(drawn("tspan", { class: "lane-count" }, lane.count.toLocaleString("en")));
    nodes.push(caption);
    y += drawnLane.height;
  }
  const grid = ticks(start, end, width).map(([day, text]) => drawn("g", {},
    drawn("line", { x1: x(day), x2: x(day), y1: 20, y2: y, class: "grid" }),
    x(day) + 8 + text.length * CHARACTER < width ? drawn("text", { x: x(day) + 4, y: 14, class: "tick" }, text) : null));
  const svg = drawn("svg", { viewBox: `0 0 ${width} ${y + 4}`, height: y + 4, role: "presentation" }, ...grid, ...nodes);
  if (nodes.length === 0) box.replaceChildren(make("p", { class: "empty" }, days.length ? "Nothing in these days: move on, or press All." : "No event with a date fulfils that."));
  else box.replaceChildren(svg);
  $("too-many").hidden = !isCounted;
  paintOverview();
}

/** A lane whose events are drawn one by one, in as many rows as they need. */
function eventLane(lane, y, x, width, isLabelled) {
  const inside = lane.events.filter((event) => x(last(event) + 1) >= 0 && x(first(event)) <= width);
  if (inside.length === 0) return null;
  const [ends, overflow, nodes] = [[], [], []];
  const top = y + NAME - 6;
  const rows = isLabelled ? LABELLED_ROWS : ROWS;
  for (const event of inside) {
    const left = Math.max(-6, x(first(event)));
    const right = Math.max(x(last(event) + 1), left + 10);
    const text = isLabelled ? label(event, left, Math.min(right, width), width) : null;
    const from = text?.before ? left - 6 - text.width : left;
    let row = ends.findIndex((end) => end <= from);
    if (row < 0) row = ends.length;
    if (row >= rows) { overflow.push(event); continue; }
    ends[row] = Math.min(right, width) + (text && !text.before ? 8 + text.width : 4);
    nodes.push(mark(event, left, right, top + row * ROW, text));
  }
  if (overflow.length) {
    const [from, to] = [Math.min(...overflow.map(first)), Math.max(...overflow.map(last)) + 1];
    nodes.push(drawn("text", { x: Math.min(Math.max(4, x(from)), width - 130), y: top + rows * ROW + 10, class: "more", "data-from": from, "data-to": to }, `and ${overflow.length.toLocaleString("en")} more: zoom in`));
  }
  return { nodes, height: NAME + Math.max(1, ends.length) * ROW + (overflow.length ? 16 : 0) };
}

/** A lane whose events are counted: a bar for each stretch of days, to one scale in all lanes. */
function countedLane(lane, y, x, most) {
  const bottom = y + NAME + DENSITY - 8;
  const nodes = lane.stretches.map(([index, count]) => {
    const from = picture.start + index * picture.length;
    const to = from + picture.length;
    const height = Math.max(1.5, (count / most) * DENSITY);
    return drawn("rect", { class: "density", x: x(from), y: bottom - height, width: Math.max(1, x(to) - x(from) - 0.5), height, "data-from": from, "data-to": to, "data-lane": lane.name, "data-count": count });
  });
  return { nodes, height: NAME + DENSITY };
}

/** An event's title beside its mark: behind it where there is room, else before it. */
function label(event, left, right, width) {
  const wanted = Math.min(event.title.length, 54) * CHARACTER;
  const before = wanted > width - right - 14 && left > width - right;
  const room = Math.min(wanted, (before ? left : width - right) - 14);
  const most = Math.floor(room / CHARACTER);
  if (most < 8) return null;
  const title = event.title.length > most ? event.title.slice(0, most - 1).trimEnd() + "…" : event.title;
  return { title, before, width: title.length * CHARACTER };
}

function mark(event, left, right, y, text) {
  const group = drawn("g", { class: `event ${family(event)}${event.id === state.event ? " open" : ""}`, "data-id": event.id });
  const isDay = event.earliest != null && event.earliest === event.latest;
  const soft = event.status === "occurred" ? softEnds(event, isDay) : "";
  // A gradient is the fill: a mask would have the browser compose every mark for itself.
  const look = soft ? { class: "shape soft", fill: `url(#${soft}-${family(event)})` } : { class: `shape ${event.status}` };
  const middle = isDay ? Math.min(Math.max((left + right) / 2, left + 5), left + 9) : left + 5;
  if (event.phase) group.append(drawn("path", { ...look, d: event.phase === "begin" ? `M${middle - 5} ${y + 3} l11 6 l-11 6 z` : `M${middle + 6} ${y + 3} l-11 6 l11 6 z` }));
  if (!isDay) group.append(drawn("rect", { ...look, x: left, y: y + 4, width: Math.max(8, right - left), height: 10, rx: 3 }));
  else if (!event.phase) group.append(drawn("circle", { ...look, cx: middle, cy: y + 9, r: 5 }));
  if (event.status === "denied") group.append(drawn("path", { class: "cross", d: `M${middle - 4.5} ${y + 4.5} l9 9 m0 -9 l-9 9` }));
  if (text) group.append(drawn("text", text.before ? { x: left - 5, y: y + 13.5, "text-anchor": "end" } : { x: isDay ? middle + 9 : right + 5, y: y + 13.5 }, text.title));
  return group;
}

/** The words that show beside the pointer, made when it comes: marks are many, and most are never pointed at. */
function nameMark(mark) {
  if (mark.querySelector("title")) return;
  const { id, lane, count, from, to } = mark.dataset;
  const event = id && picture.lanes.flatMap((lane) => lane.events ?? []).find((one) => one.id === Number(id));
  const words = event ? `${printed(event.date)}: ${event.title}${event.status === "occurred" ? "" : ` (${event.status})`}`
    : `${lane}, ${dayName(Number(from))}${to - from > 1 ? ` to ${dayName(to - 1)}` : ""}: ${counted(Number(count), "event")}`;
  mark.prepend(drawn("title", {}, words));
}

/** The fills of bars with soft ends: for each family of events one that is soft at the start, one at the end, and one at both. */
$("fills").append(...[...new Set(Object.values(FAMILIES))].flatMap((name) => Object.entries({
  "soft": [[0, 0.15], [0.3, 1], [0.7, 1], [1, 0.15]], "soft-end": [[0.25, 1], [1, 0.1]], "soft-start": [[0, 0.1], [0.75, 1]],
}).map(([soft, stops]) => drawn("linearGradient", { id: `${soft}-${name}`, class: name }, ...stops.map(([offset, opacity]) => drawn("stop", { offset, "stop-color": "currentColor", "stop-opacity": opacity }))))));

/** Which ends of an event's bar are soft. */
function softEnds(event, isDay) {
  if (isDay) return "";
  if (event.qualifier === "after" || event.latest == null) return "soft-end";
  if (event.qualifier === "before" || event.earliest == null) return "soft-start";
  return event.extent === "within" || event.qualifier === "approximate" ? "soft" : "";
}

/** All days in one strip, those shown above in a frame. */
function paintOverview() {
  const box = $("overview");
  const width = Math.max(320, box.clientWidth);
  const [start, end] = whole();
  const bins = new Array(Math.min(240, Math.floor(width / 4))).fill(0);
  for (const [day, count] of days) bins[Math.min(bins.length - 1, Math.floor(((day - start) / (end - start)) * bins.length))] += count;
  const most = Math.max(1, ...bins);
  const [from, to] = shownDays();
  const at = (day) => Math.min(1, Math.max(0, (day - start) / (end - start))) * width;
  box.replaceChildren(drawn("svg", { viewBox: `0 0 ${width} 34`, height: 34 },
    ...bins.map((count, index) => count && drawn("rect", { class: "bar-of", x: (index * width) / bins.length, y: 32 - Math.max(1, (count / most) * 30), width: width / bins.length - 1, height: Math.max(1, (count / most) * 30) })).filter(Boolean),
    drawn("rect", { class: "window", x: at(from), y: 1, width: Math.max(4, at(to) - at(from)), height: 32 })));
  $("reach").replaceChildren(make("span", {}, days.length ? dayName(days[0][0]) : ""), make("span", {}, days.length ? dayName(days[days.length - 1][0]) : ""));
}
