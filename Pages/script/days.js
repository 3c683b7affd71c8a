"use strict";
// Days are integers since 1970-01-01, proleptic Gregorian, as in the file.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function civil(number) {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

function dayNumber(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** The first or last day of `2015`, `2015-09` or `2015-09-30`; null for anything else. */
function parseDay(text, last) {
  const match = /^\s*(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (match[3]) return dayNumber(year, month, Number(match[3]));
  if (!match[2]) return last ? dayNumber(year, 12, 31) : dayNumber(year, 1, 1);
  return last ? dayNumber(year + (month === 12 ? 1 : 0), (month % 12) + 1, 1) - 1 : dayNumber(year, month, 1);
}

/** A day as `2015-09-30`; years before 0 with a minus, as in EDTF. */
function isoDay(number) {
  const { year, month, day } = civil(number);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const yearName = (year) => (year > 0 ? String(year) : `${1 - year} BC`);
const dayName = (number) => { const c = civil(number); return `${c.day} ${MONTHS[c.month - 1]} ${yearName(c.year)}`; };
/** Days as they are printed, ranges with a dash as wide as a figure. */
const printed = (text) => text.replaceAll("-", "–");
/** How a date was worked out, with an arrow that is one sign. */
const reasoned = (text) => text.replaceAll(" -> ", " → ");
