// Where a list that scrolls sideways stands, and its next place.

/** Whether the list is at its start and at its end. */
export function ends(track) {
  const most = track.scrollWidth - track.clientWidth;
  return { start: track.scrollLeft <= 1, end: track.scrollLeft >= most - 1 };
}

/** One window on or back; items snap into place. */
export function step(track, direction) {
  track.scrollBy({ left: direction * track.clientWidth, behavior: "smooth" });
}
