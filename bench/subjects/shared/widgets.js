// The places of a page that show an article, as a partner's page marks them.

/** What is in such a place: the article's address, and the link that stands in until the article is there. */
export function widgets() {
  return [...document.querySelectorAll("[data-src]")].map((place) => {
    const link = place.querySelector("a");
    const found = { place, src: place.dataset.src, url: link.href, headline: link.textContent };
    place.replaceChildren();
    return found;
  });
}
