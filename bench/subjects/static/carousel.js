// What the static page's carousels need; it stands in the page's head, so that they work while the page arrives.
const ends = (track) => {
  const most = track.scrollWidth - track.clientWidth;
  const [previous, next] = track.parentElement.querySelectorAll("button");
  previous.setAttribute("aria-disabled", track.scrollLeft <= 1);
  next.setAttribute("aria-disabled", track.scrollLeft >= most - 1);
};
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.(".carousel button");
  if (!button) return;
  const track = button.closest(".carousel").querySelector("ul");
  track.scrollBy({ left: (button.previousElementSibling ? 1 : -1) * track.clientWidth, behavior: "smooth" });
});
document.addEventListener("scroll", ({ target }) => target.matches?.(".carousel__track") && ends(target), true);
