/** Kinds of events by what they are to people: each family has a colour, and its name in the legend. */
const FAMILIES = {
  assault: "force", coerce: "force",
  protest: "pressure", accuse: "pressure", reject: "pressure", threaten: "pressure", sanction: "pressure", mobilize: "pressure", request: "pressure",
  agree: "accord", support: "accord", concede: "accord", cooperate: "accord", aid: "accord", retreat: "accord",
  consult: "talk", incident: "mishap",
};
const FACETS = ["actor", "type", "place", "source", "status"];
const family = (event) => FAMILIES[event.type] ?? "talk";

/** What the page shows; the fragment of its address holds the same. */
const state = { q: "", from: "", to: "", lanes: "actor", actor: [], type: [], place: [], source: [], status: [], event: null, view: null };

const first = (event) => event.earliest ?? event.latest;
const last = (event) => event.latest ?? event.earliest;

// MARK: Lanes

const LANES = 14;
/** More events than these are not drawn one by one, but counted. */
const DRAWN = 1500;

/** In which lanes an event lies. */
function laneNames(event) {
  const names = state.lanes === "type" ? [event.type] : (state.lanes === "place" ? event.places : event.actors).map((one) => one.name);
  return names.length ? [...new Set(names)] : ["none named"];
}

/** Events by lane: what is chosen first, then the fullest; what has no room goes into one lane. */
function laneGroups(events) {
  const groups = new Map();
  for (const event of events) {
    if (first(event) == null) continue;
    for (const lane of laneNames(event)) {
      if (!groups.has(lane)) groups.set(lane, []);
      groups.get(lane).push(event);
    }
  }
  const chosen = state[state.lanes] ?? [];
  const ranked = [...groups].sort((a, b) => chosen.includes(b[0]) - chosen.includes(a[0]) || (a[0] === "none named") - (b[0] === "none named") || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  if (ranked.length <= LANES) return ranked;
  const seen = new Set(ranked.slice(0, LANES).flatMap((lane) => lane[1]));
  const rest = new Set(ranked.slice(LANES).flatMap((lane) => lane[1]).filter((event) => !seen.has(event)));
  return [...ranked.slice(0, LANES), ...(rest.size ? [[`${ranked.length - LANES} others`, [...rest].sort((a, b) => first(a) - first(b))]] : [])];
}

/** What the picture shows of some days: lanes with events, or with how many begin in each stretch of days. */
function windowOf(events, from, to, stretches) {
  const inside = (event) => last(event) + 1 >= from && first(event) <= to;
  const groups = laneGroups(events);
  const seen = new Set(groups.flatMap(([, some]) => some.filter(inside)));
  if (seen.size <= DRAWN) return { lanes: groups.map(([name, some]) => ({ name, count: some.length, events: some.filter(inside) })) };
  const start = Math.floor(from);
  const length = Math.max(1, Math.ceil((to - start + 1) / stretches));
  return {
    start, length,
    lanes: groups.map(([name, some]) => {
      const counts = new Map();
      for (const event of some) {
        const index = Math.floor((first(event) - start) / length);
        if (index >= 0 && index < stretches) counts.set(index, (counts.get(index) ?? 0) + 1);
      }
      return { name, count: some.length, stretches: [...counts] };
    }),
  };
}

// MARK: How far the picture reaches

/** The first and the last of some days, with a margin. */
function wholeOf(days) {
  if (days.length === 0) return [0, 1];
  const [start, end] = [days[0][0], days[days.length - 1][0] + 1];
  const margin = Math.max(1, (end - start) * 0.03);
  return [start - margin, end + margin];
}

/** Where most events lie, if that is a small part of the whole: a few from long before must not press the rest together. */
function focusOf(days) {
  const [start, end] = wholeOf(days);
  const wanted = days.reduce((sum, day) => sum + day[1], 0) * 0.85;
  let best = [start, end];
  let sum = 0;
  for (let from = 0, to = 0; from < days.length; from++) {
    while (to < days.length && sum < wanted) sum += days[to++][1];
    if (sum < wanted) break;
    if (days[to - 1][0] + 1 - days[from][0] < best[1] - best[0]) best = [days[from][0], days[to - 1][0] + 1];
    sum -= days[from][1];
  }
  if (best[1] - best[0] > (end - start) * 0.4) return [start, end];
  const margin = Math.max(1, (best[1] - best[0]) * 0.12);
  return [best[0] - margin, best[1] + margin];
}
