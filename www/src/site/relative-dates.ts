// "3 days ago" beside dates. The pages hold dates alone: what "ago" means depends on the day they are read.

import { LANGUAGE } from "./words";

const DAY = 86_400_000;
// Made when it is first needed, as it takes a browser milliseconds.
let words: Intl.RelativeTimeFormat | undefined;

/** Adds to every `<time data-ago>` in `root` how long ago it was. */
export function relativeDates(root: ParentNode): void {
  const now = new Date();
  for (const time of root.querySelectorAll<HTMLTimeElement>("time[data-ago]")) {
    if (time.nextElementSibling?.classList.contains("ago")) continue;
    const text = relative(time.dateTime, now);
    if (!text) continue;
    const ago = document.createElement("span");
    ago.className = "ago";
    ago.textContent = text;
    time.after(ago);
  }
}

/** How long before `now` the day `iso` was, in the largest unit that fits. Days are those of the reader's calendar. */
export function relative(iso: string, now: Date): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return undefined;
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((day - today) / DAY);
  const size = Math.abs(days);
  words ??= new Intl.RelativeTimeFormat(LANGUAGE, { numeric: "auto" });
  if (size < 14) return words.format(days, "day");
  if (size < 61) return words.format(Math.trunc(days / 7), "week");
  if (size < 730) return words.format(Math.trunc(days / 30.44), "month");
  return words.format(Math.trunc(days / 365.25), "year");
}
