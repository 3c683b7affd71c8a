// How the picture is moved: buttons, keys, wheel, pointer.

function zoom(factor, centre = 0.5) {
  const [start, end] = shownDays();
  const middle = start + (end - start) * centre;
  const [least, most] = whole();
  const length = Math.min(Math.max((end - start) * factor, 2), (most - least) * 1.05);
  state.view = length >= most - least ? [least, most] : [middle - length * centre, middle + length * (1 - centre)];
  changedView();
}

function pan(share) {
  const [start, end] = shownDays();
  const step = (end - start) * share;
  const [least, most] = whole();
  if (end + step < least || start + step > most) return;
  state.view = [start + step, end + step];
  changedView();
}

let pending = false;
let asking = null;
/** Draws at once what is there already, and what the new days hold when that has come. */
function changedView() {
  if (pending) return;
  pending = true;
  requestAnimationFrame(() => {
    pending = false;
    paint();
    remember();
    clearTimeout(asking);
    asking = setTimeout(() => draw().catch(failed), source.isLive ? 120 : 0);
  });
}

const showAll = () => { state.view = whole(); changedView(); };
$("earlier").addEventListener("click", () => pan(-0.4));
$("later").addEventListener("click", () => pan(0.4));
$("closer").addEventListener("click", () => zoom(0.5));
$("farther").addEventListener("click", () => zoom(2));
$("all").addEventListener("click", showAll);

const lanesBox = $("lanes");
lanesBox.addEventListener("keydown", (key) => {
  const action = { ArrowLeft: () => pan(-0.2), ArrowRight: () => pan(0.2), "+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2), 0: showAll }[key.key];
  if (action && !key.ctrlKey && !key.metaKey && !key.altKey) { key.preventDefault(); action(); }
});
lanesBox.addEventListener("wheel", (wheel) => {
  if (!wheel.ctrlKey && !wheel.metaKey && Math.abs(wheel.deltaX) <= Math.abs(wheel.deltaY)) return;
  wheel.preventDefault();
  const rectangle = lanesBox.getBoundingClientRect();
  if (wheel.ctrlKey || wheel.metaKey) zoom(wheel.deltaY > 0 ? 1.25 : 0.8, (wheel.clientX - rectangle.left) / rectangle.width);
  else pan(wheel.deltaX / rectangle.width);
}, { passive: false });

lanesBox.addEventListener("pointerover", (pointer) => {
  const mark = pointer.target.closest?.("g.event, rect.density");
  if (mark) nameMark(mark);
});

let drag = null;
lanesBox.addEventListener("pointerdown", (pointer) => { if (pointer.button === 0) drag = { x: pointer.clientX, view: shownDays(), moved: false }; });
window.addEventListener("pointermove", (pointer) => {
  if (!drag || (Math.abs(drag.x - pointer.clientX) < 4 && !drag.moved)) return;
  const shift = ((drag.x - pointer.clientX) / lanesBox.clientWidth) * (drag.view[1] - drag.view[0]);
  drag.moved = true;
  lanesBox.classList.add("dragging");
  state.view = [drag.view[0] + shift, drag.view[1] + shift];
  changedView();
});
window.addEventListener("pointercancel", () => { drag = null; lanesBox.classList.remove("dragging"); });
window.addEventListener("pointerup", (pointer) => {
  const moved = drag?.moved;
  drag = null;
  lanesBox.classList.remove("dragging");
  if (moved || !lanesBox.contains(pointer.target)) return;
  const event = pointer.target.closest?.("g.event");
  const crowd = pointer.target.closest?.("text.more, rect.density");
  if (event) open(Number(event.dataset.id), lanesBox);
  else if (crowd) { state.view = [Number(crowd.dataset.from) - 1, Number(crowd.dataset.to) + 1]; changedView(); }
});

const overview = $("overview");
function seek(pointer) {
  const rectangle = overview.getBoundingClientRect();
  const [least, most] = whole();
  const middle = least + ((pointer.clientX - rectangle.left) / rectangle.width) * (most - least);
  const [start, end] = state.view ?? [middle - (most - least) / 8, middle + (most - least) / 8];
  state.view = [middle - (end - start) / 2, middle + (end - start) / 2];
  changedView();
}
overview.addEventListener("pointerdown", (pointer) => { overview.setPointerCapture(pointer.pointerId); seek(pointer); });
overview.addEventListener("pointermove", (pointer) => { if (overview.hasPointerCapture(pointer.pointerId)) seek(pointer); });
new ResizeObserver(() => paint()).observe(lanesBox);
